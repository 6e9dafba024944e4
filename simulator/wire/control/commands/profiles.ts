/** Commands about the people and firms that the hotel knows, as they may come in from outside. */
import { z } from 'zod'
import type { ProfileCommand } from '../../../domain/profiles/commands.ts'
import { date, id, type Shapes, text } from './words.ts'

const consent = z.enum(['given', 'refused', 'never-asked'])

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
  consent: z.strictObject({ email: consent, sms: consent }),
}

const guestDetails = z.strictObject({
  ...details,
  ...{ title: details.title.default(null), email: details.email.default(null), phone: details.phone.default(null) },
  ...{
    language: details.language.default(null),
    country: details.country.default(null),
    birthDate: details.birthDate.default(null),
  },
  consent: details.consent.default({ email: 'never-asked', sms: 'never-asked' }),
})

export const profileShapes = {
  'register-guest': { guest: id, details: guestDetails },
  'change-guest': { guest: id, changes: z.strictObject(details).partial() },
} satisfies Shapes<ProfileCommand>
