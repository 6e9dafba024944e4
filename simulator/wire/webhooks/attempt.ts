/** One attempt, from what the hotel would say to the line that the transcript keeps of it. */
import { type HotelTime, later } from '../../domain/time.ts'
import type { Hotel } from '../../hotel.ts'
import { told } from '../../windows/webhooks/bodies.ts'
import { endAfter, type Failure } from '../../windows/webhooks/giving-up.ts'
import { outcomeOf } from '../../windows/webhooks/outcome.ts'
import type { Owed, Owing } from '../../windows/webhooks/owed.ts'
import { asUsual } from '../../windows/webhooks/sending.ts'
import { wireNow } from '../wall-clock.ts'
import { carry } from './carry.ts'
import { profileHeaders } from './headers.ts'
import type { Line } from './line.ts'

/** Until when it was held, where somebody disturbs the line; null where it was tried. */
export async function tryOnce(
  hotel: Hotel,
  line: Line,
  lineNow: () => Line | undefined,
  owed: Owed,
  owing: Owing,
): Promise<HotelTime | null> {
  const [started, at] = [wireNow(), hotel.now]
  const { attempt, places } = owing
  const { name: subscription, place: url, profile } = line
  const { id, type, body, changes, time } = told(hotel.shelves.changes, places, profile)
  const sending = { subscription, id, type, seqs: changes.map(({ seq }) => seq), attempt, at, body }
  const disturbance = (hotel.options.disturb ?? hotel.faults?.disturb)?.(sending) ?? asUsual(sending)
  if (disturbance.kind === 'held') {
    // Later at any rate: what is asked about anew at once would be so for ever.
    const until = later(at, Math.max(1, disturbance.forMs))
    owed.hold(owing, until)
    return until
  }
  const headers = profileHeaders(profile, { id, type, time, subscription })
  const answer = await carry(hotel, line, lineNow, disturbance, { attempt, headers })
  const { status, error, wants } = answer
  const isLost = disturbance.hears === 'lost'
  const mark = `${hotel.options.seed} ${subscription} ${id}`
  const { isTaken, wait, pauses } = outcomeOf(profile, { ...answer, attempt, mark, isLost })
  const nextAt = wait === null ? null : later(at, wait)
  const seq = changes.at(-1)?.seq ?? 0
  hotel.remember(
    {
      ...{ kind: 'delivery', subscription, id, type, seq, url, attempt, status, error, nextAt },
      ...(profile.batch > 1 && { batch: changes }),
      ...(pauses !== undefined && { pauses }),
      ...(isTaken && (isLost || profile.taken === 'any-answer') && { taken: true }),
    },
    started,
    at,
  )
  if (!isTaken) endWhereDone(hotel, line, owed, { status, isLast: wait === null, wants })
  return null
}

/** One that was chosen by hand and says that it is gone has ended; one made by API can be enabled again. */
function endWhereDone(hotel: Hotel, { name: subscription, made, profile }: Line, owed: Owed, failure: Failure): void {
  if (hotel.transcript.subscriptions.get(subscription)?.status !== 'active') return
  const end = endAfter(profile, failure, owed, hotel.now)
  if (!end) return
  const { becomes, because } = end
  if (becomes === 'deleted' || (becomes === 'gone' && made === 'by-hand'))
    hotel.remember({ kind: 'subscription-ended', subscription, because })
  else hotel.remember({ kind: 'subscription-disabled', subscription, because, afterSeq: hotel.journal.length })
}
