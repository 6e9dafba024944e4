/** Commands of house, chosen by numbers. */
import type { HouseCommand } from '../../../../simulator/domain/house/commands.ts'
import { addDays } from '../../../../simulator/domain/time.ts'
import { type Choices, day, open, pick, request, room, stay } from './choosing.ts'

export const houseChoices: Choices<HouseCommand> = {
  'set-condition': (state, { a, b }) => ({ room: room(state, a), condition: pick(['dirty', 'clean', 'inspected'], b) }),
  'close-room': (state, { a, b, c }) => {
    const from = day(state, a % 3)
    return {
      room: room(state, b),
      from,
      to: addDays(from, 1 + (c % 2)),
      reason: '',
      as: c % 2 ? 'out-of-order' : 'out-of-service',
    }
  },
  'reopen-room': (state, { a }) => ({ room: a % 5 ? pick([...state.closures.keys()], a) : room(state, a) }),
  'issue-key': (state, { a }, n) => ({ key: `key${n}`, reservation: stay(state, a, 'in-house') }),
  'void-key': (state, { a }) => ({
    key: pick(
      [...state.keys.values()].filter(({ status }) => status === 'works' || a % 9 === 0).map(({ id }) => id),
      a,
    ),
    because: 'lost',
  }),
  'ask-wake-up': (state, { a, b }, n) => ({
    request: `wake${n}`,
    reservation: stay(state, a, 'in-house'),
    date: day(state, b),
    hour: '06:30',
  }),
  'close-wake-up': (state, { a }) => ({ request: request(state, 'wake-up', a), outcome: 'answered' }),
  'leave-message': (state, { a }, n) => ({
    request: `msg${n}`,
    reservation: stay(state, a, ...open),
    text: `message ${n}`,
  }),
  'deliver-message': (state, { a }) => ({ request: request(state, 'message', a) }),
  'set-rights': (state, { a }) => ({
    reservation: stay(state, a, 'in-house'),
    rights: { telephone: 'local', television: 'free', minibar: 'locked', doNotDisturb: a % 2 === 0 },
  }),
}
