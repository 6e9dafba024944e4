/** A small house is never empty: guests who are in-house when it opens, and who arrive in the days after. */
import type { Command } from '../domain/commands.ts'
import type { Addressed } from '../domain/group.ts'
import { feeOf } from '../domain/property/policies.ts'
import type { HourOfDay, Property } from '../domain/property/property.ts'
import { noParticulars } from '../domain/reservations/particulars.ts'
import { addDays, type BusinessDate, daysBetween } from '../domain/time.ts'
import type { GuestId, PaymentId, ReservationId } from '../domain/words.ts'
import { drawGuest } from './guests.ts'
import { stream } from './streams.ts'

const inHouse = 4
const toCome = 16
/** Mostly doubles, as in the house itself, so that nobody finds it full. */
const typesInTurn = [1, 0, 1, 2, 1]

/**
 * Commands for a hotel that opens on this date, in order; a house with few rooms or strict terms may turn some of them away. Other houses of the
 * group have their name before their ids and streams.
 */
export function openingBook(
  seed: number,
  [first, ...sisters]: readonly [Property, ...Property[]],
  date: BusinessDate,
): Addressed[] {
  const all = Array.from({ length: inHouse + toCome }, (_, index) => index)
  return [
    ...all.flatMap(index => commandsFor(seed, first, date, index, '')),
    ...sisters.flatMap(sister =>
      all
        .flatMap(index => commandsFor(seed, sister, date, index, `${sister.id}-`))
        .map(command => ({ ...command, property: sister.id })),
    ),
  ]
}

function commandsFor(seed: number, property: Property, date: BusinessDate, index: number, mark: string): Command[] {
  const draw = stream(seed, `${mark}opening ${index}`)
  const guest = `${mark}guest-${index + 1}` as GuestId
  const reservation = `${mark}stay-${index + 1}` as ReservationId
  const type = property.roomTypes[(typesInTurn[index % typesInTurn.length] ?? 0) % property.roomTypes.length]
  const plan = property.ratePlans[draw() % property.ratePlans.length]
  if (!type || !plan) throw new Error(`The property ${property.id} has no room type or no rate plan: mend it.`)
  const arrival = addDays(date, index < inHouse ? 0 : Math.floor((index - inHouse) / 3))
  const departure = addDays(arrival, 1 + (draw() % 4))
  const expectedAt: HourOfDay = `${15 + (draw() % 5)}:00`
  const adults = 1 + (draw() % Math.min(type.sleeps, 2))
  const booking = {
    roomType: type.code,
    ratePlan: plan.code,
    arrival,
    departure,
    expectedAt,
    adults,
    children: 0,
    origin: 'website' as const,
    particulars: noParticulars,
  }
  const nights = Array.from({ length: daysBetween(arrival, departure) }, () => plan.nightly[type.code] ?? 0)
  const deposit = feeOf(plan.policy.deposit, nights)
  const payment = `${reservation}-deposit` as PaymentId
  const paid = { payment, reservation, method: 'card', minor: deposit, reference: 'tok_approved_1111' } as const
  return [
    { kind: 'register-guest', guest, details: drawGuest(seed, `${mark}opening ${index}`) },
    { kind: 'book', reservation, guest, ...booking },
    ...(deposit > 0 ? [{ kind: 'take-deposit', ...paid } as const] : []),
    ...(index < inHouse ? [{ kind: 'check-in', reservation, room: null } as const] : []),
  ]
}
