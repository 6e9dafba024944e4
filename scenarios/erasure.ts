import { addDays } from '../simulator/domain/time.ts'
import { between } from './line.ts'
import { firstOfMonthFrom } from './turn-of-the-month.ts'
import { deskOf, type Story, subject } from './words.ts'

export const erasure: Story = {
  id: 'CRM-20',
  name: 'erasure',
  title: 'Erasure',
  about:
    'A guest asks to be forgotten: refused while she is in the house, done when she has left; by webhook, what was known of her comes once more behind it. Then the news goes out.',
  days: 42,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, guest, reservation } = desk
    const news = firstOfMonthFrom(day(9))
    const stay = { arrival: addDays(news, -6), departure: addDays(news, -4) }
    const begin = on(day(0), '09:00')
    const [forgotten, control] = ['forgotten', 'control'] as const
    const here = [forgotten, control]
    const erase = { kind: 'erase-guest', guest: guest(forgotten) } as const
    return {
      steps: [
        ...here.flatMap(who => desk.books(begin, who, stay)),
        ...here.map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        { ...desk.asks(on(addDays(stay.arrival, 1), '09:00'), erase), refused: true },
        ...here.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
        desk.asks(on(addDays(news, -2), '15:00'), erase),
      ],
      cast: [
        subject(reservation(forgotten), reservation(control)),
        { role: 'control', reservation: reservation(control) },
      ],
      // Who is told in another order is what other stories are about.
      leaves: ['line/newest-wins'],
      faults: { webhooks: [between(addDays(news, -2), '14:55', '15:30', 'on: webhook; do: stale')] },
      until: on(addDays(news, 1), '13:00'),
    }
  },
}
