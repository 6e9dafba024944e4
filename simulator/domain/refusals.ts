/** Why the hotel cannot obey, and what to do instead: values, then sentences. */
import type { ReservationStatus } from './reservations.ts'

export type Refusal =
  | { readonly kind: 'unknown-guest'; readonly guest: string }
  | { readonly kind: 'guest-exists'; readonly guest: string }
  | { readonly kind: 'unknown-reservation'; readonly reservation: string }
  | { readonly kind: 'reservation-exists'; readonly reservation: string }
  | { readonly kind: 'unknown-room-type'; readonly roomType: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown-rate-plan'; readonly ratePlan: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown-room'; readonly room: string; readonly known: readonly string[] }
  | { readonly kind: 'impossible-dates'; readonly arrival: string; readonly departure: string }
  | { readonly kind: 'arrival-in-the-past'; readonly arrival: string; readonly businessDate: string }
  | { readonly kind: 'too-many-guests'; readonly guests: number; readonly sleeps: number; readonly roomType: string }
  | { readonly kind: 'sold-out'; readonly roomType: string; readonly night: string; readonly rooms: number }
  | {
      readonly kind: 'wrong-status'
      readonly asked: string
      readonly guest: string
      readonly status: ReservationStatus
    }
  | { readonly kind: 'already-arrived'; readonly guest: string; readonly arrival: string }
  | { readonly kind: 'departure-in-the-past'; readonly departure: string; readonly businessDate: string }
  | {
      readonly kind: 'not-yet-arriving'
      readonly guest: string
      readonly arrival: string
      readonly businessDate: string
    }
  | { readonly kind: 'wrong-room-type'; readonly room: string; readonly type: string; readonly booked: string }
  | { readonly kind: 'room-occupied'; readonly room: string; readonly by: string }
  | { readonly kind: 'no-free-room'; readonly roomType: string }
  | { readonly kind: 'fee-beyond-the-stay'; readonly feeNights: number; readonly nights: number }
  | { readonly kind: 'night-audit-running' }
  | { readonly kind: 'night-audit-not-running' }

export function explain(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'unknown-guest':
      return `No guest has the id "${refusal.guest}". Register the guest first.`
    case 'guest-exists':
      return `A guest with the id "${refusal.guest}" is already registered. Choose another id, or change that guest.`
    case 'unknown-reservation':
      return `No reservation has the id "${refusal.reservation}". Book it first, or look the id up among the arrivals.`
    case 'reservation-exists':
      return `A reservation with the id "${refusal.reservation}" is already booked. Choose another id, or change that one.`
    case 'unknown-room-type':
      return `There is no room type "${refusal.roomType}" here. Choose one of ${refusal.known.join(', ')}.`
    case 'unknown-rate-plan':
      return `There is no rate plan "${refusal.ratePlan}" here. Choose one of ${refusal.known.join(', ')}.`
    case 'unknown-room':
      return `There is no room ${refusal.room} here. Choose one of ${refusal.known.join(', ')}.`
    case 'impossible-dates':
      return `A stay from ${refusal.arrival} to ${refusal.departure} has no night, or more than a year of them. Choose a departure 1 to 366 days after the arrival.`
    case 'arrival-in-the-past':
      return `An arrival on ${refusal.arrival} is before the business date ${refusal.businessDate}. Choose that day or a later one.`
    case 'too-many-guests':
      return `${refusal.guests} guests do not fit a ${refusal.roomType}, which sleeps ${refusal.sleeps}. Choose a larger room type.`
    case 'sold-out':
      return `Every ${refusal.roomType} (${refusal.rooms}) is sold for the night of ${refusal.night}. Choose other dates or another room type.`
    case 'wrong-status':
      return `${refusal.guest} cannot ${refusal.asked}: the reservation is ${refusal.status}. ${remedies[refusal.status]}`
    case 'already-arrived':
      return `${refusal.guest} arrived on ${refusal.arrival} and is in-house, so the arrival cannot change. Change the departure alone.`
    case 'departure-in-the-past':
      return `A departure on ${refusal.departure} is before the business date ${refusal.businessDate}. Choose that day or a later one, or check the guest out.`
    case 'not-yet-arriving':
      return `${refusal.guest} arrives on ${refusal.arrival} and the business date is ${refusal.businessDate}. Change the dates first, or wait for that day.`
    case 'wrong-room-type':
      return `Room ${refusal.room} is a ${refusal.type}, and a ${refusal.booked} was booked. Choose a ${refusal.booked}.`
    case 'room-occupied':
      return `Room ${refusal.room} is occupied by ${refusal.by}. Choose another room, or check that guest out first.`
    case 'no-free-room':
      return `No ${refusal.roomType} is free right now. Check a departing guest out first.`
    case 'fee-beyond-the-stay':
      return `A fee of ${refusal.feeNights} nights is more than the stay's ${refusal.nights}. Choose 0 to ${refusal.nights} nights.`
    case 'night-audit-running':
      return 'Night audit is running already. Let it end first.'
    case 'night-audit-not-running':
      return 'Night audit is not running, so it cannot end. Start it first.'
    default:
      return refusal satisfies never
  }
}

const remedies = {
  confirmed: 'Check the guest in first.',
  'in-house': 'Check the guest out first, or change the departure.',
  'checked-out': 'The stay is over: book a new one.',
  cancelled: 'Book the stay anew.',
  'no-show': 'Book the stay anew.',
} as const satisfies Record<ReservationStatus, string>
