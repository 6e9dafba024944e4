import type { Command } from '../simulator/domain/commands.ts'
import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import type { Booking } from '../simulator/domain/reservations/reservations.ts'
import { addDays, type BusinessDate } from '../simulator/domain/time.ts'
import type { GuestId, RatePlanCode, ReservationId, RoomNumber, RoomTypeCode } from '../simulator/domain/words.ts'
import { deskOf, type Setting, type Stay, type Step, type Story } from './words.ts'

/** Days before the connector came on which each arrived. Who is not named comes for the first time. */
const earlier = { regular: [1060, 820, 540, 210, 40], former: [655] } as const
/** Others, so that nobody reads the whole of it in one page. */
const [others, staysOfEach] = [4, 60]

export const history: Story = {
  id: 'CRM-09',
  name: 'history',
  title: 'Three years of history',
  about:
    'A hotel with three years of stays behind it is connected: one guest has been here five times, one once, and one comes for the first time.',
  days: 4,
  past: setting => [
    ...Object.keys(earlier).map(who => registers(setting, who)),
    ...Array.from({ length: others }, (_, n) => registers(setting, `other${n + 1}`)),
    ...pastStays(setting),
  ],
  script(setting) {
    const desk = deskOf(setting)
    const { day, on } = desk
    const stay = { arrival: day(1), departure: day(2) }
    const [regular, former, newcomer] = ['regular', 'former', 'newcomer'] as const
    const cast = [regular, former, newcomer]
    return {
      steps: [
        ...[regular, former].map(who => booksAgain(setting, who, stay)),
        ...desk.books(on(day(0), '09:00'), newcomer, stay),
        ...cast.map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        ...cast.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        ...[regular, former].map(who => ({
          ...{ role: 'subject' as const, reservation: desk.reservation(who), control: desk.reservation(newcomer) },
        })),
        { role: 'control', reservation: desk.reservation(newcomer) },
      ],
      until: on(day(3), '13:00'),
    }
  },
}

const guestOf = ({ scope }: Setting, who: string): GuestId => `${scope}-${who}-guest` as GuestId

const registers = (setting: Setting, who: string): Command => ({
  ...{ kind: 'register-guest', guest: guestOf(setting, who) },
  details: setting.drawGuest(`${setting.scope} ${who}`),
})

/** Oldest first, as a PMS keeps them. */
function pastStays(setting: Setting): Command[] {
  const { scope, date, property } = setting
  const room = property.rooms.find(({ type }) => type === 'double')?.number ?? property.rooms[0]?.number
  const stays = [
    ...Object.entries(earlier).flatMap(([who, days]) => days.map((ago, n) => ({ who, ago, n }))),
    ...Array.from({ length: others * staysOfEach }, (_, index) => ({
      who: `other${1 + (index % others)}`,
      ago: 1090 - 18 * Math.floor(index / others) - 4 * (index % others),
      n: Math.floor(index / others),
    })),
  ]
  return stays
    .toSorted((a, b) => b.ago - a.ago)
    .map(({ who, ago, n }) => {
      const arrival = addDays(date, -ago)
      return {
        ...{
          kind: 'take-over-stay',
          room: room as RoomNumber,
          reservation: `${scope}-${who}-past${n + 1}` as ReservationId,
        },
        ...bookingOf(setting, who, arrival),
      }
    })
}

const booksAgain = (setting: Setting, who: string, { arrival, departure }: Stay): Step => ({
  ...{ kind: 'command', at: deskOf(setting).on(setting.date, '09:00') },
  command: {
    ...{ kind: 'book', reservation: `${setting.scope}-${who}` as ReservationId },
    ...{ ...bookingOf(setting, who, arrival), departure },
  },
})

const bookingOf = (setting: Setting, who: string, arrival: BusinessDate): Booking => ({
  ...{ guest: guestOf(setting, who), arrival, departure: addDays(arrival, 2), expectedAt: '18:00' },
  ...{ roomType: 'double' as RoomTypeCode, ratePlan: 'flexible' as RatePlanCode, adults: 2, children: 0 },
  ...{ origin: 'direct', particulars: noParticulars },
})
