/** A delivery, with whatever faults strike it: held up first, and changed when it goes out. */
import { type HotelTime, later } from '../domain/time.ts'
import type { FaultKind } from '../faults/catalogue/kind.ts'
import { holding } from '../faults/holding.ts'
import type { ChangeFeed } from '../views/change-feed.ts'
import { type Told, told } from '../windows/webhooks/bodies.ts'
import { type Line, type Made, madeBy } from '../windows/webhooks/faulty-sends.ts'
import { placeOf } from '../windows/webhooks/places.ts'
import type { Profile } from '../windows/webhooks/profile.ts'
import { type Disturbance, type Send, type Sending, sendOf } from '../windows/webhooks/sending.ts'
import type { FaultDesk } from './fault-desk.ts'
import type { Firing } from './firing.ts'
import type { Overtaking } from './overtaking.ts'

/** These bring something beside it or after it, or hold it up: once for a delivery, however often it is tried. */
const ofFirstAttempt: readonly string[] = [
  ...holding,
  ...['duplicate', 'concurrent', 'twin', 'stale', 'replay', 'unknown-type', 'broken-schema', 'foreign-hotel'],
  ...['test-event', 'revalidation'],
]

export function disturbed(
  desk: FaultDesk,
  feed: ChangeFeed,
  overtaking: Overtaking,
  sending: Sending,
): Disturbance | undefined {
  if (desk.isIdle) return undefined
  const { subscription, id, type, attempt } = sending
  const key = `${subscription} ${id} ${attempt}`
  const heldMs = Math.max(overtaking.stillHolds(sending), desk.heldBefore(key))
  if (heldMs > 0) return { kind: 'held', forMs: heldMs }
  const hit = { kind: 'delivery', subscription, id, attempt } as const
  const fits = ({ id: does }: FaultKind) => attempt === 1 || !ofFirstAttempt.includes(does)
  const away = desk.strike('endpoint', subscription, key, undefined, 1)[0]
  const [held] = away?.plan.catchup
    ? [away]
    : away
      ? []
      : desk.strike('webhook', type, key, kind => fits(kind) && isHolding(kind), 1)
  if (held) {
    const forMs = holdMs(held, sending)
    if (forMs > 0) {
      desk.sayFired(held, hit, 'It was held back.', { heldMs: forMs })
      const { window } = held.plan.settings
      return { kind: 'held', forMs: window === undefined ? forMs : overtaking.hold(sending, forMs, window) }
    }
  }
  overtaking.passed(sending)
  const before = desk.interrupted.struckBefore(key)
  const firings = away ? [away] : desk.strike('webhook', type, key, kind => fits(kind) && !isHolding(kind))
  if (before.length + firings.length === 0) return undefined
  const already = lineUnder(before, feed, sending)
  const { send, extras, hears, goesOut } = lineUnder(
    firings,
    feed,
    sending,
    already,
    (firing, { did, differs = true }) => desk.sayFired(firing, hit, did, { differs }),
  )
  const others = desk.interrupted.without(subscription, extras)
  return { kind: 'sent', sends: goesOut ? [send, ...others] : hears === 'lost' ? [] : others, hears }
}

/** What is still to come behind deliveries that were made before the hotel came back. */
export type ExtraLeft = { readonly send: Send; readonly at: HotelTime; readonly attempt: number; readonly told: Told }

export function extrasLeft(desk: FaultDesk, feed: ChangeFeed, subscription: string, profile: Profile): ExtraLeft[] {
  return desk.interrupted.madeTo(subscription).flatMap(({ told: facts, attempt, at, firings }) => {
    const places = facts.flatMap(fact => placeOf(feed, fact) ?? [])
    if (places.length < facts.length) return []
    const { id, type, body, ...rest } = told(feed, places, profile)
    const seqs = facts.map(({ seq }) => seq)
    const { extras } = lineUnder(firings, feed, { subscription, id, type, seqs, attempt, at, body })
    return desk.interrupted
      .without(subscription, extras)
      .filter(({ afterHotelMs }) => afterHotelMs > 0)
      .map(send => ({ send, at: later(at, send.afterHotelMs), attempt, told: { id, type, body, ...rest } }))
  })
}

/** Each fault changes what the one before has made of it. */
function lineUnder(
  firings: readonly Firing[],
  feed: ChangeFeed,
  sending: Sending,
  usual: Line = { send: sendOf(sending), extras: [], hears: 'first', goesOut: true },
  say: (firing: Firing, made: Made) => void = () => undefined,
): Line {
  return firings.reduce((line, firing) => {
    const { kind, plan, fault } = firing
    const earlier = kind.id === 'stale' ? earlierThan(feed, sending) : undefined
    const made = madeBy(kind.id, plan.settings, line, `${fault} ${kind.id}`, earlier)
    if (!made) throw new Error(`Nothing is known of what the fault "${kind.id}" does to a delivery.`)
    say(firing, made)
    return made.line
  }, usual)
}

const isHolding = ({ id }: FaultKind): boolean => holding.includes(id)

/** For so long, or until the fault is over. */
const holdMs = ({ kind, plan, ends }: Firing, { at }: Sending): number =>
  kind.id === 'burst' || plan.catchup ? (ends ?? at) - at : (plan.settings.by ?? 0)

/** Looked for among so many changes. */
const lookBack = 10_000

function earlierThan(feed: ChangeFeed, { id, seqs }: Sending): Buffer | undefined {
  const own = placeOf(feed, { id, seq: seqs[0] ?? 0 })
  const subject = own === undefined ? undefined : feed.change(own)?.subject
  if (own === undefined || subject === undefined) return undefined
  for (let place = own - 1; place >= Math.max(0, own - lookBack); place -= 1)
    if (feed.change(place)?.subject === subject) return feed.bytes(place)
  return undefined
}
