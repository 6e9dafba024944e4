import { changesOf } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const files: Story = {
  id: 'EX-FILES',
  name: 'files',
  title: 'Files that are not as they should be',
  about:
    'Night after night the file is late, breaks off, says everything twice, is corrected, has a new column, comes twice, is empty, or is that of yesterday.',
  days: 12,
  ways: ['export'],
  script(setting) {
    const desk = deskOf(setting)
    const { pays, takes } = changesOf(setting)
    const { day, on, reservation } = desk
    const [control, early, last, payer, canceller, sleeper] = [
      ...(['control', 'a-guest', 'z-guest', 'payer', 'canceller', 'sleeper'] as const),
    ] as const
    const long = { arrival: day(12), departure: day(14) }
    const plans = ['booked', 'other'] as const
    const nights = [
      ...['late(by: 2h)', 'truncated(after: 30%, mended: 12h)', 'duplicate-rows', 'corrected(after: 12h)'],
      ...['added-column', 'drifting-columns', 'two-files(after: 8h)', 'empty', 'outdated'],
    ]
    return {
      steps: [
        ...[early, last].flatMap(who => desk.books(on(day(0), '09:00'), who, { arrival: day(4), departure: day(6) })),
        ...desk.books(on(day(0), '09:00'), control, { arrival: day(6), departure: day(8) }),
        ...[payer, canceller, sleeper].flatMap(who => desk.books(on(day(0), '09:00'), who, long)),
        ...nights.map((_, place) => pays(on(day(place + 1), '12:00'), payer, plans[(place + 1) % 2] ?? 'booked')),
        desk.cancels(on(day(3), '13:00'), canceller, { feeNights: 0 }),
        ...[early, last].map(who => desk.checksIn(on(day(4), '18:40'), who)),
        takes(on(day(5), '13:00'), sleeper, 'better'),
        takes(on(day(6), '13:00'), sleeper, 'booked'),
        ...[early, last].map(who => desk.checksOut(on(day(6), '10:30'), who)),
        desk.checksIn(on(day(6), '18:40'), control),
        desk.checksOut(on(day(8), '10:30'), control),
      ],
      cast: [
        ...[early, last, payer, canceller, sleeper].map(who => subject(reservation(who), reservation(control))),
        { role: 'control', reservation: reservation(control) },
      ],
      // The first has stories of its own, in which there is the time for it; and nobody here comes on the days of the guest who cancels, so that the
      // silence towards him could not be held against anything.
      leaves: ['mirror/keeps-up', 'mail/fits-the-stay'],
      until: on(day(12), '06:00'),
      faults: { export: nights.map((night, place) => `on: export(${day(place + 1)}); do: ${night}`) },
    }
  },
}
