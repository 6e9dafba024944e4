/** What a night costs, posted by night audit while the guest sleeps: the room, what the package includes, what the town takes, and extras. */
import type { HotelEvent } from '../events.ts'
import { apportion, share } from '../money.ts'
import { onDay, wholePpm } from '../property/taxes.ts'
import { overstayed } from '../reservations/overstays.ts'
import { nightOf } from '../reservations/prices.ts'
import type { Reservation } from '../reservations/reservations.ts'
import type { HotelState } from '../state.ts'
import { addDays, type BusinessDate, daysBetween } from '../time.ts'
import type { PostingId, ReservationId, TransactionCode } from '../words.ts'
import { charge, codeOf } from './charges.ts'
import type { ChargeItem } from './commands.ts'
import type { BooksEvent } from './events.ts'
import { extraCharges } from './extras.ts'
import { partsOf } from './price.ts'

/** For everybody who is in-house, due to leave or not; a night that was posted already is not posted again. Who has `gone` pays for nobody. */
export function nightlyEvents(state: Readonly<HotelState>, gone: ReadonlySet<ReservationId>): HotelEvent[] {
  return [...state.occupied.values()].flat().flatMap(id => {
    const reservation = state.reservations.get(id)
    if (!reservation || nightIsPosted(state, id)) return []
    const longer = overstayed(state, reservation)
    return longer ? [longer.event, ...nightOfOne(state, longer.stay, gone)] : nightOfOne(state, reservation, gone)
  })
}

/** Whether the night that is being closed stands on the folio already. */
export const nightIsPosted = ({ postings, businessDate }: Readonly<HotelState>, id: ReservationId): boolean =>
  postings.has(nightPosting(id, businessDate))

const nightPosting = (id: ReservationId, night: BusinessDate) => `${id}.night-${night}` as PostingId

function nightOfOne(
  state: Readonly<HotelState>,
  reservation: Reservation,
  gone: ReadonlySet<ReservationId>,
): BooksEvent[] {
  const { businessDate } = state
  const posting = nightPosting(reservation.id, businessDate)
  const room = roomItem(state, reservation)
  const price = nightOf(state, reservation, businessDate)
  const included = inclusionsOf(state, reservation)
  const inside = within(price, included)
  const unit = price - inside.reduce((sum, { quantity, unit }) => sum + quantity * unit, 0)
  const items = [{ ...room, unit }, ...inside, ...leviesOf(state, reservation, unit)]
  const granted = included.map(({ transactionCode, quantity }): BooksEvent => {
    const on = addDays(businessDate, 1)
    return { kind: 'allowance-granted', reservation: reservation.id, transactionCode, quantity, on }
  })
  const extras = extraCharges(state, reservation, gone)
  return [...charge(state, reservation.id, posting, items, null, gone), ...granted, ...extras]
}

function roomItem({ property, businessDate }: Readonly<HotelState>, { booking }: Reservation): ChargeItem {
  const name = property.roomTypes.find(({ code }) => code === booking.roomType)?.name ?? booking.roomType
  return { transactionCode: property.books.house.room, text: `${name}, night of ${businessDate}`, quantity: 1, unit: 0 }
}

/** The shares of the night's price that are not for the room. */
function inclusionsOf(state: Readonly<HotelState>, reservation: Reservation): ChargeItem[] {
  const { booking } = reservation
  const plan = state.property.ratePlans.find(({ code }) => code === booking.ratePlan)
  return (plan?.includes ?? []).flatMap(({ transactionCode, text, unit, per }) => {
    const adults = per === 'adult' ? booking.adults : booking.adults + booking.children
    const quantity = per === 'room' ? roomsOf(state, reservation) : adults
    return quantity === 0 ? [] : [{ transactionCode, text, quantity, unit }]
  })
}

/** A night that costs less than what is in the package is all package, and its parts share the price. */
function within(price: number, included: readonly ChargeItem[]): readonly ChargeItem[] {
  const whole = included.map(({ quantity, unit }) => quantity * unit)
  if (whole.reduce((sum, each) => sum + each, 0) <= price) return included
  const shares = apportion(price, whole)
  return included.map((item, index) => ({ ...item, quantity: 1, unit: shares[index] as number }))
}

/** What is owed for a room is owed once a night: by the first of those who sleep in it, where nobody there has paid for the night yet. */
function roomsOf(state: Readonly<HotelState>, { id, standing }: Reservation): 0 | 1 {
  const sleeping = standing.status === 'in-house' ? (state.occupied.get(standing.room) ?? []) : []
  return sleeping[0] === id && !sleeping.some(each => nightIsPosted(state, each)) ? 1 : 0
}

function leviesOf(state: Readonly<HotelState>, reservation: Reservation, room: number): ChargeItem[] {
  const { booking } = reservation
  const { property, businessDate } = state
  const night = daysBetween(booking.arrival, businessDate)
  return property.books.levies.flatMap(levy => {
    if (levy.longestNights !== null && night >= levy.longestNights) return []
    const item = { transactionCode: levy.transactionCode as TransactionCode, text: levy.name }
    if (levy.per === 'price') {
      const code = codeOf(state, property.books.house.room)
      const net = code ? partsOf(property.books, code, room, businessDate).net : room
      const ppm = onDay(levy.amounts, businessDate)?.ppm ?? 0
      return ppm === 0 ? [] : [{ ...item, quantity: 1, unit: share(net, ppm, wholePpm, property.books.rounding) }]
    }
    const minor = onDay(levy.amounts, businessDate)?.minor ?? 0
    const quantity = levy.per === 'room-night' ? roomsOf(state, reservation) : booking.adults
    return minor === 0 || quantity === 0 ? [] : [{ ...item, quantity, unit: minor }]
  })
}
