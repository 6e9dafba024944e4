/** How a stay comes into the books: asked about, held, waited for, booked, or standing at the desk. */
import { codeOf } from '../books/charges.ts'
import { depositDue } from '../books/deposit-due.ts'
import { moneyOf } from '../books/finding.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { activeGuest } from '../profiles/standing.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import { nightCount } from './nights.ts'
import { without } from './particulars.ts'
import { dayRate, nightlyPrices, priced } from './prices.ts'
import { type Booking, isByDay, type Reservation } from './reservations.ts'
import { restrictionRefusal } from './restrictions.ts'
import { roomFor } from './rooms.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

export function decideBooking(state: State, { kind: _, reservation, ...booking }: Asked<'book'>): Decision {
  const refusal = saleRefusal(state, reservation, booking)
  return refusal ? refuse(refusal) : accept({ kind: 'reservation-booked', ...entry(state, reservation, booking) })
}

/** Nothing is promised, so nothing needs to be free. */
export function decideInquiry(state: State, { kind: _, reservation, ...booking }: Asked<'inquire'>): Decision {
  const refusal = bookingRefusal(state, reservation, booking)
  return refusal ? refuse(refusal) : accept({ kind: 'stay-inquired', ...entry(state, reservation, booking) })
}

export function decideHold(state: State, { kind: _, until, reservation, ...booking }: Asked<'hold'>): Decision {
  const refusal =
    saleRefusal(state, reservation, booking) ??
    (until < state.businessDate || until > booking.arrival
      ? ({ kind: 'option-date', until, arrival: booking.arrival, businessDate: state.businessDate } as const)
      : undefined)
  return refusal ? refuse(refusal) : accept({ kind: 'stay-held', until, ...entry(state, reservation, booking) })
}

export function decideWaitlist(state: State, { kind: _, reservation, ...booking }: Asked<'waitlist'>): Decision {
  const refusal = bookingRefusal(state, reservation, booking)
  return refusal ? refuse(refusal) : accept({ kind: 'stay-waitlisted', ...entry(state, reservation, booking) })
}

export function decideWalkIn(state: State, { kind: _, room, reservation, ...booking }: Asked<'walk-in'>): Decision {
  const refusal =
    known(state, reservation) ??
    (booking.arrival === state.businessDate ? undefined : notToday(state, booking)) ??
    peopleRefusal(state, booking) ??
    partyRefusal(state, booking) ??
    nightsRefusal(state, booking) ??
    roomRefusal(state, booking) ??
    prepaidRefusal(state, reservation, booking)
  if (refusal) return refuse(refusal)
  const found = roomFor(state, { id: reservation, booking }, room)
  if (typeof found !== 'string') return refuse(found)
  return accept(
    { kind: 'reservation-booked', ...entry(state, reservation, booking) },
    { kind: 'guest-checked-in', reservation, room: found },
  )
}

/** What people asked for in another year is not held against what the house sells now, but the room and the guest must be known. */
export function decideTakeOver(
  state: State,
  { kind: _, room, reservation, ...booking }: Asked<'take-over-stay'>,
): Decision {
  const { property, businessDate } = state
  const refusal =
    known(state, reservation) ??
    peopleRefusal(state, booking) ??
    partyRefusal(state, booking) ??
    nightsRefusal(state, booking) ??
    (booking.departure >= businessDate ? notOver(state, booking) : undefined)
  if (refusal) return refuse(refusal)
  if (!property.rooms.some(({ number }) => number === room))
    return refuse({ kind: 'unknown-room', room, known: property.rooms.map(({ number }) => number) })
  return accept({ kind: 'stay-taken-over', room, ...entry(state, reservation, booking) })
}

const notOver = ({ businessDate }: State, { departure }: Booking): Refusal => ({
  ...{ kind: 'stay-is-not-over', departure, businessDate },
})

export function decideConfirmation(state: State, { reservation: id }: Asked<'confirm'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { status } = reservation.standing
  if (status !== 'inquired' && status !== 'optional' && status !== 'waitlisted')
    return refuse({ kind: 'wrong-status', asked: 'be confirmed', guest: guestOf(state, reservation), status })
  const refusal = pastRefusal(state, reservation.booking) ?? inventoryRefusal(state, reservation.booking, reservation)
  return refusal ? refuse(refusal) : accept({ kind: 'reservation-confirmed', reservation: id })
}

function entry(state: State, reservation: ReservationId, asked: Booking) {
  const booking = { ...asked, particulars: without(asked.guest, asked.particulars) }
  const number = String(state.firstNumber + state.reservations.size)
  return { reservation, number, booking, ...priced(state, nightlyPrices(state, booking)) }
}

/** Nobody gets a key for a rate that is paid before the stay until it is, and who walks in has paid nothing yet. */
function prepaidRefusal(state: State, id: ReservationId, booking: Booking): Refusal | undefined {
  const due = depositDue(state, { id, booking, nightly: nightlyPrices(state, booking) })
  return due > 0 ? { kind: 'paid-before-the-stay', ratePlan: booking.ratePlan, due: moneyOf(state, due) } : undefined
}

const notToday = ({ businessDate }: State, { guest, arrival }: Booking): Refusal => ({
  ...{ kind: 'not-yet-arriving', guest, arrival, businessDate },
})

/** For what takes a room. */
const saleRefusal = (state: State, id: ReservationId, booking: Booking): Refusal | undefined =>
  bookingRefusal(state, id, booking) ?? roomRefusal(state, booking)

const roomRefusal = (state: State, booking: Booking): Refusal | undefined =>
  restrictionRefusal(state, booking) ?? inventoryRefusal(state, booking)

const bookingRefusal = (state: State, id: ReservationId, booking: Booking): Refusal | undefined =>
  known(state, id) ?? peopleRefusal(state, booking) ?? partyRefusal(state, booking) ?? pastRefusal(state, booking)

const known = (state: State, id: ReservationId): Refusal | undefined =>
  state.reservations.has(id) ? { kind: 'reservation-exists', reservation: id } : undefined

/** Whether the people, firms, rooms and extras are known of which a booking speaks. */
export function peopleRefusal(
  state: State,
  { guest, particulars }: Pick<Booking, 'guest' | 'particulars'>,
): Refusal | undefined {
  const people = [guest, particulars.booker, ...particulars.companions]
  for (const id of people) {
    const found = id === null ? undefined : activeGuest(state, id)
    if (found && 'kind' in found) return found
  }
  const firm = [particulars.company, particulars.travelAgent].find(id => id !== null && !state.firms.has(id))
  if (firm) return { kind: 'unknown-firm', firm }
  const { block, extras } = particulars
  if (block !== null && !state.blocks.has(block)) return { kind: 'unknown-block', block }
  const twice = extras.find(({ id }, index) => extras.findIndex(each => each.id === id) !== index)
  if (twice) return { kind: 'extra-exists', extra: twice.id }
  const strange = extras.find(({ transactionCode }) => !codeOf(state, transactionCode))
  if (!strange) return undefined
  const known = state.property.books.codes.map(({ code }) => code)
  return { kind: 'unknown-transaction-code', code: strange.transactionCode, known }
}

/** Whether the house sells that, to so many. */
export function partyRefusal(
  { property }: State,
  booking: Pick<Booking, 'roomType' | 'ratePlan' | 'adults' | 'children'>,
): Refusal | undefined {
  const { roomType, ratePlan } = booking
  const type = property.roomTypes.find(({ code }) => code === roomType)
  const guests = booking.adults + booking.children
  if (!type) return { kind: 'unknown-room-type', roomType, known: property.roomTypes.map(({ code }) => code) }
  if (!property.ratePlans.some(({ code }) => code === ratePlan))
    return { kind: 'unknown-rate-plan', ratePlan, known: property.ratePlans.map(({ code }) => code) }
  if (guests > type.sleeps) return { kind: 'too-many-guests', guests, sleeps: type.sleeps, roomType: type.name }
  return undefined
}

function pastRefusal(state: State, booking: Booking): Refusal | undefined {
  return arrivalRefusal(state, booking) ?? nightsRefusal(state, booking)
}

/** Who was not there when night audit began is not expected for that day any more, but may walk in until it ends. */
export function arrivalRefusal({ businessDate, auditRunning }: State, { arrival }: Booking): Refusal | undefined {
  if (arrival < businessDate) return { kind: 'arrival-in-the-past', arrival, businessDate }
  return auditRunning && arrival === businessDate ? { kind: 'day-is-closing', businessDate } : undefined
}

export function nightsRefusal(state: State, booking: Booking): Refusal | undefined {
  const { arrival, departure } = booking
  if (isByDay(booking) && dayRate(state, booking) !== undefined) return undefined
  const nights = nightCount(booking)
  return nights < 1 || nights > 366 ? { kind: 'impossible-dates', arrival, departure } : undefined
}

export type Stay = Pick<Reservation, 'id' | 'booking'>
