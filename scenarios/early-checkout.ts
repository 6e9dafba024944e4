import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const earlyCheckout: Story = {
  id: 'CRM-04',
  name: 'early-checkout',
  title: 'Early check-out',
  about: 'A guest who has paid for four nights leaves after two, and gets the rest back.',
  days: 7,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [leaver, alike] = ['leaver', 'alike'] as const
    return {
      steps: [
        ...desk.books(on(day(0), '09:00'), leaver, { arrival: day(1), departure: day(5) }),
        ...desk.books(on(day(0), '09:00'), alike, { arrival: day(1), departure: day(3) }),
        desk.pays(on(day(0), '09:10'), leaver, { nights: 4 }),
        ...[leaver, alike].map(who => desk.checksIn(on(day(1), '18:40'), who)),
        ...[leaver, alike].map(who => desk.checksOut(on(day(3), '10:30'), who)),
      ],
      cast: [
        subject(desk.reservation(leaver), null, desk.reservation(alike)),
        { role: 'control', reservation: desk.reservation(alike) },
      ],
      // Past the day on which thanks by the booked departure would go out.
      until: on(day(6), '13:00'),
    }
  },
}
