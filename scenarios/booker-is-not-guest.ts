import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import { deskOf, type Story } from './words.ts'

export const bookerIsNotGuest: Story = {
  id: 'CRM-30',
  name: 'booker-is-not-guest',
  title: 'The booker is not the guest',
  about: 'An assistant books for two travellers, and stays at the office.',
  days: 6,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, guest, reservation } = desk
    const stay = { arrival: day(2), departure: day(4) }
    const begin = on(day(0), '09:00')
    const travellers = ['first-traveller', 'second-traveller']
    const here = ['control', ...travellers]
    const byAssistant = { origin: 'corporate', particulars: { ...noParticulars, booker: guest('assistant') } } as const
    return {
      steps: [
        desk.registers(begin, 'assistant'),
        ...desk.books(begin, 'control', stay),
        ...travellers.flatMap(who => desk.books(begin, who, stay, {}, byAssistant)),
        ...here.map(who => desk.checksIn(on(stay.arrival, '18:40'), who)),
        ...here.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        ...travellers.map(who => desk.isAlike(who, 'control')),
        { role: 'control', reservation: reservation('control') },
      ],
      until: on(day(5), '13:00'),
    }
  },
}
