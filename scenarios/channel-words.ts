/** What a channel does to a booking, as steps: what it calls a change often comes as a cancellation and a new booking under the channel's old number. */
import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import type { HotelTime } from '../simulator/domain/time.ts'
import { deskOf, type Setting, type Stay, type Step } from './words.ts'

const channelName = 'Roomfinder'

export function channelDeskOf(setting: Setting) {
  const { scope, drawGuest } = setting
  const { asks, booksAgain, guest, reservation } = deskOf(setting)

  return {
    /** `person` draws the guest; each booking makes a profile of its own, with an address of the channel's. */
    booksBy: (
      at: HotelTime,
      who: string,
      stay: Stay,
      { person, number }: { person: string; number: string },
    ): Step[] => {
      const email = `${scope}-${who}@guest.roomfinder.example.com`
      const details = drawGuest(`${scope} ${person}`, { email, emailKind: 'relay' })
      const particulars = { ...noParticulars, channel: { name: channelName, number: `${scope}-${number}` } }
      return [
        asks(at, { kind: 'register-guest', guest: guest(who), details }),
        booksAgain(at, who, guest(who), stay, { origin: 'ota', particulars }),
      ]
    },
    channelCancels: (at: HotelTime, who: string): Step =>
      asks(at, { kind: 'cancel', reservation: reservation(who), feeNights: 0, by: 'channel', reason: null }),
  }
}
