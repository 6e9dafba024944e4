import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const reinstated: Story = {
  id: 'CRM-13',
  name: 'reinstated',
  title: 'Reinstated',
  about:
    'Two stays are cancelled by mistake and brought back: one was off while the pre-check-in mail was due, one had got it before.',
  days: 6,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [early, late, control] = ['early', 'late', 'control'] as const
    const everybody = [early, late, control]
    return {
      steps: [
        ...everybody.flatMap(who => desk.books(on(day(0), '09:00'), who, { arrival: day(3), departure: day(4) })),
        desk.cancels(on(day(1), '15:00'), early, { feeNights: 0 }),
        desk.cancels(on(day(2), '15:00'), late, { feeNights: 0 }),
        ...[early, late].map(who => desk.reinstates(on(day(2), '17:00'), who)),
        ...everybody.map(who => desk.checksIn(on(day(3), '18:40'), who)),
        ...everybody.map(who => desk.checksOut(on(day(4), '10:30'), who)),
      ],
      cast: [
        ...[early, late].map(who =>
          subject(desk.reservation(who), desk.reservation(control), desk.reservation(control)),
        ),
        { role: 'control', reservation: desk.reservation(control) },
      ],
      until: on(day(5), '13:00'),
    }
  },
}
