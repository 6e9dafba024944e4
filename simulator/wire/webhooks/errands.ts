/** What a subscriber asks for beside its deliveries: a test delivery, and the challenge by which it proves its address. */
import type { Hotel } from '../../hotel.ts'
import type { Entry } from '../../transcript/entries.ts'
import type { DeliveryAttempt, SubscriptionSaying } from '../../transcript/subscription-entries.ts'
import { pingLetter } from '../../windows/webhooks/ping.ts'
import { sendOf } from '../../windows/webhooks/sending.ts'
import { wireNow } from '../wall-clock.ts'
import { transmitOn } from './carry.ts'
import { challenge } from './challenge.ts'
import type { Line } from './line.ts'

/** Whether a line of the transcript says what becomes of a subscription. */
export const isOfSubscriber = (entry: Entry): entry is Entry & (SubscriptionSaying | DeliveryAttempt) =>
  'subscription' in entry && entry.kind !== 'ping' && entry.kind !== 'forgery' && entry.kind !== 'extra-delivery'

/** `id` is that of the test delivery. */
export async function obeyAsked(hotel: Hotel, line: Line, what: 'ping' | 'challenge', id: string): Promise<void> {
  const [started, at] = [wireNow(), hotel.now]
  const { name: subscription, place: url } = line
  if (what === 'ping') {
    const send = sendOf(pingLetter(at, id))
    const { status, error } = await transmitOn(hotel, line, send, { attempt: 1, headers: {} })
    const said = { kind: 'ping', subscription, url, id, type: 'ping', about: null, flaw: null, status, error } as const
    return hotel.remember(said, started, at)
  }
  if (hotel.transcript.subscriptions.get(subscription)?.status !== 'unverified') return
  const { style, passed, status, error } = await challenge(hotel, line)
  const afterSeq = hotel.journal.length
  hotel.remember({ kind: 'challenge', subscription, url, style, passed, afterSeq, status, error }, started, at)
}
