/** The house at a glance, as the page shows it: who arrives, who is in-house, who leaves. */
import { fullName } from '../../domain/profiles/guests.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'

export function houseAtAGlance(state: Readonly<HotelState>) {
  const today = state.businessDate
  const expected = [...(state.expected.get(today) ?? [])]
    .map(id => state.reservations.get(id))
    .filter(found => found !== undefined)
  const sleeping = [...state.occupied.values()]
    .flat()
    .map(id => state.reservations.get(id))
    .filter(found => found !== undefined)
  const leaving = sleeping.filter(({ booking }) => booking.departure <= today)
  const staying = sleeping.filter(({ booking }) => booking.departure > today)
  return {
    arrivals: [...expected, ...staying.filter(({ booking }) => booking.arrival === today)].map(each =>
      stay(state, each),
    ),
    inHouse: sleeping.map(each => stay(state, each)),
    departures: leaving.map(each => stay(state, each)),
  }
}

function stay(state: Readonly<HotelState>, { id, number, booking, standing }: Reservation) {
  const guest = state.guests.get(booking.guest)
  return {
    reservation: id,
    number,
    guest: guest ? fullName(guest.details) : booking.guest,
    ...{
      arrival: booking.arrival,
      departure: booking.departure,
      expectedAt: booking.expectedAt,
      roomType: booking.roomType,
    },
    room: 'room' in standing ? standing.room : null,
    status: standing.status,
  }
}
