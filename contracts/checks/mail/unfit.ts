/** Which mails make no sense for a stay as it stands: to who is there, who has left, and who is not going to come. */
import { atWallClock, type HotelTime } from '../../../simulator/domain/time.ts'
import type { MessageKind } from '../../effects.ts'
import type { Case } from '../case.ts'
import type { Mail } from '../far-side.ts'
import { type Truth, truthOf } from '../truth.ts'
import { isOff } from '../turns.ts'

/** Whatever the day; thanks to who is still there are a question of the day. */
export function unfitIn(status: Truth['stay']['status']): readonly MessageKind[] {
  if (isOff(status)) return ['pre-check-in', 'welcome', 'post-stay']
  if (status === 'checked-out') return ['pre-check-in', 'welcome']
  return status === 'in-house' ? ['pre-check-in'] : []
}

/** From when on a guest who is still there may be thanked. */
export const thanksFrom = ({ timeZone }: Case, { stay }: Truth): HotelTime =>
  atWallClock(timeZone, stay.departure, '00:00')

/** Whether a mail of this kind, at this hour, would have been wrong for that stay. */
export function isUnfit(facts: Case, reservation: string, { message, at }: Pick<Mail, 'message' | 'at'>): boolean {
  const then = truthOf(facts, reservation).findLast(({ commit }) => commit.at <= at)
  if (!then) return false
  const isTooSoon = message === 'post-stay' && then.stay.status === 'in-house' && at < thanksFrom(facts, then)
  return isTooSoon || unfitIn(then.stay.status).some(kind => kind === message)
}
