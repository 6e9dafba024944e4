/** The part of connector.yaml that says how to see the far side: which mail is which, and what the connector now believes. */
import * as z from 'zod'
import type { MessageKind } from '../effects.ts'
import { expression, header, headers, oneOf, regex, text, url } from './manifest-values.ts'

export const reservationStatuses = ['confirmed', 'in-house', 'checked-out', 'cancelled', 'no-show'] as const
export type ReservationStatus = (typeof reservationStatuses)[number]

const matcher = z
  .strictObject({
    header: header.optional().describe('The name of a header of the mail, with `equals` or `matches`.'),
    equals: text('text in quotes').optional().describe('The whole value of the header.'),
    matches: regex.optional().describe('A regular expression for the value of the header.'),
    subject: regex.optional().describe('A regular expression for the subject.'),
    body: regex.optional().describe('A regular expression for the text of the mail.'),
  })
  .meta({
    oneOf: [
      { required: ['header', 'equals'] },
      { required: ['header', 'matches'] },
      { required: ['subject'] },
      { required: ['body'] },
    ],
  })

const statusWords = z
  .array(text('a word of the connector in quotes'), { error: 'a list of words' })
  .min(1, { error: 'a list with at least one word' })
  .optional()
  .describe('The words for this status.')

const reservation = z.strictObject({
  method: oneOf(['GET', 'POST']).default('GET').describe('The method of the request.'),
  url: url.describe(
    'The address that answers what the connector knows of {reservation.id}. 404 means it knows of none.',
  ),
  headers: headers.optional(),
  body: z.json({ error: 'any JSON value' }).optional().describe('What to send, as JSON.'),
  read: z
    .strictObject({
      status: expression.describe('Gives the word for the status.'),
      arrival: expression.optional().describe('Gives the arrival as YYYY-MM-DD.'),
      departure: expression.optional().describe('Gives the departure as YYYY-MM-DD.'),
      email: expression.optional().describe('Gives the e-mail address it would write to.'),
      revenueMinor: expression
        .optional()
        .describe(
          'Gives what the stay is worth by its price, or by the fee that was kept, in whole minor units: 25900 for 259.00 euros.',
        ),
      room: expression.optional().describe('Gives the number of the room that the guest is in.'),
      roomType: expression.optional().describe("Gives the hotel's code for the type of room that is booked."),
      ratePlan: expression.optional().describe("Gives the hotel's code for the rate."),
      firstName: expression.optional().describe('Gives the first name of the guest.'),
      lastName: expression.optional().describe('Gives the last name of the guest.'),
      phone: expression.optional().describe('Gives the telephone number of the guest.'),
      marketing: expression
        .optional()
        .describe(
          'Gives the word for whether news may be sent by e-mail, as `given`, `refused` or `never-asked`; null where it is not known.',
        ),
      person: expression
        .optional()
        .describe('Gives how the connector calls the person: the same for every stay of one person.'),
      stays: expression.optional().describe('Gives how many stays the connector counts for that person.'),
      spentMinor: expression.optional().describe('Gives what the guest spent by the bills, in whole minor units.'),
      receivedMinor: expression
        .optional()
        .describe('Gives what of it the hotel has received in money, in whole minor units.'),
    })
    .describe('Where things are in the JSON of the answer, as JSONata expressions (jsonata.org).'),
  statuses: z
    .strictObject({
      confirmed: statusWords,
      'in-house': statusWords,
      'checked-out': statusWords,
      cancelled: statusWords,
      'no-show': statusWords,
    })
    .describe("The connector's own words for each status of the hotel."),
})

export const messages = z
  .strictObject({
    confirmation: matcher.optional().describe('Says that the booking was made.'),
    cancellation: matcher.optional().describe('Says that the booking was cancelled.'),
    'pre-check-in': matcher.optional().describe('Asks for what the desk needs, shortly before arrival.'),
    welcome: matcher.optional().describe('Greets on the day of arrival.'),
    'post-stay': matcher.optional().describe('Thanks, or asks for a review, after the stay.'),
    marketing: matcher.optional().describe('Offers something that is no part of a booking.'),
  } satisfies Record<MessageKind, unknown>)
  .describe('How to tell which message a mail is.')

export const probe = z
  .strictObject({ reservation: reservation.describe('What it knows of one reservation.') })
  .describe('How to see what the far side now believes.')
