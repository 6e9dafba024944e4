/** What a receptionist says of a stay. */
import { sayMoney } from '../../../domain/money.ts'
import type { ReservationCommand } from '../../../domain/reservations/commands.ts'
import { guestName, type Sayings, who, whose } from './words.ts'

export const sayReservation: Sayings<ReservationCommand> = {
  book: (state, { guest, roomType, arrival, departure }) =>
    `${guestName(state, guest)} books a ${roomType} from ${arrival} to ${departure}.`,
  'change-dates': (state, { reservation, arrival, departure }) =>
    `${whose(state, reservation)} stay moves to ${arrival} – ${departure}.`,
  cancel: (state, { reservation }, events) => {
    const fee = events.find(event => event.kind === 'reservation-cancelled')?.fee
    return `${who(state, reservation)} cancels${fee ? ` and owes ${sayMoney(fee)}` : ', free of charge'}.`
  },
  'check-in': (state, { reservation }, events) => {
    const room = events.find(event => event.kind === 'guest-checked-in')?.room
    return `${who(state, reservation)} checks in to room ${room}.`
  },
  'check-out': (state, { reservation }, events) => {
    const paid = events.flatMap(event => (event.kind === 'payment-taken' ? [event.line.minor] : []))
    const sum = paid.reduce((all, minor) => all + minor, 0)
    const pays = paid.length === 0 ? '' : `pays ${sayMoney({ minor: sum, currency: state.property.currency })} and `
    return `${who(state, reservation)} ${pays}checks out.`
  },
  'mark-no-show': (state, { reservation }) => `${who(state, reservation)} never came and is marked as a no-show.`,
}
