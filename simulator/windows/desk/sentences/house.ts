/** What a receptionist says of the house. */
import type { HouseCommand } from '../../../domain/house/commands.ts'
import { type Sayings, who, whose } from './words.ts'

export const sayHouse: Sayings<HouseCommand> = {
  'set-condition': (_, { room, condition }) => `Room ${room} is ${condition}.`,
  'close-room': (_, { room, as, from, to, reason }) =>
    `Room ${room} is ${as.replaceAll('-', ' ')} from ${from} to ${to}${reason === '' ? '' : `: ${reason}`}.`,
  'reopen-room': (_, { room }) => `Room ${room} is open again.`,
  'issue-key': (state, { reservation }, events) => {
    const issued = events.find(event => event.kind === 'key-issued')
    return `${who(state, reservation)} is given a key to room ${issued?.room} until ${issued?.until}.`
  },
  'void-key': (_, { key, because }) =>
    because === 'lost' ? `The key ${key} is lost and void.` : `The key ${key} is void.`,
  'ask-wake-up': (state, { reservation, date, hour }) =>
    `${who(state, reservation)} is to be woken at ${hour} on ${date}.`,
  'close-wake-up': (_, { request, outcome }) =>
    `The wake-up call ${request} is closed: ${outcome.replaceAll('-', ' ')}.`,
  'leave-message': (state, { reservation }) => `A message is left for ${who(state, reservation)}.`,
  'deliver-message': (_, { request }) => `The message ${request} is delivered.`,
  'set-rights': (state, { reservation, rights }) =>
    `${whose(state, reservation)} room: telephone ${rights.telephone}, television ${rights.television}, minibar ${rights.minibar}${rights.doNotDisturb ? ', do not disturb' : ''}.`,
}
