/** A hotel to be read: many reservations, a third of them changed later, so that its record log has dead places among the live ones. */
import type { Command } from '../../simulator/domain/commands.ts'
import { addDays, type BusinessDate } from '../../simulator/domain/time.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import { stream } from '../../simulator/population/streams.ts'
import { below, booking, obeyed, registration, reservationId } from './asking.ts'
import { openingDate, openTown, seed } from './town.ts'

export function bookedTown(reservations: number, token: string, persona?: Persona): Hotel {
  const hotel = openTown(reservations, token, persona)
  const draw = stream(seed, 'bookings')
  const someDay = (): BusinessDate => addDays(openingDate, below(draw, 300))
  for (let n = 0; n < reservations; n += 1) {
    obeyed(hotel, registration(n))
    obeyed(hotel, booking(draw, n, someDay()))
  }
  for (let n = 0; n < reservations; n += 1) if (below(draw, 3) === 0) obeyed(hotel, moved(n, someDay()))
  return hotel
}

const moved = (n: number, arrival: BusinessDate): Command => ({
  ...{ kind: 'change-dates', reservation: reservationId(n), arrival, departure: addDays(arrival, 2) },
})
