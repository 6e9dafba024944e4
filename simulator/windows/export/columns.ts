/** The columns of the export and what stands in them: one row a reservation, with its guest. */
import { decimalOf } from '../../domain/money.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import { guestRecord, reservationRecord } from '../../views/records.ts'
import { shows } from '../../views/schema-versions.ts'
import type { Showing } from '../../views/shelves.ts'

const columns = [
  ...[
    'reservation',
    'number',
    'version',
    'status',
    'arrival',
    'departure',
    'expected_at',
    'room_type',
    'room',
    'rate_plan',
  ],
  ...[
    'adults',
    'children',
    'amount',
    'cancellation_fee',
    'currency',
    'origin',
    'guest',
    'first_name',
    'last_name',
    'email',
  ],
  ...['phone', 'language', 'country', 'consent_email', 'consent_sms', 'created_at', 'updated_at'],
] as const

type Column = (typeof columns)[number]
type Row = Record<Column, string | number | null>

/** Where a column tells what a record calls otherwise than in its own way of writing. */
const fieldOf: Partial<Record<Column, string>> = {
  currency: 'amount',
  consent_email: 'consent',
  consent_sms: 'consent',
  reservation: 'id',
}

const ofGuest: readonly Column[] = [
  ...(['first_name', 'last_name', 'email', 'phone', 'language', 'country', 'consent_email', 'consent_sms'] as const),
]

/** A field that the PMS keeps back has no column. */
export const columnsShown = ({ reservation, guest }: Showing): Column[] =>
  columns.filter(column => shows(ofGuest.includes(column) ? guest : reservation, fieldOf[column] ?? camel(column)))

const camel = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

/** `version` and `updated_at` are the newer of the reservation's and its guest's, since the row tells of both. */
export function rowOf(state: Readonly<HotelState>, reservation: Reservation): Row {
  const stay = reservationRecord(reservation)
  const known = state.guests.get(reservation.booking.guest)
  const guest = known && guestRecord(known)
  const guestIsNewer = guest !== undefined && guest.version > stay.version
  return {
    reservation: stay.id,
    number: stay.number,
    version: guestIsNewer ? guest.version : stay.version,
    status: stay.status,
    arrival: stay.arrival,
    departure: stay.departure,
    expected_at: stay.expectedAt,
    room_type: stay.roomType,
    room: stay.room,
    rate_plan: stay.ratePlan,
    adults: stay.adults,
    children: stay.children,
    amount: decimalOf(stay.amount),
    cancellation_fee: stay.cancellationFee && decimalOf(stay.cancellationFee),
    currency: stay.amount.currency,
    origin: stay.origin,
    guest: stay.guest,
    first_name: guest?.firstName ?? null,
    last_name: guest?.lastName ?? null,
    email: guest?.email ?? null,
    phone: guest?.phone ?? null,
    language: guest?.language ?? null,
    country: guest?.country ?? null,
    consent_email: guest?.consent.email ?? null,
    consent_sms: guest?.consent.sms ?? null,
    created_at: stay.createdAt,
    updated_at: guestIsNewer ? guest.updatedAt : stay.updatedAt,
  }
}
