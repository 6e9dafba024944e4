/** A delivery, with whatever faults strike it: held up first, and changed when it goes out. */
import type { FaultKind } from '../faults/catalogue/kind.ts'
import { holding } from '../faults/holding.ts'
import type { ChangeFeed } from '../views/change-feed.ts'
import { type Line, madeBy } from '../windows/webhooks/faulty-sends.ts'
import { type Disturbance, type Sending, sendOf } from '../windows/webhooks/sending.ts'
import type { FaultDesk, Firing } from './fault-desk.ts'
import type { Overtaking } from './overtaking.ts'

/** These bring something beside it or after it, or hold it up: once for a delivery, however often it is tried. */
const ofFirstAttempt: readonly string[] = [
  ...holding,
  ...['duplicate', 'concurrent', 'twin', 'stale', 'replay', 'unknown-type', 'broken-schema', 'foreign-hotel'],
  'test-event',
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
  const firings = away ? [away] : desk.strike('webhook', type, key, kind => fits(kind) && !isHolding(kind))
  if (firings.length === 0) return undefined
  let line: Line = { send: sendOf(sending), extras: [], hears: 'first', goesOut: true }
  for (const firing of firings) {
    const { kind, plan, fault } = firing
    const earlier = kind.id === 'stale' ? earlierThan(feed, sending) : undefined
    const made = madeBy(kind.id, plan.settings, line, `${fault} ${kind.id}`, earlier)
    if (!made) throw new Error(`Nothing is known of what the fault "${kind.id}" does to a delivery.`)
    line = made.line
    desk.sayFired(firing, hit, made.did, { differs: made.differs ?? true })
  }
  const { send, extras, hears, goesOut } = line
  return { kind: 'sent', sends: goesOut ? [send, ...extras] : hears === 'lost' ? [] : extras, hears }
}

const isHolding = ({ id }: FaultKind): boolean => holding.includes(id)

/** For so long, or until the fault is over. */
const holdMs = ({ kind, plan, ends }: Firing, { at }: Sending): number =>
  kind.id === 'burst' || plan.catchup ? (ends ?? at) - at : (plan.settings.by ?? 0)

/** Looked for among so many changes. */
const lookBack = 10_000

function earlierThan(feed: ChangeFeed, { id }: Sending): Buffer | undefined {
  let subject: string | undefined
  for (let place = feed.length - 1; place >= Math.max(0, feed.length - lookBack); place -= 1) {
    const change = feed.change(place)
    if (!change) continue
    if (change.id === id) subject = change.subject
    else if (change.subject === subject) return feed.bytes(place)
  }
  return undefined
}
