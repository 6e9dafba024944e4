/**
 * A season without end: day after day the same work for the desk, so that a late thousand of commits is made of the same commands as an
 * early one, and only the length of the journal differs.
 */
import type { Command } from '../../simulator/domain/commands.ts'
import { addDays, atWallClock, type BusinessDate } from '../../simulator/domain/time.ts'
import { openingHour } from '../../simulator/hotel/opening.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { type Stream, stream } from '../../simulator/population/streams.ts'
import { below, booking, guestId, obeyed, registration, reservationId } from './asking.ts'
import { openingDate, seed } from './town.ts'

const bookingsADay = 25
const daysAhead = 30
export const roomsForASeason = 300

/** What the desk knows of a stay that is still to come or in the house. */
type Stay = { readonly n: number; arrival: BusinessDate; departure: BusinessDate }

/** A night is slept through: the house audits it, at its own hours. */
export type Step = Command | { readonly kind: 'night' }

export function* season(): Generator<Step> {
  const draw = stream(seed, 'season')
  const coming: Stay[] = []
  const inHouse: Stay[] = []
  for (let today = openingDate, first = 0; ; today = addDays(today, 1), first += bookingsADay) {
    yield* newBookings(draw, first, today, coming)
    yield* secondThoughts(draw, first + bookingsADay, today, coming)
    for (const { n } of taken(inHouse, stay => stay.departure <= today))
      yield { kind: 'check-out', reservation: reservationId(n), settledBy: 'card' }
    for (const stay of taken(coming, ({ arrival }) => arrival <= today)) {
      // One in sixteen never comes, and night audit marks it.
      if (below(draw, 16) === 0) continue
      inHouse.push(stay)
      yield { kind: 'check-in', reservation: reservationId(stay.n), room: null }
    }
    yield { kind: 'night' }
  }
}

/** Does what is asked, or lets the night pass. */
export async function take(hotel: Hotel, step: Step): Promise<void> {
  if (step.kind !== 'night') return obeyed(hotel, step)
  const { property, businessDate } = hotel.state
  await hotel.advanceTo(atWallClock(property.timeZone, addDays(businessDate, 1), openingHour))
}

function* newBookings(draw: Stream, first: number, today: BusinessDate, coming: Stay[]): Generator<Command> {
  for (let n = first; n < first + bookingsADay; n += 1) {
    yield registration(n)
    const book = booking(draw, n, addDays(today, below(draw, daysAhead)))
    if (book.kind === 'book') coming.push({ n, arrival: book.arrival, departure: book.departure })
    yield book
  }
}

function* secondThoughts(draw: Stream, known: number, today: BusinessDate, coming: Stay[]): Generator<Command> {
  for (let change = 0; change < 8; change += 1) {
    yield { kind: 'change-guest', guest: guestId(below(draw, known)), changes: { phone: `+33 1 ${change}` } }
    const stay = coming[below(draw, coming.length)] as Stay
    stay.arrival = addDays(today, below(draw, daysAhead))
    stay.departure = addDays(stay.arrival, 1 + below(draw, 5))
    const { arrival, departure } = stay
    yield { kind: 'change-dates', reservation: reservationId(stay.n), arrival, departure }
  }
  for (let cancelled = 0; cancelled < 3; cancelled += 1) {
    const [stay] = coming.splice(below(draw, coming.length), 1) as [Stay]
    yield { kind: 'cancel', reservation: reservationId(stay.n), feeNights: cancelled % 2, by: 'guest', reason: null }
  }
}

/** Takes out those that fit. */
function taken(stays: Stay[], fits: (stay: Stay) => boolean): Stay[] {
  const out = stays.filter(fits)
  stays.splice(0, stays.length, ...stays.filter(stay => !out.includes(stay)))
  return out
}
