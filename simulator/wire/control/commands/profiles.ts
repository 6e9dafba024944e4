/** Commands about the people and firms that the hotel knows, as they may come in from outside. */
import { z } from 'zod'
import type { ProfileCommand } from '../../../domain/profiles/commands.ts'
import { channels, consentSources, consentStates, emailKinds, nothingMore } from '../../../domain/profiles/guests.ts'
import { date, id, type Shapes, text } from './words.ts'

const consentState = z.enum(consentStates)
const strings = z.array(text(200)).max(50)

const address = z.strictObject({
  lines: z.array(text(200)).max(6).default([]),
  city: text(100).nullable().default(null),
  postalCode: text(20).nullable().default(null),
  region: text(100).nullable().default(null),
})

/** Post and telephone came later, and may be left out. */
const consent = z.strictObject({
  email: consentState,
  sms: consentState,
  post: consentState.default('never-asked'),
  phone: consentState.default('never-asked'),
})

const details = {
  firstName: text(200),
  lastName: text(200),
  title: text(40).nullable(),
  email: text(254).nullable(),
  phone: text(40).nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'a language of two small letters such as "fr"')
    .nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country of two capital letters such as "FR"')
    .nullable(),
  birthDate: date.nullable(),
  consent,
  emailKind: z.enum(emailKinds).nullable(),
  address: address.nullable(),
  vip: text(20).nullable(),
  loyalty: z.strictObject({ number: text(40), tier: text(40).nullable().default(null) }).nullable(),
  preferences: strings,
  notes: text(2000).nullable(),
}

const guestDetails = z.strictObject({
  ...details,
  title: details.title.default(null),
  email: details.email.default(null),
  phone: details.phone.default(null),
  language: details.language.default(null),
  country: details.country.default(null),
  birthDate: details.birthDate.default(null),
  consent: details.consent.default(nothingMore.consent),
  emailKind: details.emailKind.default(null),
  address: details.address.default(null),
  vip: details.vip.default(null),
  loyalty: details.loyalty.default(null),
  preferences: details.preferences.default([]),
  notes: details.notes.default(null),
})

const firm = {
  name: text(200),
  email: text(254).nullable().default(null),
  address: address.nullable().default(null),
  account: id.nullable().default(null),
}

const firmDetails = z.discriminatedUnion('kind', [
  z.strictObject({ ...firm, kind: z.literal('company'), vatId: text(40).nullable().default(null) }),
  z.strictObject({
    ...firm,
    kind: z.literal('travel-agent'),
    iata: text(20).nullable().default(null),
    commissionPpm: z.int().min(0).max(1_000_000).default(0),
  }),
])

export const profileShapes = {
  'register-guest': { guest: id, details: guestDetails },
  'change-guest': { guest: id, changes: z.strictObject(details).partial() },
  'set-consent': {
    guest: id,
    channel: z.enum(channels),
    to: consentState,
    by: z.enum(consentSources).default('desk'),
  },
  'merge-guests': { guest: id, into: id },
  'erase-guest': { guest: id },
  'register-firm': { firm: id, details: firmDetails },
  'change-firm': { firm: id, details: firmDetails },
} satisfies Shapes<ProfileCommand>
