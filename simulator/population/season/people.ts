/**
 * Who comes, and under which name the hotel knows them: most once, some again, who then are spelled otherwise, write from another address, or
 * book through a channel that invents one. Who is whom is the ground truth of the season; it stands in no id, name or event.
 */
import type { GuestDetails } from '../../domain/profiles/guests.ts'
import { addDays } from '../../domain/time.ts'
import type { GuestId } from '../../domain/words.ts'
import { drawGuest } from '../guests.ts'
import type { Stream } from '../streams.ts'
import { habits } from './tables.ts'

export type Profile = {
  readonly guest: GuestId
  readonly details: GuestDetails
  /** False where the hotel knows this profile already. */
  readonly isNew: boolean
}

/** As many of those who came last as may come again. */
const remembered = 4000

export class People {
  readonly #seed: number
  readonly #known: { readonly person: number; readonly guest: GuestId; readonly details: GuestDetails }[] = []
  #persons = 0
  #profiles = 0
  /** The person behind each profile, in the order in which they were made. */
  readonly truth: number[] = []

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Who books: somebody new, or somebody who has been here. Through a channel, every booking makes a profile of its own. */
  next(draw: Stream, throughChannel: boolean): Profile {
    const back = this.#known.length > 0 && draw() % 1000 < habits.returns
    if (!back) return this.#somebodyNew(draw, throughChannel)
    const known = this.#known[draw() % this.#known.length]
    if (!known) return this.#somebodyNew(draw, throughChannel)
    const recognised = !throughChannel && draw() % 3 > 0
    if (recognised) return { guest: known.guest, details: known.details, isNew: false }
    return this.#profile(known.person, spelled(known.details, draw, throughChannel))
  }

  #somebodyNew(draw: Stream, throughChannel: boolean): Profile {
    const model = this.#known.at(-1)
    const son = model !== undefined && draw() % 1000 < habits.fatherAndSon
    this.#persons += 1
    const drawn = drawGuest(this.#seed, `season ${this.#persons}`)
    // A son has his father's name and lives where he lives; only the year of birth tells.
    const details = son
      ? {
          ...model.details,
          birthDate: model.details.birthDate && addDays(model.details.birthDate, 9_500 + (draw() % 2000)),
        }
      : drawn
    return this.#profile(this.#persons, throughChannel ? relayed(details, draw) : details)
  }

  #profile(person: number, details: GuestDetails): Profile {
    this.#profiles += 1
    this.truth.push(person)
    const guest = `g-${String(this.#profiles).padStart(6, '0')}` as GuestId
    const known = { person, guest, details }
    if (this.#known.length < remembered) this.#known.push(known)
    else this.#known[this.#profiles % remembered] = known
    return { guest, details, isNew: true }
  }
}

/** The same person, written down by somebody else. */
function spelled(details: GuestDetails, draw: Stream, throughChannel: boolean): GuestDetails {
  const { firstName, lastName } = details
  const variants: readonly Pick<GuestDetails, 'firstName' | 'lastName'>[] = [
    { firstName, lastName: twisted(lastName, draw) },
    { firstName: twisted(firstName, draw), lastName },
    { firstName: `${firstName.slice(0, 1)}.`, lastName },
    { firstName: lastName, lastName: firstName },
    { firstName: firstName.toUpperCase(), lastName: lastName.toUpperCase() },
    { firstName, lastName: `${lastName}-${twisted(lastName, draw)}` },
    { firstName, lastName },
  ]
  const names = variants[draw() % variants.length] ?? { firstName, lastName }
  const otherAddress = draw() % 3 === 0 ? { email: addressOf(names, draw) } : {}
  const otherPhone = draw() % 4 === 0 ? { phone: null } : {}
  const written = {
    ...details,
    ...names,
    ...otherAddress,
    ...otherPhone,
    birthDate: draw() % 2 ? details.birthDate : null,
  }
  return throughChannel ? relayed(written, draw) : written
}

/** Two letters change places, or one is lost. */
function twisted(name: string, draw: Stream): string {
  if (name.length < 4) return name
  const at = 1 + (draw() % (name.length - 2))
  return draw() % 2
    ? `${name.slice(0, at)}${name.slice(at + 1, at + 2)}${name.slice(at, at + 1)}${name.slice(at + 2)}`
    : name.slice(0, at) + name.slice(at + 1)
}

/** A channel hides the address behind one of its own, a new one for each booking, and tells little else. */
const relayed = (details: GuestDetails, draw: Stream): GuestDetails => ({
  ...details,
  email: `${draw().toString(36)}${draw().toString(36)}@guest.channel.example.com`,
  emailKind: 'relay',
  birthDate: null,
  consent: { ...details.consent, email: 'never-asked' },
})

function addressOf({ firstName, lastName }: Pick<GuestDetails, 'firstName' | 'lastName'>, draw: Stream): string {
  const latin = `${firstName}.${lastName}`.normalize('NFKD').replace(/[^A-Za-z.]/g, '')
  return `${latin.toLowerCase()}${draw() % 100}@example.com`
}
