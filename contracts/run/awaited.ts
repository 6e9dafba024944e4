/** What a look waits for: whatever a check may hold a far side to, since a receiver may write one thing after the other. */
import type { ReservationId } from '../../simulator/domain/words.ts'
import { type GuestRecord, guestRecord, reservationRecord } from '../../simulator/views/records.ts'
import type { Case, Declared } from '../checks/case.ts'
import { isSame, mirroredFields } from '../checks/mirror/fields.ts'
import { earlierOf } from '../checks/mirror/holds-each-stay-once.ts'
import { isNameShown, nameParts } from '../checks/mirror/shows-the-name.ts'
import { billsOf } from '../checks/money/bills.ts'
import { splitsABill } from '../checks/money/judge-bill.ts'
import type { ProbeAnswer } from '../connectors/believed.ts'
import type { SeenStay } from '../effects.ts'
import { declaredBy } from './declared.ts'
import type { Stage } from './stage.ts'

type Cast = Case['cast']
type Seen = Pick<Stage, 'hotel' | 'options'>

/** Whether all is there that a look can wait for. */
export function isAllThere({ hotel, options }: Seen, cast: Cast, id: ReservationId, answer: ProbeAnswer): boolean {
  const stay = hotel.state.reservations.get(id)
  const guest = stay && hotel.state.guests.get(stay.booking.guest)
  if (!stay || !guest || answer.kind !== 'seen') return answer.kind === 'seen'
  const truth = { stay: reservationRecord(stay), guest: guestRecord(guest) }
  const { standing } = stay
  const fee = standing.status === 'cancelled' || standing.status === 'no-show' ? (standing.fee?.minor ?? 0) : undefined
  const { reads, clockHint } = declaredBy(options.connector.manifest, options.mode)
  if (reads.includes('revenueMinor') && fee !== undefined && (answer.revenueMinor ?? 0) !== fee) return false
  if (!isPersonTrue(options, truth.guest, answer, reads)) return false
  // Who said of the last hint that all is done has nothing left to do.
  const facts = clockHint ? undefined : { journal: hotel.journal.after(0), cast, mode: options.mode, reads }
  if (facts && !isSummedUp(facts, id, standing.status === 'checked-out', answer)) return false
  return (['status', ...reads] as const).every(part => {
    const field = mirroredFields[part]
    const value = field?.truth(truth) ?? null
    return !field || value === null || isSame(field, value, answer[part] ?? null)
  })
}

/** The name, and nothing at all of who was forgotten. */
function isPersonTrue(
  { mode, persona }: Stage['options'],
  guest: GuestRecord,
  answer: SeenStay,
  reads: readonly string[],
): boolean {
  if (guest.status === 'erased' && reads.includes('email') && answer.email !== null) return false
  return nameParts.every(
    part => !reads.includes(part) || isNameShown({ mode, persona }, part, guest[part], answer[part] ?? null),
  )
}

type Facts = Pick<Case, 'journal' | 'cast' | 'mode'> & Pick<Declared, 'reads'>

/**
 * What no record of a stay says, where the story asks for it: how often the guest has been there, what the bill came to, and who is whom. Of the
 * last nobody but the far side knows when it is found out, so that time is always left for it.
 */
function isSummedUp(facts: Facts, id: ReservationId, isOver: boolean, answer: SeenStay): boolean {
  const { journal, cast, mode, reads } = facts
  const earlier = reads.includes('stays') ? earlierOf(facts, id).length : 0
  const { stays } = answer
  if (earlier > 0 && ((stays ?? 0) < earlier + (isOver ? 1 : 0) || (stays ?? 0) > earlier + 1)) return false
  // Webhooks tell of no bill.
  const bill = mode !== 'webhooks' && splitsABill(facts) ? billsOf(facts, id).at(-1) : undefined
  const sums = (['spentMinor', 'firmPaysMinor', 'receivedMinor'] as const).filter(sum => reads.includes(sum))
  if (bill && sums.some(sum => bill[sum] !== null && bill[sum] !== (answer[sum] ?? 0))) return false
  const asksWhoIsWhom =
    cast.some(({ role }) => role === 'person') ||
    journal.some(({ events }) => events.some(({ kind }) => kind === 'guest-merged'))
  return !reads.includes('person') || !asksWhoIsWhom
}
