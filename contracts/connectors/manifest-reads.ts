/** What every way of seeing the far side has in common: what is read of a stay, and the connector's words for each status. */
import * as z from 'zod'
import { text } from './manifest-values.ts'
import type { ReadPart } from './read-forms.ts'

export const reservationStatuses = ['confirmed', 'in-house', 'checked-out', 'cancelled', 'no-show'] as const
export type ReservationStatus = (typeof reservationStatuses)[number]

const gives: Readonly<Record<ReadPart, string>> = {
  arrival: 'Gives the arrival as YYYY-MM-DD.',
  departure: 'Gives the departure as YYYY-MM-DD.',
  email: 'Gives the e-mail address it would write to.',
  revenueMinor:
    'Gives what the stay is worth by its price, or by the fee that was kept, in whole minor units: 25900 for 259.00 euros.',
  room: 'Gives the number of the room that the guest is in.',
  roomType: "Gives the hotel's code for the type of room that is booked.",
  ratePlan: "Gives the hotel's code for the rate.",
  firstName: 'Gives the first name of the guest.',
  lastName: 'Gives the last name of the guest.',
  phone: 'Gives the telephone number of the guest.',
  marketing:
    'Gives the word for whether news may be sent by e-mail, as `given`, `refused` or `never-asked`; null where it is not known.',
  person: 'Gives how the connector calls the person: the same for every stay of one person.',
  stays: 'Gives how many stays the connector counts for that person.',
  spentMinor: 'Gives what was spent on the stay by its bill, whoever pays it, in whole minor units.',
  firmPaysMinor: 'Gives what of the bill a company or an agency pays, in whole minor units.',
  receivedMinor:
    'Gives what the hotel has received in money for the stay, deposits among it, in whole minor units; not what went to a firm’s account.',
}

/** The same keys for every way of seeing; `value` is what each of them is there, such as an expression or an element of a page. */
export function reads<Value extends z.ZodType>(value: Value) {
  const parts = Object.fromEntries(
    Object.entries(gives).map(([part, description]) => [part, value.optional().describe(description)]),
  ) as Record<ReadPart, z.ZodOptional<Value>>
  return z.strictObject({ status: value.describe('Gives the word for the status.'), ...parts })
}

const statusWords = z
  .array(text('a word of the connector in quotes'), { error: 'a list of words' })
  .min(1, { error: 'a list with at least one word' })
  .optional()
  .describe('The words for this status.')

export const statuses = z
  .strictObject({
    confirmed: statusWords,
    'in-house': statusWords,
    'checked-out': statusWords,
    cancelled: statusWords,
    'no-show': statusWords,
  } satisfies Record<ReservationStatus, unknown>)
  .describe("The connector's own words for each status of the hotel.")

export type Statuses = z.output<typeof statuses>
