/** What a receptionist says of the people and firms that the hotel knows. */
import type { ProfileCommand } from '../../../domain/profiles/commands.ts'
import { fullName } from '../../../domain/profiles/guests.ts'
import { guestName, type Sayings } from './words.ts'

export const sayProfile: Sayings<ProfileCommand> = {
  'register-guest': (_, { details }) => `${fullName(details)} is registered as a guest.`,
  'change-guest': (state, { guest, changes }) =>
    `${guestName(state, guest)}'s profile changes: ${Object.keys(changes).join(', ') || 'nothing'}.`,
}
