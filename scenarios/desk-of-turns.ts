/** The other turns that a stay can take at the desk: what is undone, brought back, moved, sold anew or sent elsewhere. */
import type { RatePlan } from '../simulator/domain/property/property.ts'
import { addDays, type BusinessDate, type HotelTime } from '../simulator/domain/time.ts'
import type { PaymentId, RoomNumber } from '../simulator/domain/words.ts'
import { betterTypeOf, bookedType, ratesOf } from './sold.ts'
import { bookingOf, deskOf, type Setting, type Stay, type Step } from './words.ts'

export function deskOfTurns(setting: Setting) {
  const desk = deskOf(setting)
  const { asks, reservation, guest } = desk
  const { scope, drawGuest, property } = setting
  const rates = ratesOf(property)
  return {
    ...desk,
    undoesCheckIn: (at: HotelTime, who: string): Step =>
      asks(at, { kind: 'undo-check-in', reservation: reservation(who) }),
    undoesCheckOut: (at: HotelTime, who: string): Step =>
      asks(at, { kind: 'undo-check-out', reservation: reservation(who) }),
    reinstates: (at: HotelTime, who: string): Step => asks(at, { kind: 'reinstate', reservation: reservation(who) }),
    relocates: (at: HotelTime, who: string): Step =>
      asks(at, { kind: 'relocate', reservation: reservation(who), to: 'Lighthouse Inn' }),
    /** Nobody knew of the guest before. */
    walksIn: (at: HotelTime, who: string, stay: Stay): Step[] => {
      const booking = { ...bookingOf(guest(who), stay), expectedAt: null, origin: 'walk-in' as const }
      return [
        asks(at, { kind: 'register-guest', guest: guest(who), details: drawGuest(`${scope} ${who}`) }),
        asks(at, { kind: 'walk-in', reservation: reservation(who), room: null, ...booking }),
      ]
    },
    /** In advance, by card. */
    pays: (at: HotelTime, who: string, { nights }: { nights: number }): Step =>
      asks(at, {
        ...{ kind: 'take-deposit', payment: `${reservation(who)}-deposit` as PaymentId, reservation: reservation(who) },
        ...{ method: 'card', minor: nights * (rates.booked.nightly[bookedType] ?? 0), reference: null },
      }),
    /** Comes in the morning and leaves in the afternoon; for a night that is not slept, where the house sells none by day. */
    booksByDay: (at: HotelTime, who: string, when: BusinessDate): Step[] => {
      const type = property.roomTypes.find(({ code, sleeps }) => sleeps > 1 && rates.booked.byDay[code] !== undefined)
      const departure = type ? when : addDays(when, 1)
      const booking = { ...bookingOf(guest(who), { arrival: when, departure }), expectedAt: '09:00' as const }
      const roomType = type?.code ?? booking.roomType
      return [
        asks(at, { kind: 'register-guest', guest: guest(who), details: drawGuest(`${scope} ${who}`) }),
        asks(at, { kind: 'book', reservation: reservation(who), ...booking, roomType }),
      ]
    },
    /** `reprice` where the better room is paid for. */
    movesRoom: (at: HotelTime, who: string, room: RoomNumber, { reprice }: { reprice: boolean }): Step =>
      asks(at, { kind: 'move-room', reservation: reservation(who), room, reprice }),
    changesRate: (at: HotelTime, who: string, { code }: RatePlan, nightly: number | null): Step =>
      asks(at, { kind: 'change-rate', reservation: reservation(who), ratePlan: code, nightly }),
    /** The rooms of the type that stories book, and of a better one where the house has one; the last ones first, which nobody is given unasked. */
    rooms: roomsOf(property.rooms, betterTypeOf(property)),
    /** The rate that stories book, and another one where the house has one that asks for nothing before the stay. */
    rates,
  }
}

type House = Setting['property']

function roomsOf(rooms: House['rooms'], better: string) {
  const lastOf = (type: string) =>
    rooms
      .filter(room => room.type === type)
      .map(({ number }) => number)
      .toReversed()
  return {
    alike: lastOf(bookedType),
    better: better === bookedType ? lastOf(bookedType).slice(2) : lastOf(better),
  }
}
