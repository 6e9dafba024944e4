import { channelDeskOf } from './channel-words.ts'
import { deskOf, type Story, subject } from './words.ts'

export const otaChange: Story = {
  id: 'CRM-31',
  name: 'ota-change',
  title: 'A change by the channel',
  about:
    'A guest moves a booking on an online channel, which sends it as a cancellation and a new booking under its own old number; another guest really cancels there.',
  days: 7,
  script(setting) {
    const desk = deskOf(setting)
    const channel = channelDeskOf(setting)
    const { day, on } = desk
    const first = { arrival: day(3), departure: day(5) }
    const second = { arrival: day(4), departure: day(6) }
    const [before, after, leaver, steady] = ['before', 'after', 'leaver', 'steady'] as const
    const changed = { person: 'changed', number: '5510' }
    return {
      steps: [
        ...channel.booksBy(on(day(0), '09:00'), before, first, changed),
        ...channel.booksBy(on(day(0), '09:00'), leaver, first, { person: leaver, number: '5511' }),
        ...channel.booksBy(on(day(0), '09:00'), steady, second, { person: steady, number: '5512' }),
        // In one breath, as channels do.
        channel.channelCancels(on(day(1), '14:10'), before),
        ...channel.booksBy(on(day(1), '14:10'), after, second, changed),
        channel.channelCancels(on(day(1), '16:10'), leaver),
        ...[after, steady].map(who => desk.checksIn(on(second.arrival, '18:40'), who)),
        ...[after, steady].map(who => desk.checksOut(on(second.departure, '10:30'), who)),
      ],
      cast: [
        subject(desk.reservation(before), desk.reservation(leaver)),
        subject(desk.reservation(after), null, desk.reservation(steady)),
        subject(desk.reservation(leaver), null),
        { role: 'control', reservation: desk.reservation(steady) },
      ],
      // These have stories of their own, in which there is the time for them.
      leaves: ['mail/no-news-to-a-relay', 'mail/fits-the-stay'],
      until: on(day(7), '13:00'),
    }
  },
}
