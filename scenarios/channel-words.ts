/** What a channel does to a booking, as steps: what it calls a change often comes as a cancellation and a new booking under the channel's old number. */
import type { Command } from '../simulator/domain/commands.ts'
import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import type { HotelTime } from '../simulator/domain/time.ts'
import type { GuestId, RatePlanCode, ReservationId, RoomTypeCode } from '../simulator/domain/words.ts'
import type { Setting, Stay, Step } from './words.ts'

const channelName = 'Roomfinder'

export function channelDeskOf({ scope, drawGuest }: Setting) {
  const reservation = (who: string): ReservationId => `${scope}-${who}` as ReservationId
  const step = (at: HotelTime, command: Command): Step => ({ kind: 'command', at, command })

  return {
    /** `person` draws the guest; each booking makes a profile of its own, with an address of the channel's. */
    booksBy: (
      at: HotelTime,
      who: string,
      stay: Stay,
      { person, number }: { person: string; number: string },
    ): Step[] => {
      const guest = `${scope}-${who}-guest` as GuestId
      const email = `${scope}-${who}@guest.roomfinder.example.com`
      const details = drawGuest(`${scope} ${person}`, { email, emailKind: 'relay' })
      return [
        step(at, { kind: 'register-guest', guest, details }),
        step(at, {
          ...{ kind: 'book', reservation: reservation(who), guest, ...stay },
          ...{ roomType: 'double' as RoomTypeCode, ratePlan: 'flexible' as RatePlanCode, expectedAt: '18:00' },
          ...{ adults: 2, children: 0, origin: 'ota' },
          particulars: { ...noParticulars, channel: { name: channelName, number: `${scope}-${number}` } },
        }),
      ]
    },
    channelCancels: (at: HotelTime, who: string): Step =>
      step(at, { kind: 'cancel', reservation: reservation(who), feeNights: 0, by: 'channel', reason: null }),
  }
}
