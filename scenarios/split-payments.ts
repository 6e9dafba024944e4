import { billDeskOf } from './bill-words.ts'
import { deskOf, type Story, subject } from './words.ts'

export const splitPayments: Story = {
  id: 'CRM-05',
  name: 'split-payments',
  title: 'Split payments',
  about: 'A company takes the room on its account, and its guest pays the extras with a deposit and two cards.',
  days: 5,
  script(setting) {
    const desk = deskOf(setting)
    const bills = billDeskOf(setting)
    const { day, on } = desk
    const stay = { arrival: day(1), departure: day(3) }
    const [traveller, control] = ['traveller', 'control'] as const
    const both = [traveller, control]
    return {
      steps: [
        bills.opensAccount(on(day(0), '08:30'), 'shipyard', 'Harbour Shipyard'),
        ...both.flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        ...bills.roomGoesTo(on(day(0), '09:10'), traveller, 'shipyard'),
        bills.deposits(on(day(0), '15:00'), traveller, 5000, '1111'),
        ...both.map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        ...both.map(who => bills.consumes(on(stay.arrival, '21:00'), who, 'dinner', 'Dinner', 9400)),
        bills.paysByCard(on(day(2), '11:00'), traveller, 'first-card', 4000, '2222'),
        ...both.map(who => bills.consumes(on(day(2), '22:30'), who, 'supper', 'Supper', 3150)),
        // The deposit goes first, then the second card.
        ...both.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        subject(desk.reservation(traveller), desk.reservation(control)),
        { role: 'control', reservation: desk.reservation(control) },
      ],
      until: on(day(4), '13:00'),
    }
  },
}
