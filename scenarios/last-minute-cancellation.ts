import { deskOf, type Story } from './words.ts'

export const lastMinuteCancellation: Story = {
  id: 'CRM-01',
  name: 'last-minute-cancellation',
  title: 'Last-minute cancellation',
  about:
    'One guest cancels on the day of booking, one the evening before the pre-check-in mail is due, one three hours before arrival, who owes a night.',
  days: 8,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on } = desk
    const stay = { arrival: day(4), departure: day(6) }
    const [early, evening, afternoon] = ['early', 'evening', 'afternoon'] as const
    const [control, target] = ['control', 'target'] as const
    const booked = [early, evening, afternoon, control, target]
    return {
      steps: [
        ...booked.flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        // Before even those who write days ahead have written.
        desk.cancels(on(day(0), '15:00'), early, { feeNights: 0 }),
        desk.cancels(on(day(2), '20:00'), evening, { feeNights: 0 }),
        desk.isForgedAbout(on(day(2), '21:10'), target, 'wrong key'),
        desk.isForgedAbout(on(day(2), '22:10'), target, 'no signature'),
        desk.cancels(on(day(4), '15:00'), afternoon, { feeNights: 1 }),
        ...[control, target].map(who => desk.checksIn(on(day(4), '18:40'), who)),
        ...[control, target].map(who => desk.checksOut(on(day(6), '10:30'), who)),
      ],
      cast: [
        { role: 'cancels', reservation: desk.reservation(early), control: desk.reservation(control) },
        { role: 'cancels', reservation: desk.reservation(evening), control: desk.reservation(control) },
        { role: 'cancels', reservation: desk.reservation(afternoon), control: desk.reservation(control) },
        { role: 'control', reservation: desk.reservation(control) },
        { role: 'forged-about', reservation: desk.reservation(target) },
      ],
      until: on(day(7), '13:00'),
    }
  },
}
