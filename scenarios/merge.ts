import { deskOf, type Story, subject } from './words.ts'

export const merge: Story = {
  id: 'CRM-21',
  name: 'merge',
  title: 'Two profiles become one',
  about:
    'A guest has two profiles and a booking under each, for two stays one after the other. The desk merges them the day before she comes.',
  days: 9,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, guest, reservation } = desk
    const begin = on(day(0), '09:00')
    const [kept, lost, control, laterControl] = ['kept', 'lost', 'control', 'later-control'] as const
    const soon = { arrival: day(3), departure: day(4) }
    const later = { arrival: day(5), departure: day(6) }
    const { firstName, lastName } = setting.drawGuest(`${setting.scope} ${kept}`)
    return {
      steps: [
        ...[kept, control].flatMap(who => desk.books(begin, who, soon)),
        ...desk.books(begin, lost, later, { firstName, lastName }),
        ...desk.books(begin, laterControl, later),
        desk.asks(on(day(1), '15:00'), { kind: 'merge-guests', guest: guest(lost), into: guest(kept) }),
        ...[kept, control].map(who => desk.checksIn(on(soon.arrival, '18:40'), who)),
        ...[kept, control].map(who => desk.checksOut(on(soon.departure, '10:30'), who)),
        ...[lost, laterControl].map(who => desk.checksIn(on(later.arrival, '18:40'), who)),
        ...[lost, laterControl].map(who => desk.checksOut(on(later.departure, '10:30'), who)),
      ],
      cast: [
        subject(reservation(kept), reservation(control)),
        desk.isAlike(lost, laterControl),
        { role: 'control', reservation: reservation(control) },
        { role: 'control', reservation: reservation(laterControl) },
      ],
      until: on(day(7), '13:00'),
    }
  },
}
