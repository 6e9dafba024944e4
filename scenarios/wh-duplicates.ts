import { changesOf } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const duplicates: Story = {
  id: 'WH-DUPLICATES',
  name: 'duplicates',
  title: 'Said more than once',
  about:
    'Deliveries come twice: an hour later, days later, at the same moment, because an answer was lost, and as somebody caught them.',
  days: 8,
  ways: ['webhooks'],
  script(setting) {
    const desk = deskOf(setting)
    const { pays } = changesOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(3), departure: day(5) }
    const [control, twice, late, atOnce, lost, cut, caught] = [
      ...(['control', 'twice', 'late', 'at-once', 'lost', 'cut', 'caught'] as const),
    ] as const
    const others = [twice, late, atOnce, lost, cut, caught]
    const hours = ['10', '11', '12', '13', '14', '15'] as const
    const faults = [
      ...['duplicate(after: 1h)', 'duplicate(after: 3d4h)', 'concurrent(copies: 2)', 'timeout', 'reset'],
      'replay(age: 0s)',
    ]
    return {
      steps: [
        ...desk.books(on(day(0), '09:00'), control, stay),
        ...others.flatMap((who, place) => desk.books(on(day(0), `${hours[place] ?? '10'}:00`), who, stay)),
        pays(on(day(1), '10:00'), twice, 'other'),
        desk.cancels(on(day(1), '11:00'), late, { feeNights: 0 }),
        ...[control, twice, atOnce, lost].map(who => desk.checksIn(on(day(3), '18:40'), who)),
        ...[control, twice, atOnce, lost].map(who => desk.checksOut(on(day(5), '10:30'), who)),
      ],
      cast: [
        ...others.map(who => subject(reservation(who), reservation(control))),
        { role: 'control', reservation: reservation(control) },
      ],
      until: on(day(6), '13:00'),
      faults: {
        webhooks: [
          ...faults.map(
            (fault, place) =>
              `at: ${day(0)} ${hours[place]}:00; until: ${day(0)} ${hours[place]}:01; on: webhook; do: ${fault}`,
          ),
          `at: ${day(1)} 11:00; until: ${day(1)} 11:01; on: webhook; do: duplicate(after: 1h)`,
          `at: ${day(3)} 18:40; until: ${day(3)} 18:41; on: webhook; do: duplicate(after: 1h)`,
        ],
      },
    }
  },
}
