/** What the stories of a misbehaving line have in common. */
import type { Command } from '../simulator/domain/commands.ts'
import type { GuestDetails } from '../simulator/domain/profiles/guests.ts'
import type { BusinessDate, HotelTime } from '../simulator/domain/time.ts'
import type { GuestId, RatePlanCode, ReservationId, RoomTypeCode } from '../simulator/domain/words.ts'
import { deskOf, type Part, type Setting, type Step } from './words.ts'

type Hour = `${number}:${number}`

export const does = (at: HotelTime, command: Command): Step => ({ kind: 'command', at, command })

export const looks = (at: HotelTime): Step => ({ kind: 'look', at })

/** A fault that is on from one hour to another of the same day. */
export const between = (day: BusinessDate, from: Hour, to: Hour, fault: string): string =>
  `at: ${day} ${from}; until: ${day} ${to}; ${fault}`

/** What a guest may change that is told in one field. */
export function changesOf(setting: Setting) {
  const { reservation } = deskOf(setting)
  const guest = (who: string) => `${setting.scope}-${who}-guest` as GuestId
  return {
    takes: (at: HotelTime, who: string, roomType: 'double' | 'suite'): Step =>
      does(at, {
        ...{ kind: 'change-room-type', reservation: reservation(who), roomType: roomType as RoomTypeCode },
        reprice: false,
      }),
    pays: (at: HotelTime, who: string, ratePlan: 'flexible' | 'saver'): Step =>
      does(at, {
        ...{ kind: 'change-rate', reservation: reservation(who), ratePlan: ratePlan as RatePlanCode },
        nightly: null,
      }),
    writes: (at: HotelTime, who: string, changes: Partial<GuestDetails>): Step =>
      does(at, { kind: 'change-guest', guest: guest(who), changes }),
    registers: (at: HotelTime, who: string, details: GuestDetails): Step =>
      does(at, { kind: 'register-guest', guest: guest(who), details }),
  }
}

/** Of a stay and of one to whom nothing happens. */
export const subject = (reservation: ReservationId, control: ReservationId | null): Part => ({
  ...{ role: 'subject', reservation, control },
})
