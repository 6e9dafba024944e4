import { deskOf, type Story } from './words.ts'

export const shareWith: Story = {
  id: 'CRM-17',
  name: 'share-with',
  title: 'Two in one room',
  about: 'Two guests with a booking each take one room together, the day before they come.',
  days: 6,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(3), departure: day(4) }
    const begin = on(day(0), '09:00')
    const [host, sharer, control] = ['host', 'sharer', 'control'] as const
    const here = [control, host, sharer]
    return {
      steps: [
        ...here.flatMap(who => desk.books(begin, who, stay, {}, { adults: 1 })),
        desk.asks(on(day(1), '15:00'), {
          ...{ kind: 'share-room', reservation: reservation(sharer), with: reservation(host) },
        }),
        ...here.map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        ...here.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        ...[host, sharer].map(who => desk.isAlike(who, control)),
        { role: 'control', reservation: reservation(control) },
      ],
      until: on(day(5), '13:00'),
    }
  },
}
