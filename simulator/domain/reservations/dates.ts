/** Moving a stay, making it longer or shorter. */
import { nightIsPosted } from '../books/nightly.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { keysLast } from '../house/keys.ts'
import { closureRefusal } from '../house/rooms.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { addDays } from '../time.ts'
import type { RoomNumber } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import { arrivalRefusal, nightsRefusal } from './bookings.ts'
import { sharersOf } from './parties.ts'
import { priced, pricesAfter } from './prices.ts'
import type { Booking, Reservation } from './reservations.ts'
import { restrictionRefusal } from './restrictions.ts'
import { clashRefusal } from './rooms.ts'
import { crowdRefusal, joinRefusal, meets } from './sharing.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

export function decideNewDates(state: State, { reservation: id, arrival, departure }: Asked<'change-dates'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { booking, standing } = reservation
  const { status } = standing
  const guest = guestOf(state, reservation)
  if (status === 'checked-out' || status === 'cancelled' || status === 'no-show')
    return refuse({ kind: 'wrong-status', asked: 'change dates', guest, status })
  if (status === 'in-house' && arrival !== booking.arrival)
    return refuse({ kind: 'already-arrived', guest, arrival: booking.arrival })
  const moved: Booking = { ...booking, arrival, departure }
  const refusal = datesRefusal(state, reservation, moved) ?? roomRefusal(state, reservation, moved)
  if (refusal) return refuse(refusal)
  return accept(
    {
      ...{ kind: 'stay-dates-changed', reservation: id, arrival, departure },
      ...priced(state, pricesAfter(state, reservation, moved)),
    },
    ...keysLast(state, id, departure),
  )
}

function datesRefusal(state: State, { id, standing }: Reservation, moved: Booking): Refusal | undefined {
  if (standing.status === 'in-house') {
    // Who is here stays until today at least.
    const { businessDate } = state
    const tomorrow = addDays(businessDate, 1)
    if (nightIsPosted(state, id) && moved.departure < tomorrow)
      return { kind: 'night-is-charged', night: businessDate, earliest: tomorrow }
    if (moved.departure < businessDate)
      return { kind: 'departure-in-the-past', departure: moved.departure, businessDate }
    return nightsRefusal(state, moved)
  }
  return arrivalRefusal(state, moved) ?? nightsRefusal(state, moved)
}

function roomRefusal(state: State, reservation: Reservation, moved: Booking): Refusal | undefined {
  const { id, booking, standing, sharesWith, assigned } = reservation
  const owner = sharesWith === null ? undefined : state.reservations.get(sharesWith)
  if (owner)
    return (
      restrictionRefusal(state, moved, booking) ??
      joinRefusal(state, owner, { id, booking: moved }) ??
      keptRoomRefusal(state, assigned, owner, moved)
    )
  const sharers = sharersOf(state, id)
  if (sharers.some(sharer => !meets(sharer.booking, moved)))
    return { kind: 'shares-a-room', guest: guestOf(state, reservation) }
  if (standing.status === 'inquired' || standing.status === 'waitlisted') return undefined
  return (
    restrictionRefusal(state, moved, booking) ??
    crowdRefusal(state, moved.roomType, [...sharers.map(each => each.booking), moved]) ??
    inventoryRefusal(state, moved, reservation) ??
    keptRoomRefusal(state, assigned, reservation, moved)
  )
}

/** Whether the room that is kept or slept in is there for the new dates, for the one whose room it is. */
const keptRoomRefusal = (state: State, room: RoomNumber | null, owner: Reservation, moved: Booking) =>
  room === null ? undefined : (clashRefusal(state, room, owner, moved) ?? closureRefusal(state, room, moved))
