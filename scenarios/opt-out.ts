import { neverAsked } from '../simulator/domain/profiles/guests.ts'
import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import { addDays } from '../simulator/domain/time.ts'
import { firstOfMonthFrom } from './turn-of-the-month.ts'
import { deskOf, type Story, subject } from './words.ts'

export const optOut: Story = {
  id: 'CRM-07',
  name: 'opt-out',
  title: 'Opt-out',
  about:
    'One guest refuses news at the desk, one by the link in a mail, one had refused before, one was never asked; others came along, booked for somebody, or only asked for a room. Then the news goes out.',
  days: 42,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, books, guest, reservation } = desk
    const news = firstOfMonthFrom(day(9))
    const stay = { arrival: addDays(news, -5), departure: addDays(news, -3) }
    const begin = on(day(0), '09:00')
    const [control, refuses, refused, silent] = ['control', 'refuses', 'had-refused', 'never-asked'] as const
    const [companion, booker, enquirer] = ['companion', 'booker', 'enquirer'] as const
    const unsubscribes = 'unsubscribes'
    const here = [control, refuses, unsubscribes, refused, silent]
    const known = { booker: guest(booker), companions: [guest(companion)] }
    return {
      steps: [
        ...[companion, booker, enquirer].map(who => desk.registers(begin, who, { consent: neverAsked })),
        ...books(begin, control, stay, {}, { particulars: { ...noParticulars, ...known } }),
        ...[refuses, unsubscribes].flatMap(who => books(begin, who, stay)),
        ...books(begin, refused, stay, { consent: { ...neverAsked, email: 'refused' } }),
        ...books(begin, silent, stay, { consent: neverAsked }),
        desk.inquires(on(day(0), '09:30'), enquirer, stay),
        ...here.map(who => desk.checksIn(on(stay.arrival, '15:10'), who)),
        desk.asks(on(stay.arrival, '15:20'), {
          ...{ kind: 'set-consent', guest: guest(refuses), channel: 'email', to: 'refused', by: 'desk' },
        }),
        desk.atTheFarSide(on(stay.arrival, '20:30'), unsubscribes, 'unsubscribe'),
        ...here.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        { role: 'control', reservation: reservation(control) },
        ...[refuses, unsubscribes, refused, silent].map(who => subject(reservation(who), reservation(control))),
      ],
      until: on(addDays(news, 1), '13:00'),
    }
  },
}
