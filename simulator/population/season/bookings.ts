/** How a wish becomes a reservation: who is it, which room, under which terms. */
import { feeOf } from '../../domain/property/policies.ts'
import type { Property } from '../../domain/property/property.ts'
import { roomsLeft } from '../../domain/reservations/availability.ts'
import type { Booking } from '../../domain/reservations/reservations.ts'
import { addDays, type BusinessDate, daysFrom } from '../../domain/time.ts'
import type { BlockId, GuestId, RatePlanCode, ReservationId, RoomTypeCode } from '../../domain/words.ts'
import type { Stream } from '../streams.ts'
import type { Wish } from './demand.ts'
import { accountOf, cardOf, type Desk, listed, paymentId, type Stay, type Work } from './desk.ts'
import { extrasOf } from './extras.ts'
import { arrived } from './front-desk.ts'
import { expectedAt, type Involved, particularsOf } from './particulars.ts'
import type { Met } from './people.ts'
import { habits, oneBy } from './tables.ts'

export function* bookings(desk: Desk, today: BusinessDate, wishes: readonly Wish[]): Work {
  for (const wish of wishes) yield* book(desk, today, wish, null)
}

/** Whom the house has no room for goes elsewhere. */
export function* book(desk: Desk, today: BusinessDate, wish: Wish, block: BlockId | null): Work {
  const { manner, arrival } = wish
  const draw = wish.chance('who')
  const departure = addDays(arrival, wish.nights)
  const throughChannel = manner.origin === 'ota'
  const onBusiness = manner.segment === 'business'
  const met = desk.people.next({ draw, throughChannel, onBusiness, arrival, departure })
  yield* registered(met)
  const { known } = met
  const companion = namesCompanion(wish, draw) ? desk.people.companionOf(known) : null
  if (companion) yield* registered(companion)
  const assistant =
    known.firm !== null && draw() % 1000 < habits.bookedByAssistant ? desk.people.assistantOf(known.firm) : null
  if (assistant) yield* registered(assistant)

  const { firm } = known
  const account = firm !== null && wish.chance('payer')() % 1000 < habits.paidByFirm ? accountOf(firm) : null
  const people = { firm, account, companion: companion?.known ?? null, booker: assistant?.known ?? null, block }
  desk.stays += 1
  const reservation = `r-${String(desk.stays).padStart(6, '0')}` as ReservationId
  const walksIn = wish.bookedOn === null
  const booking = bookingOf(desk, wish, known.guest, departure, people)
  const obeyed = yield walksIn
    ? { kind: 'walk-in', room: null, reservation, ...booking }
    : { kind: 'book', reservation, ...booking }
  if (!obeyed) return
  const stay: Stay = { reservation, wish, known, account, arrival, departure, extended: false, gone: false }
  desk.people.engage(known, stay)
  if (walksIn) return arrived(desk, stay)
  yield* deposit(desk, stay)
  const tomorrow = addDays(today, 1)
  // Nobody cancels in the minute of the booking; for tonight, it is heard in the evening.
  if (wish.cancelledOn !== null && arrival > today)
    listed(desk.cancelling, wish.cancelledOn > tomorrow ? wish.cancelledOn : tomorrow).push(stay)
  listed(desk.arriving, arrival).push(stay)
}

function bookingOf(desk: Desk, wish: Wish, guest: GuestId, departure: BusinessDate, people: Involved): Booking {
  const { roomType, ratePlan } = termsOf(desk, wish, people.block)
  return {
    guest,
    roomType,
    ratePlan,
    arrival: wish.arrival,
    departure,
    expectedAt: expectedAt(wish),
    adults: wish.adults,
    children: wish.children,
    origin: wish.manner.origin,
    particulars: particularsOf(wish, people, extrasOf(desk.property, wish)),
  }
}

export function* registered({ known, isNew }: Met): Work {
  if (isNew) yield { kind: 'register-guest', guest: known.guest, details: known.details }
}

/** A plan that is not refundable is paid at once. */
function* deposit({ books, property }: Desk, stay: Stay): Work {
  const { reservation } = stay
  const booked = books.reservations.get(reservation)
  const plan = property.ratePlans.find(({ code }) => code === booked?.booking.ratePlan)
  const minor = plan && booked ? feeOf(plan.policy.deposit, booked.nightly) : 0
  if (minor === 0) return
  const payment = paymentId(stay, 'deposit')
  yield { kind: 'take-deposit', payment, reservation, method: 'card', minor, reference: cardOf(stay) }
}

/** A channel does not ask who comes along. */
const namesCompanion = ({ manner, adults }: Wish, draw: Stream): boolean =>
  draw() % 1000 < habits.namesCompanion && adults > 1 && manner.origin !== 'ota'

function termsOf({ property, books }: Desk, wish: Wish, block: BlockId | null) {
  const roomType = block === null ? typeFor(books, wish) : groupType(property)
  const found = property.ratePlans.find(({ code }) => code === wish.plan) ?? property.ratePlans[0]
  return { roomType, ratePlan: (found?.code ?? '') as RatePlanCode }
}

/** As many ask for a type as there are rooms of it; whose type is sold out may take another. */
function typeFor(books: Desk['books'], { adults, children, arrival, nights, chance }: Wish): RoomTypeCode {
  const draw = chance('room type')
  const { roomTypes, rooms } = books.property
  const fitting = roomTypes.filter(({ sleeps }) => sleeps >= adults + children).map(({ code }) => code)
  const asked = fitting.map(code => [code, books.roomsOfType.get(code)?.length ?? 0] as const)
  const wanted = asked.some(([, count]) => count > 0) ? oneBy(asked, draw()) : (rooms[0]?.type as RoomTypeCode)
  const dates = daysFrom(arrival, addDays(arrival, nights))
  const isFree = (type: RoomTypeCode) => dates.every(night => roomsLeft(books, type, night) > 0)
  if (isFree(wanted) || draw() % 1000 >= habits.takesAnotherRoom) return wanted
  return fitting.find(isFree) ?? wanted
}

/** Groups sleep in the rooms of which there are most. */
export function groupType({ rooms }: Property): RoomTypeCode {
  const counts = Map.groupBy(rooms, ({ type }) => type)
  return [...counts].reduce((most, each) => (each[1].length > most[1].length ? each : most))[0]
}
