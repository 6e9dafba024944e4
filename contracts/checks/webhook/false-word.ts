/** What a word that is not this hotel's may have done to one of its stays, and what shows that its own words are listened to. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import { isSuccess, toldIn } from '../../../simulator/transcript/subscription-entries.ts'
import type { Evidence } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { isShownCancelled, type Look, looksAt, type Mail, mailsTo } from '../far-side.ts'
import { changesOf } from '../hotel-facts.ts'

export type Traces = {
  /** The last look before, where the stay was shown as cancelled already, so that nothing is proved. */
  readonly cancelledBefore: Look | undefined
  /** From the word until the hotel itself says something new of the stay. */
  readonly looks: readonly Look[]
  /** One of them that does not show the stay as it is. */
  readonly believed: Look | undefined
  /** Meanwhile the guest was told of a cancellation. */
  readonly mailed: Mail | undefined
}

/** `until` is when the next such word about it was said, if one was. */
export function tracesOf(facts: Case, reservation: string, from: HotelTime, until: HotelTime | undefined): Traces {
  const change = changesOf(facts, reservation).find(({ at }) => at > from)
  const end = Math.min(...[change?.at, until].map(at => at ?? Number.POSITIVE_INFINITY))
  const isItsOwn = ({ at }: { readonly at: number }) => at >= from && at < end
  const looks = looksAt(facts, reservation, from).filter(isItsOwn)
  const before = looksAt(facts, reservation, 0 as HotelTime).findLast(
    ({ n, at }) => at < from && n < (looks[0]?.n ?? 0),
  )
  return {
    cancelledBefore: before && isShownCancelled(before) ? before : undefined,
    looks,
    believed: looks.find(look => isBelief(facts, look)),
    mailed: mailsTo(facts, reservation).find(mail => mail.message === 'cancellation' && isItsOwn(mail)),
  }
}

/** Shown as cancelled, or gone although it was known before. */
function isBelief(facts: Case, look: Look): boolean {
  if (look.answer.kind === 'seen') return isShownCancelled(look)
  const { answer, reservation, n } = look
  const seenBefore = facts.effects.some(
    effect =>
      effect.kind === 'look' && effect.reservation === reservation && effect.n < n && effect.answer.kind === 'seen',
  )
  return answer.kind === 'unknown-reservation' && seenBefore
}

/** How the stay ought to be shown after it, beside how it is. */
export const asItWas = ({ answer }: Look) => ({
  expected: 'as it was',
  found: answer.kind === 'seen' ? 'cancelled' : 'no such stay',
})

/** A delivery of the hotel's own that was taken: without one, refusing everything would look like care. */
export function genuineDelivery({ transcript }: Case): Evidence | undefined {
  const taken = transcript.find(
    entry =>
      entry.kind === 'delivery' &&
      isSuccess(entry.status) &&
      toldIn(entry).some(({ type }) => type.startsWith('reservation.')),
  )
  return taken && { log: 'transcript', line: taken.n, says: 'a genuine delivery was taken' }
}
