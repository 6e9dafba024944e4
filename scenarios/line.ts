import type { GuestDetails } from '../simulator/domain/profiles/guests.ts'
import type { RatePlan } from '../simulator/domain/property/property.ts'
import type { BusinessDate, HotelTime } from '../simulator/domain/time.ts'
import type { RoomTypeCode } from '../simulator/domain/words.ts'
import { betterTypeOf, bookedType, ratesOf } from './sold.ts'
import { deskOf, type Setting, type Step } from './words.ts'

type Hour = `${number}:${number}`

export const looks = (at: HotelTime): Step => ({ kind: 'look', at })

/** A fault that is on from one hour to another of the same day. */
export const between = (day: BusinessDate, from: Hour, to: Hour, fault: string): string =>
  `at: ${day} ${from}; until: ${day} ${to}; ${fault}`

/** What a guest may change that is told in one field: the rate, or the type of the room; in a house with one of each, the price. */
export function changesOf(setting: Setting) {
  const { asks, reservation, guest } = deskOf(setting)
  const { booked, other, price } = ratesOf(setting.property)
  const [type, better] = [bookedType, betterTypeOf(setting.property)]
  const sells = (at: HotelTime, who: string, { code }: RatePlan, nightly: number | null): Step =>
    asks(at, { kind: 'change-rate', reservation: reservation(who), ratePlan: code, nightly })
  return {
    takes: (at: HotelTime, who: string, roomType: 'booked' | 'better'): Step => {
      if (better === type) return sells(at, who, booked, roomType === 'better' ? Math.floor(price * 0.8) : null)
      const wanted = (roomType === 'better' ? better : type) as RoomTypeCode
      return asks(at, {
        ...{ kind: 'change-room-type', reservation: reservation(who), roomType: wanted },
        reprice: false,
      })
    },
    pays: (at: HotelTime, who: string, rate: 'booked' | 'other'): Step =>
      rate === 'booked' || other !== booked
        ? sells(at, who, rate === 'booked' ? booked : other, null)
        : sells(at, who, booked, Math.floor(price * 0.9)),
    writes: (at: HotelTime, who: string, changes: Partial<GuestDetails>): Step =>
      asks(at, { kind: 'change-guest', guest: guest(who), changes }),
    registers: (at: HotelTime, who: string, details: GuestDetails): Step =>
      asks(at, { kind: 'register-guest', guest: guest(who), details }),
  }
}
