/** What the bench asks of its hotels: the same guests and stays from the same seed, and nothing that a hotel refuses. */
import type { Command } from '../../simulator/domain/commands.ts'
import type { GuestDetails } from '../../simulator/domain/profiles/guests.ts'
import { explain } from '../../simulator/domain/refusals.ts'
import { noParticulars } from '../../simulator/domain/reservations/particulars.ts'
import { addDays, type BusinessDate } from '../../simulator/domain/time.ts'
import type { GuestId, ReservationId, RoomTypeCode } from '../../simulator/domain/words.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { drawGuest } from '../../simulator/population/guests.ts'
import type { Stream } from '../../simulator/population/streams.ts'
import { ratePlan, roomTypes, seed } from './town.ts'

/** Drawing a guest takes longer than registering one, so a few hundred faces are enough for everybody. */
const faces: readonly GuestDetails[] = Array.from({ length: 200 }, (_, face) => drawGuest(seed, `face-${face}`))

export const guestId = (n: number) => `guest-${String(n).padStart(6, '0')}` as GuestId
export const reservationId = (n: number) => `reservation-${String(n).padStart(6, '0')}` as ReservationId

export const below = (draw: Stream, limit: number): number => draw() % limit

export const registration = (n: number): Command => {
  const face = faces[n % faces.length] as GuestDetails
  return { kind: 'register-guest', guest: guestId(n), details: { ...face, email: `guest.${n}@example.com` } }
}

export const booking = (draw: Stream, n: number, arrival: BusinessDate): Command => ({
  ...{ kind: 'book', reservation: reservationId(n), guest: guestId(n), ratePlan, origin: 'direct' },
  roomType: roomTypes[below(draw, roomTypes.length)] as RoomTypeCode,
  ...{
    arrival,
    departure: addDays(arrival, 1 + below(draw, 5)),
    expectedAt: '18:00',
    adults: 2,
    children: 0,
    particulars: noParticulars,
  },
})

/** Throws where the hotel refuses: the bench would be measuring refusals. */
export function obeyed(hotel: Hotel, command: Command): void {
  const answer = hotel.obey(command, 'story')
  if (answer.kind === 'refused')
    throw new Error(`The bench asked what the hotel refuses (${command.kind}): ${explain(answer.refusal)}`)
}
