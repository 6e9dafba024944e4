/** A subscriber whom whoever runs the hotel has chosen, with an address and a secret of its own. */
import { type HotelTime, instant, later } from '../../domain/time.ts'
import type { Hotel } from '../../hotel.ts'
import type { Letter } from '../../windows/webhooks/letter.ts'
import { seqBefore } from '../../windows/webhooks/places.ts'
import { type Profile, planOf, profileIn } from '../../windows/webhooks/profile.ts'
import { chosenKeys } from '../../windows/webhooks/signing-keys.ts'
import { deliveriesOf } from '../deliveries.ts'
import type { Posted } from '../post.ts'
import { wireNow } from '../wall-clock.ts'
import { transmitOn } from './carry.ts'
import { type Flaw, forgedSend, isSeen } from './flaws.ts'
import { fitsFor, type Line, patienceOf, sealOf } from './line.ts'

export type ByHand = {
  readonly name: string
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
  /** That of the persona, where left out. */
  readonly profile?: Profile
  /** Real milliseconds that a receiver may take. */
  readonly timeoutMs?: number
}

export type Subscriber = {
  /** Whether a receiver can tell the hotel's deliveries from a forger's, whose letters have this flaw. */
  readonly canTell: (flaw: Flaw) => boolean
  /** What whoever runs the PMS does where nobody tells it any more: tells it again, and has sent what the profile lets them, from a moment on. */
  readonly tellAgain: (missedFrom: HotelTime) => void
  /** Sends one letter now: signed rightly where `flaw` is null, else as a forger would. */
  readonly send: (kind: 'ping' | 'forgery', letter: Letter, about: string | null, flaw: Flaw) => Promise<Posted>
}

/** Throws where the secret is not a Standard Webhooks one. */
export function subscribe(hotel: Hotel, { name, url, secret, profile, timeoutMs }: ByHand): Subscriber {
  const { persona } = hotel.options
  const chosen = profile ?? profileIn(persona)
  const line: Line = {
    ...{ name, made: 'by-hand', url, place: placeOf(url), profile: chosen, goodUntil: null },
    keys: chosenKeys(sealOf(hotel), name, secret, planOf(persona).signatures),
    timeoutMs: timeoutMs ?? patienceOf(hotel, chosen),
    // Whoever runs the hotel may send wherever they like.
    reach: 'anywhere',
    fits: fitsFor(hotel, { types: 'all', properties: 'all' }),
  }
  deliveriesOf(hotel).open(line)
  return {
    canTell: flaw => isSeen(flaw, chosen.signing),
    tellAgain: missedFrom => tellAgain(hotel, line, missedFrom),
    send: (kind, letter, about, flaw) => sendLetter(hotel, line, kind, letter, about, flaw),
  }
}

/** In the words in which a subscriber would ask for it by API. */
function tellAgain(hotel: Hotel, line: Line, missedFrom: HotelTime): void {
  const { catchUp, resendForMs } = line.profile
  deliveriesOf(hotel).open(line, 'operator')
  const asked = { kind: 'webhook-asked', subscription: line.name, by: 'operator' } as const
  const oldest = resendForMs === null ? missedFrom : Math.max(missedFrom, later(hotel.now, -resendForMs))
  const since = instant(oldest as HotelTime)
  if (catchUp.includes('recover')) hotel.remember({ ...asked, what: 'recover', since })
  const afterSeq = seqBefore(hotel.shelves.changes, instant(missedFrom))
  if (catchUp.includes('replay')) hotel.remember({ ...asked, what: 'replay', afterSeq })
}

async function sendLetter(
  hotel: Hotel,
  line: Line,
  kind: 'ping' | 'forgery',
  letter: Letter,
  about: string | null,
  flaw: Flaw,
): Promise<Posted> {
  const started = wireNow()
  const answer = await transmitOn(hotel, line, forgedSend(letter, flaw), { attempt: 1, headers: {} })
  const { id, type } = letter
  const { status, error } = answer
  hotel.remember({ kind, url: line.place, id, type, about, flaw, status, error }, started)
  return answer
}

/** Without user, password and query, which may be secrets. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
