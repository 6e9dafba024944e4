import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import type { BookingId } from '../simulator/domain/words.ts'
import { deskOf, type Story, subject } from './words.ts'

export const group: Story = {
  id: 'CRM-14',
  name: 'group',
  title: 'A group and its rooming list',
  about:
    'A rooming list of twelve rooms: the names of two are swapped, and three rooms are cancelled, one of the swapped ones among them.',
  days: 6,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, guest, reservation } = desk
    const stay = { arrival: day(3), departure: day(4) }
    const begin = on(day(0), '09:00')
    const members = Array.from({ length: 12 }, (_, index) => `member-${index + 1}`)
    const [control = '', moves = '', stays = '', ...others] = members
    // Whose room it was goes home; who was in the other comes in her place.
    const cancelled = [stays, ...others.slice(0, 2)]
    const coming = members.filter(who => !cancelled.includes(who))
    const listed = {
      particulars: { ...noParticulars, segment: 'group', booking: `${setting.scope}-list` as BookingId },
    } as const
    const alike = [moves, ...others.slice(2)].map(who => desk.isAlike(who, control))
    return {
      steps: [
        ...members.flatMap(who => desk.books(begin, who, stay, {}, { ...listed, adults: 1 })),
        desk.asks(on(day(1), '09:00'), {
          ...{ kind: 'change-stay-guest', reservation: reservation(moves), guest: guest(stays) },
        }),
        desk.asks(on(day(1), '09:00'), {
          ...{ kind: 'change-stay-guest', reservation: reservation(stays), guest: guest(moves) },
        }),
        ...cancelled.map(who => desk.cancels(on(day(1), '15:00'), who, { feeNights: 0 })),
        ...coming.map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        ...coming.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        ...alike,
        ...cancelled.map(
          who => ({ role: 'cancels', reservation: reservation(who), control: reservation(control) }) as const,
        ),
        subject(reservation(stays), null),
        { role: 'control', reservation: reservation(control) },
      ],
      until: on(day(5), '13:00'),
    }
  },
}
