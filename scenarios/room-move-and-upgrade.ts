import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const roomMoveAndUpgrade: Story = {
  id: 'CRM-11',
  name: 'room-move-and-upgrade',
  title: 'Room move and upgrade',
  about: 'One guest moves to another room twice, one is given a better room, and one pays for a better room.',
  days: 6,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [mover, upgraded, buyer, control] = ['mover', 'upgraded', 'buyer', 'control'] as const
    const everybody = [mover, upgraded, buyer, control]
    const { alike, better } = desk.rooms
    return {
      steps: [
        ...everybody.flatMap(who => desk.books(on(day(0), '09:00'), who, { arrival: day(1), departure: day(4) })),
        ...everybody.map(who => desk.checksIn(on(day(1), '18:40'), who)),
        ...alike.slice(0, 1).map(room => desk.movesRoom(on(day(2), '10:00'), mover, room, { reprice: false })),
        ...better.slice(0, 1).map(room => desk.movesRoom(on(day(2), '11:00'), upgraded, room, { reprice: false })),
        ...better.slice(1, 2).map(room => desk.movesRoom(on(day(2), '12:00'), buyer, room, { reprice: true })),
        ...alike.slice(1, 2).map(room => desk.movesRoom(on(day(3), '10:00'), mover, room, { reprice: false })),
        ...everybody.map(who => desk.checksOut(on(day(4), '10:30'), who)),
      ],
      cast: [
        ...[mover, upgraded, buyer].map(who =>
          subject(desk.reservation(who), desk.reservation(control), desk.reservation(control)),
        ),
        { role: 'control', reservation: desk.reservation(control) },
      ],
      until: on(day(5), '13:00'),
    }
  },
}
