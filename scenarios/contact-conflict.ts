import { later } from '../simulator/domain/time.ts'
import { between } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const contactConflict: Story = {
  id: 'CRM-19',
  name: 'contact-conflict',
  title: 'Contact conflict',
  about: 'The desk and the connector change the same e-mail address within a second.',
  days: 5,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, guest, reservation } = desk
    const stay = { arrival: day(2), departure: day(3) }
    const begin = on(day(0), '09:00')
    const [torn, control] = ['torn', 'control'] as const
    const everyone = [torn, control]
    const address = (where: string) => `${where}.${setting.scope}@example.com`.toLowerCase()
    const moment = on(day(1), '10:10')
    return {
      steps: [
        ...everyone.flatMap(who => desk.books(begin, who, stay)),
        desk.asks(moment, {
          ...{ kind: 'change-guest', guest: guest(torn) },
          changes: { email: address('desk'), emailKind: 'personal' },
        }),
        desk.atTheFarSide(later(moment, 1000), torn, 'change-email', address('own')),
        ...everyone.map(who => desk.checksIn(on(stay.arrival, '15:10'), who)),
        ...everyone.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [subject(reservation(torn), reservation(control)), { role: 'control', reservation: reservation(control) }],
      // Told at once, nobody would have to look: the line is slow, as lines are.
      faults: { webhooks: [between(day(1), '10:05', '10:15', 'on: webhook; do: delay(by: 20m)')] },
      until: on(day(4), '13:00'),
    }
  },
}
