/**
 * What whoever runs a PMS does when a planned fault has brought it about that a connector is told nothing any more: once the fault is over, they
 * tell it again, and have sent what it missed, as far as their PMS lets them. Whoever refused by itself is left alone.
 */
import { type HotelTime, readInstant } from '../../simulator/domain/time.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import type { Subscriber } from '../../simulator/wire/webhooks/by-hand.ts'
import { type Fired, isSpoiled, spoilingFaults } from '../checks/spoiled.ts'
import { type End, failuresBefore, faultBehind, isEnd } from '../checks/withheld.ts'

export function mindTheLine(hotel: Hotel, name: string, { tellAgain }: Pick<Subscriber, 'tellAgain'>): void {
  let ended: End | undefined
  const planAgain = () => {
    const end = ended
    if (!end) return
    const over = overAt(end, hotel)
    if (over === null) return
    ended = undefined
    // A copy: what is known of a transcript is remembered, and this one grows.
    const [first = end] = failuresBefore({ transcript: [...hotel.transcript.all()] }, end)
    const at = Math.max(over, hotel.now) as HotelTime
    hotel.agenda.add({ at, priority: 'house', id: `${name} told again ${end.n}`, run: () => tellAgain(first.at) })
  }
  hotel.transcript.follow(entry => {
    if (isEnd(entry) && entry.subscription === name) ended = entry
    if (isEnd(entry) || entry.kind === 'faults-healed') planAgain()
  })
}

/** When the faults that had a hand in it are over; null where none had, or that is not known yet. */
function overAt(end: End, hotel: Hotel): HotelTime | null {
  const facts = { transcript: [...hotel.transcript.all()] }
  if (!faultBehind(facts, end)) return null
  const spoiled = new Set(
    failuresBefore(facts, end)
      .filter(entry => isSpoiled(facts, entry))
      .map(({ id }) => id),
  )
  const faults = new Map<string, Fired>()
  for (const fired of spoilingFaults(facts))
    if (fired.hit.kind === 'delivery' && spoiled.has(fired.hit.id)) faults.set(fired.fault, fired)
  const ends = [...faults.values()].map(fired => endOf(fired, facts.transcript))
  return ends.some(each => each === null) ? null : (Math.max(0, ...(ends as number[])) as HotelTime)
}

/** Of a fault: when it was healed, when it has struck as often as it may, or when its time is up. */
function endOf({ fault, until }: Fired, transcript: readonly Entry[]): HotelTime | null {
  const healed = transcript.find(entry => entry.kind === 'faults-healed' && entry.faults.includes(fault))
  if (healed) return healed.at
  const struck = transcript.filter((entry): entry is Fired => entry.kind === 'fault-fired' && entry.fault === fault)
  const plan = transcript.find(entry => entry.kind === 'fault-planned' && entry.fault === fault)
  const most = plan?.kind === 'fault-planned' ? plan.plan.timesMax : null
  if (struck.length === most) return struck.at(-1)?.at ?? null
  return until === null ? null : (readInstant(until) ?? null)
}
