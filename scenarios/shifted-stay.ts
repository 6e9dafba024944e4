import { addDays, addMonths } from '../simulator/domain/time.ts'
import { deskOf, type Story } from './words.ts'

export const shiftedStay: Story = {
  id: 'CRM-02',
  name: 'shifted-stay',
  title: 'Shifted stay',
  about: 'A guest moves the stay three months on, two hours before the pre-check-in mail for the old dates is due.',
  days: 103,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on } = desk
    const stay = { arrival: day(6), departure: day(8) }
    const newArrival = addMonths(stay.arrival, 3)
    const newStay = { arrival: newArrival, departure: addDays(newArrival, 2) }
    const [mover, control, target, newcomer] = ['mover', 'control', 'target', 'newcomer'] as const
    return {
      steps: [
        ...[mover, control, target].flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        ...desk.books(on(day(0), '09:00'), newcomer, newStay),
        desk.isForgedAbout(on(day(3), '21:10'), target, 'wrong key'),
        desk.isForgedAbout(on(day(3), '22:10'), target, 'no signature'),
        desk.moves(on(day(5), '08:00'), mover, newStay),
        ...[control, target].map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        ...[control, target].map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
        ...[mover, newcomer].map(who => desk.checksIn(on(newStay.arrival, '18:40'), who)),
        ...[mover, newcomer].map(who => desk.checksOut(on(newStay.departure, '10:30'), who)),
      ],
      cast: [
        {
          role: 'moves',
          reservation: desk.reservation(mover),
          control: desk.reservation(control),
          newDatesControl: desk.reservation(newcomer),
        },
        { role: 'control', reservation: desk.reservation(control) },
        { role: 'control', reservation: desk.reservation(newcomer) },
        { role: 'forged-about', reservation: desk.reservation(target) },
      ],
      until: on(addDays(newStay.departure, 1), '13:00'),
    }
  },
}
