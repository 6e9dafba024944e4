/** Card numbers never reach the hotel: a command that holds one is turned away, and the answer does not repeat it. */
import { expect, test } from 'vitest'
import { readCommand } from '../../../simulator/wire/control/schemas.ts'

const number = '4111111111111111'
const command = { kind: 'authorise-card', authorisation: 'a1', reservation: 'r1', minor: 100 }

test.each([
  ['as a token', { ...command, token: number }, 'token'],
  ['with spaces', { ...command, token: '4111 1111 1111 1111' }, 'token'],
  ['as a number', { ...command, token: Number(number) }, 'token'],
  [
    'deep inside',
    { kind: 'change-guest', guest: 'ada', changes: { notes: `Card ${number}, thanks` } },
    'changes.notes',
  ],
  ['as the name of a key', { ...command, [number]: true }, 'body'],
])('a card number %s is refused, by its place alone', (_, body, where) => {
  const read = readCommand(body)
  expect(read).toEqual({
    kind: 'wrong',
    faults: [{ where, found: 'a card number', expected: 'the token that the processor gave for it' }],
  })
})

test('a telephone number and a channel’s number are none', () => {
  const changes = { phone: '+33 1 41 11 11 11 11', notes: 'Channel 9876543210987654' }
  expect(readCommand({ kind: 'change-guest', guest: 'ada', changes }).kind).toBe('read')
})
