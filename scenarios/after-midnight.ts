import { deskOf, type Story, subject } from './words.ts'

export const afterMidnight: Story = {
  id: 'CRM-23',
  name: 'after-midnight',
  title: 'After midnight',
  about: 'A guest comes at half past one at night, when the hotel still counts the day before.',
  days: 5,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(1), departure: day(3) }
    const [late, control] = ['late', 'control'] as const
    const here = [late, control]
    return {
      steps: [
        ...here.flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        desk.checksIn(on(stay.arrival, '18:40'), control),
        { kind: 'look', at: on(day(2), '00:45') },
        desk.checksIn(on(day(2), '01:30'), late),
        ...here.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [subject(reservation(late), reservation(control)), { role: 'control', reservation: reservation(control) }],
      until: on(day(4), '13:00'),
    }
  },
}
