/** What the house earns of a stay: its price without the taxes within it, each part of a package by its own code. */

import { partsOf } from '../../domain/books/price.ts'
import { apportion } from '../../domain/money.ts'
import type { Property, RatePlan } from '../../domain/property/property.ts'
import type { Booking } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import type { Money, ReservationId, TransactionCode } from '../../domain/words.ts'
import { type Night, nightsOf } from './rows.ts'

type Part = { readonly code: TransactionCode; readonly minor: number }

export function netAmount(
  { property, reservations }: Readonly<HotelState>,
  id: ReservationId | undefined,
): Money | null {
  const stay = id && reservations.get(id)
  if (!stay) return null
  const plan = property.ratePlans.find(({ code }) => code === stay.booking.ratePlan)
  const net = nightsOf(stay).reduce((sum, night) => sum + netOf(property, plan, stay.booking, night), 0)
  return { minor: net, currency: stay.amount.currency }
}

const netOf = ({ books }: Property, plan: RatePlan | undefined, booking: Booking, { date, minor }: Night): number =>
  partsOfNight(plan, booking, minor, books.house.room).reduce((sum, { code: wanted, minor }) => {
    const code = books.codes.find(({ code }) => code === wanted)
    return sum + (code ? partsOf(books, code, minor, date).net : minor)
  }, 0)

/** As night audit posts them: a night that costs less than its package is all package. */
function partsOfNight(plan: RatePlan | undefined, booking: Booking, minor: number, room: TransactionCode): Part[] {
  const included = (plan?.includes ?? []).map(({ transactionCode, unit, per }) => {
    const people = per === 'adult' ? booking.adults : booking.adults + booking.children
    return { code: transactionCode, minor: unit * (per === 'room' ? 1 : people) }
  })
  const within = included.reduce((sum, part) => sum + part.minor, 0)
  if (within <= minor) return [...included, { code: room, minor: minor - within }]
  const shares = apportion(
    minor,
    included.map(part => part.minor),
  )
  return included.map(({ code }, index) => ({ code, minor: shares[index] as number }))
}
