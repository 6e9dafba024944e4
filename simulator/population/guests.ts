/** Guests, drawn by faker from the guest's own stream. Every address is under example.com or its kind and leads nowhere. */
import type { Faker } from '@faker-js/faker'
import { faker as english } from '@faker-js/faker/locale/en'
import { type GuestDetails, neverAsked, noFacts } from '../domain/profiles/guests.ts'
import { addDays, type BusinessDate } from '../domain/time.ts'
import { type Stream, stream } from './streams.ts'

let draw: Stream = () => 0

/** One faker for all, handed another stream for each guest: a faker of its own for each would cost four guests' time. */
const faker = new (english.constructor as typeof Faker)({
  locale: english.rawDefinitions,
  randomizer: { next: () => draw() / 4_294_967_296, seed: () => undefined },
})

const countries = ['FR', 'DE', 'GB', 'US', 'IT', 'ES', 'NL', 'CH'] as const
const languages = { FR: 'fr', DE: 'de', GB: 'en', US: 'en', IT: 'it', ES: 'es', NL: 'nl', CH: 'de' } as const

/** Numbers that regulators keep for fiction, so that a connector that sends text messages reaches nobody (ARCEP, BNetzA, Ofcom, NANPA). */
const fictional = {
  FR: '+3363998####',
  DE: '+4917139200##',
  GB: '+447700900###',
  US: '+120255501##',
} as const

/** A number for a country, from somebody else's stream. */
export const fictionalNumber = (country: string, chance: Stream): string =>
  patternFor(country).replace(/#/g, () => String(chance() % 10))

const patternFor = (country: string): string =>
  country in fictional ? fictional[country as keyof typeof fictional] : fictional.GB

/** `key` names the guest within the seed: the same key, the same guest. `fixed` is what the story cares about. */
export function drawGuest(seed: number, key: string, fixed: Partial<GuestDetails> = {}): GuestDetails {
  const purpose = (name: string) => {
    draw = stream(seed, `guest ${key} ${name}`)
    return faker
  }
  const firstName = fixed.firstName ?? purpose('first name').person.firstName()
  const lastName = fixed.lastName ?? purpose('last name').person.lastName()
  const country = purpose('country').helpers.arrayElement(countries)
  return {
    firstName,
    lastName,
    title: null,
    email: addressOf(firstName, lastName, purpose('address').string.alphanumeric({ length: 8, casing: 'lower' })),
    phone: purpose('phone').helpers.replaceSymbols(patternFor(country)),
    language: languages[country],
    country,
    birthDate: addDays('1945-01-01' as BusinessDate, purpose('birth date').number.int({ max: 22_000 })),
    consent: { ...neverAsked, email: 'given' },
    emailKind: 'personal',
    address: noFacts.address,
    vip: noFacts.vip,
    loyalty: noFacts.loyalty,
    preferences: noFacts.preferences,
    notes: noFacts.notes,
    ...fixed,
  }
}

/** With a tail of its own, so that no two guests of a run share an address by chance; a name without Latin letters leaves the tail alone. */
function addressOf(firstName: string, lastName: string, tail: string): string {
  const latin = (name: string) =>
    name
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
  return `${[latin(firstName), latin(lastName), tail].filter(part => part !== '').join('.')}@example.com`
}
