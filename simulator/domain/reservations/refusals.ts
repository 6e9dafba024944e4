/** Why the hotel cannot obey where a stay is concerned. */
import type { Explainers } from '../explainers.ts'
import type { ReservationStatus } from './reservations.ts'

export type ReservationRefusal =
  | { readonly kind: 'unknown-property'; readonly property: string; readonly known: readonly string[] }
  | {
      readonly kind: 'in-another-house'
      readonly reservation: string
      readonly property: string
      readonly asked: string
    }
  | { readonly kind: 'unknown-reservation'; readonly reservation: string }
  | { readonly kind: 'reservation-exists'; readonly reservation: string }
  | { readonly kind: 'unknown-room-type'; readonly roomType: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown-rate-plan'; readonly ratePlan: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown-room'; readonly room: string; readonly known: readonly string[] }
  | { readonly kind: 'impossible-dates'; readonly arrival: string; readonly departure: string }
  | { readonly kind: 'arrival-in-the-past'; readonly arrival: string; readonly businessDate: string }
  | { readonly kind: 'day-is-closing'; readonly businessDate: string }
  | { readonly kind: 'too-many-guests'; readonly guests: number; readonly sleeps: number; readonly roomType: string }
  | { readonly kind: 'sold-out'; readonly roomType: string; readonly night: string; readonly rooms: number }
  | { readonly kind: 'sold-out-by-day'; readonly roomType: string; readonly day: string; readonly rooms: number }
  | {
      readonly kind: 'wrong-status'
      readonly asked: string
      readonly guest: string
      readonly status: ReservationStatus
    }
  | { readonly kind: 'already-arrived'; readonly guest: string; readonly arrival: string }
  | { readonly kind: 'stay-is-not-over'; readonly departure: string; readonly businessDate: string }
  | { readonly kind: 'departure-in-the-past'; readonly departure: string; readonly businessDate: string }
  | {
      readonly kind: 'not-yet-arriving'
      readonly guest: string
      readonly arrival: string
      readonly businessDate: string
    }
  | { readonly kind: 'wrong-room-type'; readonly room: string; readonly type: string; readonly booked: string }
  | { readonly kind: 'room-kept'; readonly room: string; readonly for: string; readonly arrival: string }
  | { readonly kind: 'restricted'; readonly ratePlan: string; readonly because: string }
  | {
      readonly kind: 'option-date'
      readonly until: string
      readonly arrival: string
      readonly businessDate: string
    }
  | { readonly kind: 'night-is-charged'; readonly night: string; readonly earliest: string }
  | { readonly kind: 'stay-is-over'; readonly guest: string; readonly departure: string }
  | { readonly kind: 'too-late-to-undo'; readonly guest: string; readonly since: string }
  | { readonly kind: 'shares-a-room'; readonly guest: string }
  | { readonly kind: 'sharing-ends-by-moving'; readonly guest: string; readonly room: string }
  | { readonly kind: 'sleeps-with'; readonly guest: string; readonly with: string; readonly room: string }
  | { readonly kind: 'cannot-share'; readonly guest: string; readonly with: string }
  | { readonly kind: 'unknown-block'; readonly block: string }
  | { readonly kind: 'extra-exists'; readonly extra: string }
  | { readonly kind: 'block-exists'; readonly block: string }
  | { readonly kind: 'block-is-released'; readonly name: string }
  | {
      readonly kind: 'too-few-left'
      readonly roomType: string
      readonly night: string
      readonly left: number
      readonly wanted: number
    }
  | { readonly kind: 'impossible-span'; readonly from: string; readonly to: string; readonly businessDate: string }
  | { readonly kind: 'room-occupied'; readonly room: string; readonly by: string }
  | { readonly kind: 'no-free-room'; readonly roomType: string }
  | { readonly kind: 'fee-beyond-the-stay'; readonly feeNights: number; readonly nights: number }

export const explainReservation: Explainers<ReservationRefusal> = {
  'unknown-property': ({ property, known }) =>
    `This PMS keeps no property "${property}". Choose one of ${known.join(', ')}.`,
  'in-another-house': ({ reservation, property, asked }) =>
    `The reservation "${reservation}" is in the property ${property}, and ${asked} was asked. Ask that one; nothing goes from one house to another.`,
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
  'day-is-closing': ({ businessDate }) =>
    `Night audit is closing ${businessDate}, so nobody is booked to arrive on it any more. Choose the next day, or let the guest walk in.`,
  'too-many-guests': ({ guests, roomType, sleeps }) =>
    `${guests} guests do not fit a ${roomType}, which sleeps ${sleeps}. Choose a larger room type.`,
  'sold-out': ({ roomType, rooms, night }) =>
    `Every ${roomType} (${rooms}) is sold for the night of ${night}. Choose other dates or another room type.`,
  'sold-out-by-day': ({ roomType, rooms, day }) =>
    `Every ${roomType} (${rooms}) is sold for ${day}, by day or for the night. Choose another day or another room type.`,
  'wrong-status': ({ guest, asked, status }) =>
    `${guest} cannot ${asked}: the reservation is ${status}. ${asked === 'be reinstated' ? 'There is nothing to bring back.' : remedies[status]}`,
  'already-arrived': ({ guest, arrival }) =>
    `${guest} arrived on ${arrival} and is in-house, so the arrival cannot change. Change the departure alone.`,
  'departure-in-the-past': ({ departure, businessDate }) =>
    `A departure on ${departure} is before the business date ${businessDate}. Choose that day or a later one, or check the guest out.`,
  'stay-is-not-over': ({ departure, businessDate }) =>
    `A stay that leaves on ${departure} is not over on the business date ${businessDate}. Book it, or choose an earlier departure.`,
  'not-yet-arriving': ({ guest, arrival, businessDate }) =>
    `${guest} arrives on ${arrival} and the business date is ${businessDate}. Change the dates first, or wait for that day.`,
  'wrong-room-type': ({ room, type, booked }) =>
    `Room ${room} is a ${type}, and a ${booked} was booked. Choose a ${booked}.`,
  'room-occupied': ({ room, by }) =>
    `Room ${room} is occupied by ${by}. Choose another room, or check that guest out first.`,
  'room-kept': ({ room, for: guest, arrival }) =>
    `Room ${room} is kept for ${guest}, who arrives on ${arrival}. Choose another room, or give that guest another.`,
  restricted: ({ ratePlan, because }) =>
    `The rate plan "${ratePlan}" is not for sale for these dates: ${because}. Choose other dates or another rate plan.`,
  'option-date': ({ until, arrival, businessDate }) =>
    `An option cannot run until ${until}. Choose a day from the business date ${businessDate} to the arrival on ${arrival}.`,
  'night-is-charged': ({ night, earliest }) =>
    `Night audit has charged the night of ${night} already. Choose a departure on ${earliest} or later, or check the guest out.`,
  'stay-is-over': ({ guest, departure }) =>
    `${guest} was to leave on ${departure}, and no night of the stay is left. Book another, or let the guest walk in.`,
  'too-late-to-undo': ({ guest, since }) =>
    `${guest}'s status has stood since ${since}, and that day is closed, or night audit has charged it. What was wrong is put right on the folio and by a new stay.`,
  'shares-a-room': ({ guest }) =>
    `${guest} shares a room, or somebody shares it with that guest. End the sharing first, or change that stay too.`,
  'sharing-ends-by-moving': ({ guest, room }) =>
    `${guest} sleeps in room ${room}, which is another's. Move the guest to another room, and the sharing ends.`,
  'sleeps-with': ({ guest, with: other, room }) =>
    `${guest} shares a room with ${other}, who sleeps in ${room}. Check the guest in there, or end the sharing first.`,
  'cannot-share': ({ guest, with: owner }) =>
    `${guest} cannot sleep in the room of ${owner}: it needs the same type of room and a night together, and who is here shares with who is here too. Change the stay first, or end the sharing.`,
  'unknown-block': ({ block }) => `No rooms are kept under the name "${block}". Block them first.`,
  'extra-exists': ({ extra }) => `Two extras of the stay have the id "${extra}". Give each an id of its own.`,
  'block-exists': ({ block }) => `Rooms are kept under the name "${block}" already. Choose another name.`,
  'block-is-released': ({ name }) => `The rooms for ${name} are on sale again already. Block them anew.`,
  'too-few-left': ({ roomType, night, left, wanted }) =>
    `Of the type ${roomType} only ${left} are left for the night of ${night}, and ${wanted} are wanted. Choose fewer, or other dates.`,
  'impossible-span': ({ from, to, businessDate }) =>
    `The days from ${from} to ${to} cannot be meant, on the business date ${businessDate}. Choose days from today on, two years of them at most.`,
  'no-free-room': ({ roomType }) => `No ${roomType} is free right now. Check a departing guest out first.`,
  'fee-beyond-the-stay': ({ feeNights, nights }) =>
    `A fee of ${feeNights} nights is more than the stay's ${nights}. Choose 0 to ${nights} nights.`,
}

const remedies = {
  inquired: 'Confirm it first.',
  optional: 'Confirm it first.',
  waitlisted: 'Confirm it first, when a room is free.',
  confirmed: 'Check the guest in first.',
  'in-house': 'Check the guest out first, or change the departure.',
  'checked-out': 'The stay is over: book a new one.',
  cancelled: 'Reinstate it, or book the stay anew.',
  'no-show': 'Reinstate it, or book the stay anew.',
} as const satisfies Record<ReservationStatus, string>
