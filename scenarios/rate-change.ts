import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const rateChange: Story = {
  id: 'CRM-12',
  name: 'rate-change',
  title: 'Rate change',
  about: 'A guest gets another rate before arriving, and a better price for the nights to come while staying.',
  days: 6,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [haggler, control] = ['haggler', 'control'] as const
    const { booked, other } = desk.rates
    const price = other.nightly.double ?? 0
    return {
      steps: [
        ...[haggler, control].flatMap(who =>
          desk.books(on(day(0), '09:00'), who, { arrival: day(1), departure: day(4) }),
        ),
        // Where the house has one rate only, the price alone changes.
        desk.changesRate(on(day(0), '15:00'), haggler, other, other === booked ? price - Math.trunc(price / 20) : null),
        ...[haggler, control].map(who => desk.checksIn(on(day(1), '18:40'), who)),
        desk.changesRate(on(day(2), '12:00'), haggler, other, price - Math.trunc(price / 10)),
        ...[haggler, control].map(who => desk.checksOut(on(day(4), '10:30'), who)),
      ],
      cast: [
        subject(desk.reservation(haggler), desk.reservation(control), desk.reservation(control)),
        { role: 'control', reservation: desk.reservation(control) },
      ],
      until: on(day(5), '13:00'),
    }
  },
}
