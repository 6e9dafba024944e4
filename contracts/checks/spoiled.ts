/**
 * What a planned fault spoiled was never said, and nobody is held to have heard it; a deadline begins when no fault stands in the way any more. A fault
 * that spoils nothing, such as a delivery that comes twice, changes nothing here: whoever breaks on it breaks a promise.
 */
import { type HotelTime, later, readInstant } from '../../simulator/domain/time.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import type { FaultFired } from '../../simulator/transcript/faults.ts'
import { type DeliveryAttempt, toldIn } from '../../simulator/transcript/subscription-entries.ts'
import type { Case } from './case.ts'
import { deadlineAfter } from './deadlines.ts'
import { guestIdOf } from './hotel-facts.ts'

export type Fired = Entry & FaultFired
type Facts = Pick<Case, 'transcript' | 'declared' | 'timeZone' | 'mode' | 'journal'>

/** Of a run without faults, nothing. */
type Spoilt = {
  readonly fired: readonly Fired[]
  readonly requests: ReadonlySet<number>
  readonly deliveries: ReadonlySet<string>
}

function spoiltIn({ transcript }: Pick<Case, 'transcript'>): Spoilt {
  const known = found.get(transcript)
  if (known) return known
  const fired = transcript.filter((entry): entry is Fired => entry.kind === 'fault-fired' && entry.spoils)
  const requests = new Set(fired.flatMap(({ hit }) => (hit.kind === 'request' ? [hit.n] : [])))
  const deliveries = new Set(fired.flatMap(({ hit }) => (hit.kind === 'delivery' ? [nameOf(hit)] : [])))
  const spoilt = { fired, requests, deliveries }
  found.set(transcript, spoilt)
  return spoilt
}

/** The faults that spoiled something, in order. */
export const spoilingFaults = (facts: Pick<Case, 'transcript'>): readonly Fired[] => spoiltIn(facts).fired

/** By transcript, which is looked through once. */
const found = new WeakMap<readonly Entry[], Spoilt>()

/** Whether a line of the transcript is one that a fault spoiled. */
export function isSpoiled(facts: Pick<Case, 'transcript'>, entry: Entry): boolean {
  switch (entry.kind) {
    case 'file-written':
      return entry.job?.spoils ?? false
    case 'request':
      return spoiltIn(facts).requests.has(entry.n)
    case 'delivery':
      return spoiltIn(facts).deliveries.has(nameOf(entry))
    default:
      return false
  }
}

type Attempt = { readonly subscription: string; readonly id: string; readonly attempt: number }
const nameOf = ({ subscription, id, attempt }: Attempt): string => `${subscription} ${id} ${attempt}`

/** From when on what lay there to be asked for could really be had, by the questions that faults spoiled and by their ends. */
export function healedFrom(facts: Facts, offered: HotelTime): HotelTime {
  let from = offered
  for (const fired of spoiltIn(facts).fired) {
    if (fired.hit.kind !== 'request' && fired.hit.kind !== 'login') continue
    if (fired.at < from || fired.at > deadlineAfter(facts, from)) continue
    const over = fired.until === null ? undefined : readInstant(fired.until)
    from = Math.max(later(fired.at, 1), over ?? 0) as HotelTime
  }
  return from
}

/** Why a look proves nothing against the far side of what was told at a moment; undefined where it does. */
export const excuseOf = (facts: Case, { reservation, settled, at }: Seen, told: HotelTime): string | undefined =>
  settled === 'done' ? excuseAt(facts, reservation, told, at) : 'It was not seen to finish its work.'

type Seen = { readonly reservation: string; readonly settled: 'done' | 'not-seen'; readonly at: HotelTime }

/** Why what is seen of a stay at a moment proves nothing against the far side; undefined where no fault lies behind it. */
export function excuseAt(facts: Case, reservation: string, from: HotelTime, at: HotelTime): string | undefined {
  const spoiled = spoiltIn(facts).fired.find(fired => fired.at <= at && standsAt(facts, reservation, fired, from, at))
  return spoiled && `A planned fault (${spoiled.fault}, ${spoiled.does}) had spoiled what was said before.`
}

function standsAt(facts: Case, reservation: string, fired: Fired, from: HotelTime, at: HotelTime): boolean {
  const { hit, n } = fired
  const lines = facts.transcript.filter(entry => entry.n > n && entry.at <= at)
  switch (hit.kind) {
    case 'delivery': {
      const told = toldBy(facts, hit)
      const isAgain = (id: string) =>
        lines.some(entry => entry.kind === 'delivery' && !isSpoiled(facts, entry) && tells(entry, id))
      // Never again, or not yet.
      return facts.mode === 'webhooks' && isAbout(facts, told, reservation) && !told.every(({ id }) => isAgain(id))
    }
    case 'file': {
      const good = lines.find(
        entry => entry.kind === 'file-written' && entry.property === hit.property && !isSpoiled(facts, entry),
      )
      return facts.mode === 'export' && (good === undefined || at <= deadlineAfter(facts, good.at))
    }
    case 'request': {
      // Who lives on real seconds asks many times in one moment of the hotel, and which of them it was cannot be seen.
      if (facts.declared.cadence.kind === 'real-seconds') return fired.at >= from
      const asked = facts.transcript.find(entry => entry.n === hit.n)
      const list = asked?.kind === 'request' ? listIn(asked.path) : ''
      return !lines.some(
        entry =>
          entry.kind === 'request' && listIn(entry.path) === list && entry.status < 400 && !isSpoiled(facts, entry),
      )
    }
    case 'login':
      return facts.mode === 'export' && !lines.some(({ kind }) => kind === 'file-fetched')
    default:
      return hit satisfies never
  }
}

/** The changes of which a delivery tells; itself, where no line says so. */
export function toldBy({ transcript }: Case, { id }: { readonly id: string }): readonly Told[] {
  const sent = transcript.find(entry => entry.kind === 'delivery' && entry.id === id)
  return sent?.kind === 'delivery' ? toldIn(sent) : [{ id }]
}

export type Told = { readonly id: string; readonly seq?: number }

const tells = (entry: DeliveryAttempt, id: string): boolean =>
  entry.id === id || toldIn(entry).some(told => told.id === id)

/** Whether one of these tells of this stay or of its guest; one of which nothing is known may do so. */
function isAbout({ journal }: Case, told: readonly Told[], reservation: string): boolean {
  const guest = guestIdOf({ journal }, reservation)
  return told.some(({ seq }) => {
    const commit = seq === undefined ? undefined : journal.find(each => each.seq === seq)
    const events = commit?.events ?? []
    return (
      events.length === 0 ||
      events.some(
        event =>
          ('reservation' in event && event.reservation === reservation) || ('guest' in event && event.guest === guest),
      )
    )
  })
}

/** The path of a question, without its filters and its place. */
export const listIn = (path: string): string => path.split('?')[0] ?? path
