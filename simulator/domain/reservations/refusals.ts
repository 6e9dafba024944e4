/** Why the hotel cannot obey where a stay is concerned. */
import type { Explainers } from '../explainers.ts'
import type { ReservationStatus } from './reservations.ts'

export type ReservationRefusal =
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

export const explainReservation: Explainers<ReservationRefusal> = {
  'unknown-reservation': ({ reservation }) =>
    `No reservation has the id "${reservation}". Book it first, or look the id up among the arrivals.`,
  'reservation-exists': ({ reservation }) =>
    `A reservation with the id "${reservation}" is already booked. Choose another id, or change that one.`,
  'unknown-room-type': ({ roomType, known }) =>
    `There is no room type "${roomType}" here. Choose one of ${known.join(', ')}.`,
  'unknown-rate-plan': ({ ratePlan, known }) =>
    `There is no rate plan "${ratePlan}" here. Choose one of ${known.join(', ')}.`,
  'unknown-room': ({ room, known }) => `There is no room ${room} here. Choose one of ${known.join(', ')}.`,
  'impossible-dates': ({ arrival, departure }) =>
    `A stay from ${arrival} to ${departure} has no night, or more than a year of them. Choose a departure 1 to 366 days after the arrival.`,
  'arrival-in-the-past': ({ arrival, businessDate }) =>
    `An arrival on ${arrival} is before the business date ${businessDate}. Choose that day or a later one.`,
  'too-many-guests': ({ guests, roomType, sleeps }) =>
    `${guests} guests do not fit a ${roomType}, which sleeps ${sleeps}. Choose a larger room type.`,
  'sold-out': ({ roomType, rooms, night }) =>
    `Every ${roomType} (${rooms}) is sold for the night of ${night}. Choose other dates or another room type.`,
  'wrong-status': ({ guest, asked, status }) =>
    `${guest} cannot ${asked}: the reservation is ${status}. ${remedies[status]}`,
  'already-arrived': ({ guest, arrival }) =>
    `${guest} arrived on ${arrival} and is in-house, so the arrival cannot change. Change the departure alone.`,
  'departure-in-the-past': ({ departure, businessDate }) =>
    `A departure on ${departure} is before the business date ${businessDate}. Choose that day or a later one, or check the guest out.`,
  'not-yet-arriving': ({ guest, arrival, businessDate }) =>
    `${guest} arrives on ${arrival} and the business date is ${businessDate}. Change the dates first, or wait for that day.`,
  'wrong-room-type': ({ room, type, booked }) =>
    `Room ${room} is a ${type}, and a ${booked} was booked. Choose a ${booked}.`,
  'room-occupied': ({ room, by }) =>
    `Room ${room} is occupied by ${by}. Choose another room, or check that guest out first.`,
  'no-free-room': ({ roomType }) => `No ${roomType} is free right now. Check a departing guest out first.`,
  'fee-beyond-the-stay': ({ feeNights, nights }) =>
    `A fee of ${feeNights} nights is more than the stay's ${nights}. Choose 0 to ${nights} nights.`,
}

const remedies = {
  confirmed: 'Check the guest in first.',
  'in-house': 'Check the guest out first, or change the departure.',
  'checked-out': 'The stay is over: book a new one.',
  cancelled: 'Book the stay anew.',
  'no-show': 'Book the stay anew.',
} as const satisfies Record<ReservationStatus, string>
