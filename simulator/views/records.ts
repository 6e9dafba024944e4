/** Reservations and guests as the hotel shows them to the outside. */
import type { Guest } from '../domain/profiles/guests.ts'
import type { Reservation } from '../domain/reservations/reservations.ts'
import { instant } from '../domain/time.ts'

export function reservationRecord(reservation: Reservation) {
  const { id, number, property, version, booking, standing, amount, createdAt, updatedAt } = reservation
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
  const { crsNumber, booking: group, block, preferences, notes, extras } = booking.particulars
  const cancelled = standing.status === 'cancelled' ? standing : undefined
  return {
    ...{ booker, companions, company, travelAgent, segment, guarantee, channel, crsNumber },
    ...{ booking: group, block, preferences, notes, bookedRoomType, assignedRoom: assigned, sharesWith, nightly },
    optionUntil: standing.status === 'optional' ? standing.until : null,
    cancelledBy: cancelled?.by ?? null,
    cancellationReason: cancelled?.reason ?? null,
    relocatedTo: cancelled?.relocatedTo ?? null,
    noShowFee: standing.status === 'no-show' ? standing.fee : null,
    extras,
  }
}

export function guestRecord({ id, property, version, details, standing, createdAt, updatedAt }: Guest) {
  const { firstName, lastName, title, email, phone, language, country, birthDate, consent } = details
  const { emailKind, address, vip, loyalty, preferences, notes } = details
  return {
    id,
    property,
    version,
    ...{ firstName, lastName, title, email, phone, language, country, birthDate },
    consent: { email: consent.email, sms: consent.sms },
    createdAt: instant(createdAt),
    updatedAt: instant(updatedAt),
    moreConsent: { post: consent.post, phone: consent.phone },
    ...{ emailKind, address, vip, loyalty, preferences, notes, status: standing.status },
    mergedInto: standing.status === 'merged' ? standing.into : null,
  }
}

/** A guest's record without the guest; no longer than it was. */
export const withoutPerson = (record: Record<string, unknown>): object => emptied(record, personal)

/** A stay's record without what was noted, and without the numbers under which others know who it was; no longer than it was. */
export const withoutNotes = (record: Record<string, unknown>): object => emptied(record, noted)

const personal = [
  ...['firstName', 'lastName', 'title', 'email', 'phone', 'language', 'country', 'birthDate'],
  ...['emailKind', 'address', 'vip', 'loyalty', 'preferences', 'notes'],
]
const noted = ['channel', 'crsNumber', 'preferences', 'notes', 'extras', 'cancellationReason']

function emptied(record: Record<string, unknown>, fields: readonly string[]): object {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    fields.includes(name) ? nothingLike(name, value) : value,
  ])
  return Object.fromEntries(entries)
}

/** As on the erased profile; and an empty text where null would be longer than what stood there. */
function nothingLike(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (name === 'channel' && value !== null) return { ...(value as object), number: '' }
  const isName = name === 'firstName' || name === 'lastName'
  return isName || (typeof value === 'string' && value.length < 2) ? '' : null
}

export type ReservationRecord = ReturnType<typeof reservationRecord>
export type GuestRecord = ReturnType<typeof guestRecord>
