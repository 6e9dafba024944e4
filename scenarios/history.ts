import type { Command } from '../simulator/domain/commands.ts'
import type { RoomNumber } from '../simulator/domain/words.ts'
import { bookingOf, deskOf, type Setting, type Story, subject } from './words.ts'

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
        ...[regular, former].map(who => desk.booksAgain(on(day(0), '09:00'), who, desk.guest(who), stay)),
        ...desk.books(on(day(0), '09:00'), newcomer, stay),
        ...cast.map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        ...cast.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        ...[regular, former].map(who => subject(desk.reservation(who), desk.reservation(newcomer))),
        { role: 'control', reservation: desk.reservation(newcomer) },
      ],
      until: on(day(3), '13:00'),
    }
  },
}

const registers = (setting: Setting, who: string): Command => ({
  ...{ kind: 'register-guest', guest: deskOf(setting).guest(who) },
  details: setting.drawGuest(`${setting.scope} ${who}`),
})

/** Oldest first, as a PMS keeps them. */
function pastStays(setting: Setting): Command[] {
  const { property } = setting
  const { day, guest, reservation } = deskOf(setting)
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
    .map(({ who, ago, n }) => ({
      ...{ kind: 'take-over-stay', room: room as RoomNumber, reservation: reservation(`${who}-past${n + 1}`) },
      ...bookingOf(guest(who), { arrival: day(-ago), departure: day(2 - ago) }),
    }))
}
