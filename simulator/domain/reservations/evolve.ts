/** What an event makes of a stay, and of the nights that are left for others. */
import { type Evolvers, missing } from '../evolvers.ts'
import type { HotelState } from '../state.ts'
import { type BusinessDate, daysFrom, type HotelTime } from '../time.ts'
import type { ReservationId } from '../words.ts'
import type { ReservationEvent } from './events.ts'
import { type Changed, index, reindexed } from './indexes.ts'
import { countBlock } from './inventory.ts'
import type { BeforeArrival, Booking, Reservation, Standing } from './reservations.ts'
import { planKey, rateKey } from './state.ts'

export const evolveReservation: Evolvers<ReservationEvent> = {
  'reservation-booked': (state, event, at, seq) => enter(state, event, { status: 'confirmed' }, at, seq),
  'stay-inquired': (state, event, at, seq) => enter(state, event, { status: 'inquired' }, at, seq),
  'stay-held': (state, event, at, seq) => enter(state, event, { status: 'optional', until: event.until }, at, seq),
  'stay-waitlisted': (state, event, at, seq) => enter(state, event, { status: 'waitlisted' }, at, seq),
  'stay-taken-over': (state, event, at, seq) => {
    const { room, booking, nightly } = event
    const before = { since: booking.arrival, departure: booking.departure, nightly, heir: null }
    enter(state, event, { status: 'checked-out', room, on: booking.departure, before }, at, seq)
  },
  'reservation-confirmed': (state, { reservation }, at, seq) =>
    stands(state, reservation, { status: 'confirmed' }, at, seq),
  'reservation-reinstated': (state, { reservation, as }, at, seq) => stands(state, reservation, as, at, seq),
  'reservation-cancelled': (state, { reservation, fee, feePosting, by, reason, relocatedTo }, at, seq) =>
    changes(state, reservation, at, seq, ({ standing }) => {
      // Only a stay that is to come is cancelled.
      const was = standing as BeforeArrival
      return { standing: { status: 'cancelled', fee, feePosting, by, reason, relocatedTo, was } }
    }),
  'no-show-marked': (state, { reservation, fee, feePosting }, at, seq) =>
    stands(state, reservation, { status: 'no-show', fee, feePosting }, at, seq),
  'guest-checked-in': (state, { reservation, room }, at, seq) =>
    stands(state, reservation, { status: 'in-house', room, since: state.businessDate }, at, seq, room),
  'check-in-undone': (state, { reservation }, at, seq) => stands(state, reservation, { status: 'confirmed' }, at, seq),
  'guest-checked-out': (state, { reservation, room, before }, at, seq) => {
    state.conditions.set(room, 'dirty')
    stands(state, reservation, { status: 'checked-out', room, on: state.businessDate, before }, at, seq)
  },
  'check-out-undone': (state, { reservation, room, since }, at, seq) =>
    stands(state, reservation, { status: 'in-house', room, since }, at, seq, room),
  'stay-dates-changed': (state, { reservation, arrival, departure, amount, nightly }, at, seq) =>
    changes(state, reservation, at, seq, ({ booking }) => ({
      booking: { ...booking, arrival, departure },
      amount,
      nightly,
    })),
  'room-assigned': (state, { reservation, room }, at, seq) =>
    changes(state, reservation, at, seq, () => ({ assigned: room })),
  'room-moved': (state, { reservation, from, to, roomType, amount, nightly }, at, seq) => {
    state.conditions.set(from, 'dirty')
    changes(state, reservation, at, seq, ({ booking, standing: before }) => {
      const since = before.status === 'in-house' ? before.since : state.businessDate
      const standing: Standing = { status: 'in-house', room: to, since }
      return { booking: { ...booking, roomType }, standing, assigned: to, amount, nightly }
    })
  },
  'room-type-changed': (state, { reservation, roomType, amount, nightly }, at, seq) =>
    changes(state, reservation, at, seq, ({ booking }) => ({
      booking: { ...booking, roomType },
      assigned: null,
      amount,
      nightly,
    })),
  'rate-changed': (state, { reservation, ratePlan, amount, nightly }, at, seq) =>
    changes(state, reservation, at, seq, ({ booking }) => ({ booking: { ...booking, ratePlan }, amount, nightly })),
  'party-changed': (state, { reservation, adults, children }, at, seq) =>
    rebooked(state, reservation, { adults, children }, at, seq),
  'particulars-changed': (state, { reservation, particulars }, at, seq) =>
    rebooked(state, reservation, { particulars }, at, seq),
  'stay-guest-changed': (state, { reservation, guest }, at, seq) => rebooked(state, reservation, { guest }, at, seq),
  'room-shared': (state, { reservation, with: owner }, at, seq) =>
    changes(state, reservation, at, seq, () => ({ sharesWith: owner })),
  'rooms-blocked': (state, { block: id, name, roomType, from, to, rooms, cutOff }) => {
    const block = {
      id,
      name,
      roomType,
      from,
      to,
      rooms,
      cutOff,
      taken: new Map<BusinessDate, number>(),
      released: false,
    }
    state.blocks.set(id, block)
    countBlock(state, block, 1)
  },
  'block-released': (state, { block: id }) => {
    const block = state.blocks.get(id)
    if (!block) throw missing('block', id)
    countBlock(state, block, -1)
    block.released = true
  },
  'rates-pushed': (state, { ratePlan, roomType, from, to, minor }) => {
    for (const night of [...daysFrom(from, to), to]) state.pushedRates.set(rateKey(ratePlan, roomType, night), minor)
  },
  'restrictions-pushed': (state, { ratePlan, from, to, restrictions }) => {
    for (const night of [...daysFrom(from, to), to]) {
      if (restrictions === null) state.pushedRestrictions.delete(planKey(ratePlan, night))
      else state.pushedRestrictions.set(planKey(ratePlan, night), restrictions)
    }
  },
}

type Entered = Extract<ReservationEvent, { booking: Booking }>

function enter(state: HotelState, event: Entered, standing: Standing, at: HotelTime, seq: number): void {
  const { reservation: id, number, booking, amount, nightly } = event
  const stay: Reservation = {
    id,
    property: state.property.id,
    number,
    booking,
    bookedRoomType: booking.roomType,
    standing,
    amount,
    nightly,
    assigned: null,
    sharesWith: null,
    createdAt: at,
    updatedAt: at,
    version: seq,
  }
  state.reservations.set(id, stay)
  index(state, stay)
}

function stands(
  state: HotelState,
  id: ReservationId,
  standing: Standing,
  at: HotelTime,
  seq: number,
  room?: Reservation['assigned'],
): void {
  changes(state, id, at, seq, () => (room === undefined ? { standing } : { standing, assigned: room }))
}

const rebooked = (state: HotelState, id: ReservationId, changed: Partial<Booking>, at: HotelTime, seq: number): void =>
  changes(state, id, at, seq, ({ booking }) => ({ booking: { ...booking, ...changed } }))

function changes(
  state: HotelState,
  id: ReservationId,
  at: HotelTime,
  seq: number,
  change: (stay: Readonly<Reservation>) => Changed,
): void {
  const reservation = state.reservations.get(id)
  if (!reservation) throw missing('reservation', id)
  reindexed(state, reservation, change(reservation))
  reservation.updatedAt = at
  reservation.version = seq
}
