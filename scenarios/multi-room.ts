import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import type { BookingId } from '../simulator/domain/words.ts'
import { deskOf, type Story, subject } from './words.ts'

export const multiRoom: Story = {
  id: 'CRM-29',
  name: 'multi-room',
  title: 'Three rooms, one booking',
  about: 'A guest books three rooms at once under her own name, and cancels one of them on the day after.',
  days: 7,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, guest, reservation } = desk
    const stay = { arrival: day(3), departure: day(5) }
    const begin = on(day(0), '09:00')
    const [first, second, third] = ['first-room', 'second-room', 'third-room'] as const
    const asOne = { particulars: { ...noParticulars, booking: `${setting.scope}-rooms` as BookingId } }
    const here = ['control', first, second]
    return {
      steps: [
        ...desk.books(begin, 'control', stay),
        ...desk.books(begin, first, stay, {}, asOne),
        ...[second, third].map(room => desk.booksAgain(begin, room, guest(first), stay, asOne)),
        desk.cancels(on(day(1), '15:00'), third, { feeNights: 0 }),
        ...here.map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        ...here.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        ...[first, second].map(room => desk.isAlike(room, 'control')),
        subject(reservation(third), null),
        { role: 'control', reservation: reservation('control') },
      ],
      until: on(day(6), '13:00'),
    }
  },
}
