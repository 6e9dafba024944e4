import type { GuestDetails } from '../simulator/domain/profiles/guests.ts'
import type { BusinessDate, HotelTime } from '../simulator/domain/time.ts'
import type { RatePlanCode, RoomTypeCode } from '../simulator/domain/words.ts'
import { deskOf, type Setting, type Step } from './words.ts'

type Hour = `${number}:${number}`

export const looks = (at: HotelTime): Step => ({ kind: 'look', at })

/** A fault that is on from one hour to another of the same day. */
export const between = (day: BusinessDate, from: Hour, to: Hour, fault: string): string =>
  `at: ${day} ${from}; until: ${day} ${to}; ${fault}`

/** What a guest may change that is told in one field. */
export function changesOf(setting: Setting) {
  const { asks, reservation, guest } = deskOf(setting)
  return {
    takes: (at: HotelTime, who: string, roomType: 'double' | 'suite'): Step =>
      asks(at, {
        ...{ kind: 'change-room-type', reservation: reservation(who), roomType: roomType as RoomTypeCode },
        reprice: false,
      }),
    pays: (at: HotelTime, who: string, ratePlan: 'flexible' | 'saver'): Step =>
      asks(at, {
        ...{ kind: 'change-rate', reservation: reservation(who), ratePlan: ratePlan as RatePlanCode },
        nightly: null,
      }),
    writes: (at: HotelTime, who: string, changes: Partial<GuestDetails>): Step =>
      asks(at, { kind: 'change-guest', guest: guest(who), changes }),
    registers: (at: HotelTime, who: string, details: GuestDetails): Step =>
      asks(at, { kind: 'register-guest', guest: guest(who), details }),
  }
}
