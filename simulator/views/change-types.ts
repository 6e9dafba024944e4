/** How a change is called outside; null where the outside is not told. */
import type { EventKind } from '../domain/events.ts'

export const changeTypes: Readonly<Record<EventKind, string | null>> = {
  'guest-registered': 'guest.created',
  'guest-changed': 'guest.updated',
  'reservation-booked': 'reservation.created',
  'stay-dates-changed': 'reservation.updated',
  'reservation-cancelled': 'reservation.cancelled',
  'guest-checked-in': 'reservation.checked_in',
  'guest-checked-out': 'reservation.checked_out',
  'no-show-marked': 'reservation.no_show',
  'charge-posted': null,
  'line-moved': null,
  'payer-set': null,
  'routing-set': null,
  'credit-set': null,
  'payment-taken': null,
  'invoice-issued': null,
  'credit-note-issued': null,
  'allowance-granted': null,
  'allowance-used': null,
  'deposit-taken': null,
  'receivable-paid': null,
  'night-audit-started': null,
  'business-date-rolled': null,
}
