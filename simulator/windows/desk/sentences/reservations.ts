/** What a receptionist says of a stay. */
import type { HotelEvent } from '../../../domain/events.ts'
import { sayMoney } from '../../../domain/money.ts'
import type { ReservationCommand } from '../../../domain/reservations/commands.ts'
import { guestName, type Sayings, who, whose } from './words.ts'

export const sayReservation: Sayings<ReservationCommand> = {
  book: (state, { guest, roomType, arrival, departure }) =>
    `${guestName(state, guest)} books a ${roomType} from ${arrival} to ${departure}.`,
  inquire: (state, { guest, roomType, arrival, departure }) =>
    `${guestName(state, guest)} asks about a ${roomType} from ${arrival} to ${departure}.`,
  hold: (state, { guest, roomType, arrival, departure, until }) =>
    `A ${roomType} from ${arrival} to ${departure} is held for ${guestName(state, guest)} until ${until}.`,
  waitlist: (state, { guest, roomType, arrival, departure }) =>
    `${guestName(state, guest)} waits for a ${roomType} from ${arrival} to ${departure}.`,
  'walk-in': (state, { guest, departure }, events) => {
    const room = events.find(event => event.kind === 'guest-checked-in')?.room
    return `${guestName(state, guest)} walks in and has room ${room} until ${departure}.`
  },
  'take-over-stay': (state, { guest, arrival, departure }) =>
    `${guestName(state, guest)} stayed here from ${arrival} to ${departure}, as the books of the PMS before say.`,
  confirm: (state, { reservation }) => `${whose(state, reservation)} stay is confirmed.`,
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
    const sum = events.reduce((all, event) => all + paidAtTheDesk(event), 0)
    const money = sayMoney({ minor: Math.abs(sum), currency: state.property.currency })
    const pays = sum === 0 ? '' : sum > 0 ? `pays ${money} and ` : `has ${money} back and `
    return `${who(state, reservation)} ${pays}checks out.`
  },
  'undo-check-in': (state, { reservation }) => `${whose(state, reservation)} check-in is undone.`,
  'undo-check-out': (state, { reservation }) => `${whose(state, reservation)} check-out is undone.`,
  relocate: (state, { reservation, to }) => `The house is full, and ${who(state, reservation)} sleeps at ${to}.`,
  reinstate: (state, { reservation }) => `${whose(state, reservation)} stay is brought back.`,
  'assign-room': (state, { reservation, room }) =>
    room === null
      ? `No room is kept for ${who(state, reservation)} any more.`
      : `Room ${room} is kept for ${who(state, reservation)}.`,
  'move-room': (state, { reservation, room }) => `${who(state, reservation)} moves to room ${room}.`,
  'change-room-type': (state, { reservation, roomType, reprice }) =>
    `${who(state, reservation)} is given a ${roomType}${reprice ? '' : ' at the price that was booked'}.`,
  'change-rate': (state, { reservation, ratePlan }) => `${whose(state, reservation)} rate is now ${ratePlan}.`,
  'change-party': (state, { reservation, adults, children }) =>
    `${whose(state, reservation)} party is now ${adults} adults and ${children} children.`,
  'change-particulars': (state, { reservation, changes }) =>
    `More is known of ${whose(state, reservation)} stay: ${Object.keys(changes).join(', ') || 'nothing'}.`,
  'change-stay-guest': (state, { guest, reservation }) =>
    `${guestName(state, guest)} takes over the stay ${reservation}.`,
  'share-room': (state, { reservation, with: owner }) =>
    owner === null
      ? `${who(state, reservation)} has a room of that guest's own again.`
      : `${who(state, reservation)} shares the room of ${who(state, owner)}.`,
  'block-rooms': (_, { name, rooms, roomType, from, to }) =>
    `${rooms} rooms of the type ${roomType} are kept for ${name} from ${from} to ${to}.`,
  'release-block': (_, { block }) => `What was kept for ${block} and not taken is on sale again.`,
  'push-rates': (state, { ratePlan, roomType, from, to, minor }) =>
    `A ${roomType} costs ${sayMoney({ minor, currency: state.property.currency })} a night with ${ratePlan} from ${from} to ${to}.`,
  'push-restrictions': (_, { ratePlan, from, to }) => `Other terms hold for ${ratePlan} from ${from} to ${to}.`,
  'mark-no-show': (state, { reservation }) => `${who(state, reservation)} never came and is marked as a no-show.`,
}

/** Not what a firm owes from now on, or what was deposited before; below zero where the hotel gives money back. */
function paidAtTheDesk(event: HotelEvent): number {
  if (event.kind === 'deposit-taken') return event.minor
  if (event.kind !== 'payment-taken') return 0
  return event.line.method === 'receivables' || event.line.method === 'deposit' ? 0 : event.line.minor
}
