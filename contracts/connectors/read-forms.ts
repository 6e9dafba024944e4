/** What the values must look like that a manifest reads of the far side, besides the status; in the words that follow "but". */
import type { SeenStay } from '../effects.ts'

export type ReadPart = Exclude<keyof SeenStay, 'status' | 'said'>

type Form = { readonly fits: (value: unknown) => boolean; readonly expected: string }

const day: Form = {
  fits: value => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value),
  expected: 'a day such as "2026-06-07"',
}
const money: Form = { fits: Number.isSafeInteger, expected: 'a whole number of minor units such as 25900' }
const text = (expected: string): Form => ({ fits: value => typeof value === 'string', expected })

export const readForms: Readonly<Record<ReadPart, Form>> = {
  arrival: day,
  departure: day,
  email: text('an e-mail address'),
  revenueMinor: money,
  room: text('the number of a room as text'),
  roomType: text('the code of a room type'),
  ratePlan: text('the code of a rate'),
  firstName: text('a name'),
  lastName: text('a name'),
  phone: text('a telephone number as text'),
  marketing: {
    fits: value => consents.some(word => word === value),
    expected: '"given", "refused" or "never-asked"',
  },
  person: text('the name of a person’s record as text'),
  stays: { fits: value => Number.isSafeInteger(value) && (value as number) >= 0, expected: 'a whole number' },
  spentMinor: money,
  firmPaysMinor: money,
  receivedMinor: money,
}

const consents = ['given', 'refused', 'never-asked'] as const

export const readParts = Object.keys(readForms) as readonly ReadPart[]
