/** Stays that happen after all: back to what they were, from today on. */
import { codeOf, reversal } from '../books/charges.ts'
import type { BooksEvent } from '../books/events.ts'
import { invoiceOf, leftOf, linesOf } from '../books/finding.ts'
import type { ChargeLine } from '../books/lines.ts'
import { partsOf } from '../books/price.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { closureRefusal } from '../house/rooms.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { daysBetween } from '../time.ts'
import type { PostingId } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import type { ReservationEvent } from './events.ts'
import { keepsRoom } from './parties.ts'
import { priced } from './prices.ts'
import type { BeforeArrival, Reservation } from './reservations.ts'
import { clashRefusal } from './rooms.ts'
import { comingBack } from './sharing.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

export function decideReinstatement(state: State, { reservation: id }: Asked<'reinstate'>): Decision {
  const found = state.reservations.get(id)
  if (!found) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing } = found
  if (standing.status !== 'cancelled' && standing.status !== 'no-show')
    return refuse({
      ...{ kind: 'wrong-status', asked: 'be reinstated', guest: guestOf(state, found), status: standing.status },
    })
  const refusal = overRefusal(state, found)
  if (refusal) return refuse(refusal)
  const as = backAs(state, found)
  const { missed, back, later } = fromToday(state, found, as)
  const alone = comingBack(state, back)
  const full = keepsRoom(alone.length > 0 ? { ...back, sharesWith: null } : back)
    ? inventoryRefusal(state, back.booking)
    : undefined
  if (full) return refuse(full)
  const kept = standing.status === 'no-show' ? missed : 0
  const fee = standing.feePosting === null ? [] : feeBack(state, found, standing.feePosting, kept)
  const unkept = roomIsLost(state, back) ? [{ kind: 'room-assigned' as const, reservation: id, room: null }] : []
  return accept(...alone, ...unkept, { kind: 'reservation-reinstated', reservation: id, as }, ...later, ...fee)
}

function overRefusal(state: State, reservation: Reservation): Refusal | undefined {
  const { businessDate } = state
  const { arrival, departure } = reservation.booking
  // Who was a no-show last night may still have come this morning.
  const over = arrival === departure ? arrival < businessDate : departure <= businessDate
  return over ? { kind: 'stay-is-over', guest: guestOf(state, reservation), departure } : undefined
}

/** The room that had been kept is another's by now, or closed. */
const roomIsLost = (state: State, back: Reservation): boolean =>
  back.assigned !== null &&
  (clashRefusal(state, back.assigned, back, back.booking) ?? closureRefusal(state, back.assigned, back.booking)) !==
    undefined

/** What it was before; an option that has lapsed since is only asked about. */
function backAs({ businessDate }: State, { standing }: Reservation): BeforeArrival {
  if (standing.status !== 'cancelled') return { status: 'confirmed' }
  const { was } = standing
  return was.status === 'optional' && was.until < businessDate ? { status: 'inquired' } : was
}

/** The nights that are over are not slept any more; what they would have cost is what was `missed`. */
function fromToday(state: State, { id, booking, nightly, ...rest }: Reservation, standing: BeforeArrival) {
  const over = Math.max(0, daysBetween(booking.arrival, state.businessDate))
  const missed = nightly.slice(0, over).reduce((sum, night) => sum + night, 0)
  const prices = priced(state, nightly.slice(over))
  const arrival = over > 0 ? state.businessDate : booking.arrival
  const { departure } = booking
  const later: ReservationEvent[] =
    over > 0 ? [{ kind: 'stay-dates-changed', reservation: id, arrival, departure, ...prices }] : []
  return { missed, later, back: { ...rest, id, booking: { ...booking, arrival }, ...prices, standing } }
}

/** The fee is taken back where it was not billed yet, but for what is `kept`: the price of the nights for which a room waited in vain. */
function feeBack(state: State, { id, version }: Reservation, feePosting: PostingId, kept: number): BooksEvent[] {
  const posting = `${id}.fee-back-${version}` as PostingId
  const open = (linesOf(state, feePosting) ?? []).filter(
    ({ folio, line }) => invoiceOf(folio, line.window) === null && leftOf(state, line) === line.gross,
  )
  return open.flatMap(({ reservation, line }, index): BooksEvent[] => {
    const gross = line.gross - grossOf(state, line, kept)
    if (gross <= 0) return []
    const taken = reversal(state, line, posting, index + 1, { gross, text: 'Reinstated' })
    return [{ kind: 'charge-posted', reservation, line: taken }]
  })
}

/** What a part of a fee's price comes to with the taxes that are added to it. */
function grossOf(state: State, { transactionCode, businessDate }: ChargeLine, quoted: number): number {
  const code = codeOf(state, transactionCode)
  return code ? partsOf(state.property.books, code, quoted, businessDate).gross : quoted
}
