/** What a receptionist says of a stay. */
import type { ReservationCommand } from '../../../domain/reservations/commands.ts'
import { guestName, type Sayings, who, whose } from './words.ts'

export const sayReservation: Sayings<ReservationCommand> = {
  book: (state, { guest, roomType, arrival, departure }) =>
    `${guestName(state, guest)} books a ${roomType} from ${arrival} to ${departure}.`,
  'change-dates': (state, { reservation, arrival, departure }) =>
    `${whose(state, reservation)} stay moves to ${arrival} – ${departure}.`,
  cancel: (state, { reservation }, events) => {
    const fee = events.find(event => event.kind === 'reservation-cancelled')?.fee
    return `${who(state, reservation)} cancels${fee ? ` and owes ${(fee.minor / 100).toFixed(2)} ${fee.currency}` : ', free of charge'}.`
  },
  'check-in': (state, { reservation }, events) => {
    const room = events.find(event => event.kind === 'guest-checked-in')?.room
    return `${who(state, reservation)} checks in to room ${room}.`
  },
  'check-out': (state, { reservation }) => `${who(state, reservation)} checks out.`,
  'mark-no-show': (state, { reservation }) => `${who(state, reservation)} never came and is marked as a no-show.`,
}
