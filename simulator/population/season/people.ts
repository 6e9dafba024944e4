/**
 * Who comes, and under which name the hotel knows them: most once, some again, who then are spelled otherwise, write from another address, or
 * book through a channel that invents one. Who is whom is the ground truth of the season; it stands in no id, name or event.
 */
import { type GuestDetails, nothingMore } from '../../domain/profiles/guests.ts'
import { addDays, type BusinessDate } from '../../domain/time.ts'
import type { GuestId } from '../../domain/words.ts'
import { drawGuest } from '../guests.ts'
import { type Stream, stream } from '../streams.ts'
import { described } from './facts.ts'
import { relayed, spelled } from './spelling.ts'
import { firms, habits, regularAfter, remembered } from './tables.ts'

/** A profile, as the desk knows it. */
export type Known = {
  readonly person: number
  readonly guest: GuestId
  details: GuestDetails
  /** Those that are over. */
  stays: number
  /** The firm whose business it is; null for who pays for the pleasure. */
  readonly firm: number | null
  /** Who travels along, once the house knows. */
  companion: Known | null
}

/** A profile that the hotel must be told of first where it is new. */
export type Met = { readonly known: Known; readonly isNew: boolean }

/** The dates of a stay; nobody sleeps in two rooms in one night. */
export type Absence = { readonly arrival: BusinessDate; readonly departure: BusinessDate; readonly gone: boolean }

export type Asking = {
  readonly draw: Stream
  readonly throughChannel: boolean
  readonly onBusiness: boolean
  readonly arrival: BusinessDate
  readonly departure: BusinessDate
}

export class People {
  readonly #seed: number
  readonly #leisure: Circle = { known: [], most: remembered.leisure, next: 0 }
  readonly #business: Circle = { known: [], most: remembered.business, next: 0 }
  readonly #absences = new Map<number, Absence[]>()
  readonly #companions = new Map<number, { readonly person: number; readonly details: GuestDetails }>()
  readonly #assistants = new Map<number, Known>()
  #persons = 0
  /** The person behind each profile, in the order in which they were made. */
  readonly truth: number[] = []

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Who books: somebody new, or somebody who has been here. Through a channel, every booking makes a profile of its own. */
  next(asking: Asking): Met {
    const { draw, throughChannel, onBusiness } = asking
    const returns = onBusiness ? habits.returns.business : habits.returns.leisure
    const back = draw() % 1000 < returns ? this.#whoIsFree(asking) : undefined
    if (!back) return this.#somebodyNew(asking)
    // A firm's regulars are known at the desk.
    const recognised = !throughChannel && draw() % (onBusiness ? 8 : 3) > 0
    if (recognised) return { known: back, isNew: false }
    return this.#remember(back.person, spelled(back.details, draw, throughChannel), onBusiness, back.firm)
  }

  /** Somebody who was here before the season began. */
  past(): Met {
    const draw = stream(this.#seed, `season past ${this.#persons}`)
    const onBusiness = draw() % 5 < 2
    const stays = 1 + Math.min(draw() % 14, draw() % 14, draw() % 14)
    return this.#remember(...this.#person(stays), onBusiness, firmFor(onBusiness, draw), stays)
  }

  /** Who shares the room of a guest: the same person whenever they come, under a name that the desk writes down anew for each profile. */
  companionOf(known: Known): Met {
    if (known.companion) return { known: known.companion, isNew: false }
    const draw = stream(this.#seed, `season companion ${known.person}`)
    const along = this.#companions.get(known.person) ?? this.#somebodyAlong(known, draw)
    this.#companions.set(known.person, along)
    known.companion = this.#profile(along.person, along.details, null, 0)
    return { known: known.companion, isNew: true }
  }

  /** Who books for the people of a firm. */
  assistantOf(firm: number): Met {
    const known = this.#assistants.get(firm)
    if (known) return { known, isNew: false }
    this.#persons += 1
    const { firstName, lastName } = drawGuest(this.#seed, `season ${this.#persons}`)
    const details = { ...nothingMore, firstName, lastName, email: `desk${firm}@firm.example.com`, language: 'fr' }
    const assistant = this.#profile(this.#persons, { ...details, emailKind: 'personal' }, firm, 0)
    this.#assistants.set(firm, assistant)
    return { known: assistant, isNew: true }
  }

  /** Whether no other stay of the person touches these dates. */
  isFree({ person }: Known, arrival: BusinessDate, departure: BusinessDate, own?: Absence): boolean {
    const others = this.#absences.get(person) ?? []
    return !others.some(each => each !== own && !each.gone && each.arrival <= departure && arrival <= each.departure)
  }

  engage({ person }: Known, absence: Absence): void {
    const others = this.#absences.get(person)
    if (others) this.#absences.set(person, [...others.filter(({ gone }) => !gone), absence])
    else this.#absences.set(person, [absence])
  }

  #whoIsFree({ draw, onBusiness, arrival, departure }: Asking): Known | undefined {
    const { known } = onBusiness ? this.#business : this.#leisure
    for (let tries = 0; tries < 4; tries += 1) {
      const one = known[draw() % Math.max(1, known.length)]
      const other = known[draw() % Math.max(1, known.length)]
      // Of two, the one who has come more often.
      const back = one && other && other.stays > one.stays ? other : one
      if (back && this.isFree(back, arrival, departure)) return back
    }
    return undefined
  }

  #somebodyNew({ draw, throughChannel, onBusiness }: Asking): Met {
    const father = draw() % 1000 < habits.fatherAndSon ? this.#father(draw) : undefined
    const [person, drawn] = this.#person(0)
    const details = father ? sonOf(father.details, draw) : drawn
    const written = throughChannel ? relayed(details, draw) : details
    return this.#remember(person, written, onBusiness, firmFor(onBusiness, draw))
  }

  /** Old enough to have a son who travels. */
  #father(draw: Stream): Known | undefined {
    for (let tries = 0; tries < 8; tries += 1) {
      const known = this.#leisure.known[draw() % Math.max(1, this.#leisure.known.length)]
      const { birthDate, emailKind } = known?.details ?? nothingMore
      if (birthDate !== null && birthDate < '1970' && emailKind === 'personal') return known
    }
    return undefined
  }

  #person(stays: number): [person: number, details: GuestDetails] {
    this.#persons += 1
    const drawn = drawGuest(this.#seed, `season ${this.#persons}`)
    return [this.#persons, described(this.#seed, this.#persons, drawn, stays)]
  }

  #somebodyAlong({ details }: Known, draw: Stream) {
    this.#persons += 1
    const { firstName, lastName, birthDate } = drawGuest(this.#seed, `season ${this.#persons}`)
    const name = draw() % 10 < 7 ? details.lastName : lastName
    const { language, country } = details
    return {
      person: this.#persons,
      details: { ...nothingMore, firstName, lastName: name, birthDate, language, country },
    }
  }

  #remember(person: number, details: GuestDetails, onBusiness: boolean, firm: number | null, stays = 0): Met {
    const known = this.#profile(person, details, firm, stays)
    keep(onBusiness ? this.#business : this.#leisure, known)
    return { known, isNew: true }
  }

  #profile(person: number, details: GuestDetails, firm: number | null, stays: number): Known {
    this.truth.push(person)
    const guest = `g-${String(this.truth.length).padStart(6, '0')}` as GuestId
    return { person, guest, details, stays, firm, companion: null }
  }
}

/** Those who may come again; who was kept first is forgotten first, unless it is a regular. */
type Circle = { readonly known: Known[]; readonly most: number; next: number }

function keep(circle: Circle, newcomer: Known): void {
  const { known, most } = circle
  if (known.length < most) return void known.push(newcomer)
  for (let tries = 0; tries < 8; tries += 1) {
    circle.next = (circle.next + 1) % most
    if ((known[circle.next]?.stays ?? 0) < regularAfter) break
  }
  known[circle.next] = newcomer
}

const firmFor = (onBusiness: boolean, draw: Stream): number | null => (onBusiness ? 1 + (draw() % firms) : null)

/** A son has his father's name and lives where he lives; only the year of birth tells. */
function sonOf(father: GuestDetails, draw: Stream): GuestDetails {
  const birthDate = father.birthDate && addDays(father.birthDate, 9_500 + (draw() % 2000))
  return { ...father, birthDate, vip: null, loyalty: null, preferences: [] }
}
