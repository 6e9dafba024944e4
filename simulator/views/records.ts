/** Reservations and guests as the hotel shows them to the outside. */
import type { Guest } from '../domain/profiles/guests.ts'
import type { Reservation } from '../domain/reservations/reservations.ts'
import { instant } from '../domain/time.ts'

export function reservationRecord(property: string, reservation: Reservation) {
  const { id, number, version, booking, standing, amount, createdAt, updatedAt } = reservation
  return {
    id,
    number,
    property,
    version,
    status: standing.status,
    guest: booking.guest,
    arrival: booking.arrival,
    departure: booking.departure,
    expectedAt: booking.expectedAt,
    roomType: booking.roomType,
    room: standing.status === 'in-house' || standing.status === 'checked-out' ? standing.room : null,
    ratePlan: booking.ratePlan,
    adults: booking.adults,
    children: booking.children,
    amount,
    cancellationFee: standing.status === 'cancelled' ? standing.fee : null,
    origin: booking.origin,
    createdAt: instant(createdAt),
    updatedAt: instant(updatedAt),
    ...moreOf(reservation),
  }
}

/** Beyond what every connector needs. */
function moreOf({ booking, bookedRoomType, standing, nightly, assigned, sharesWith }: Reservation) {
  const { booker, companions, company, travelAgent, segment, guarantee, channel } = booking.particulars
  const { crsNumber, booking: group, block, preferences, notes } = booking.particulars
  const cancelled = standing.status === 'cancelled' ? standing : undefined
  return {
    ...{ booker, companions, company, travelAgent, segment, guarantee, channel, crsNumber },
    ...{ booking: group, block, preferences, notes, bookedRoomType, assignedRoom: assigned, sharesWith, nightly },
    optionUntil: standing.status === 'optional' ? standing.until : null,
    cancelledBy: cancelled?.by ?? null,
    cancellationReason: cancelled?.reason ?? null,
    relocatedTo: cancelled?.relocatedTo ?? null,
    noShowFee: standing.status === 'no-show' ? standing.fee : null,
  }
}

export function guestRecord(property: string, { id, version, details, createdAt, updatedAt }: Guest) {
  const { firstName, lastName, title, email, phone, language, country, birthDate, consent } = details
  return {
    id,
    property,
    version,
    ...{ firstName, lastName, title, email, phone, language, country, birthDate, consent },
    createdAt: instant(createdAt),
    updatedAt: instant(updatedAt),
  }
}

export type ReservationRecord = ReturnType<typeof reservationRecord>
export type GuestRecord = ReturnType<typeof guestRecord>
