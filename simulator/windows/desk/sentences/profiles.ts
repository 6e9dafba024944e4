/** What a receptionist says of the people and firms that the hotel knows. */
import type { ProfileCommand } from '../../../domain/profiles/commands.ts'
import { fullName } from '../../../domain/profiles/guests.ts'
import { guestName, type Sayings } from './words.ts'

export const sayProfile: Sayings<ProfileCommand> = {
  'register-guest': (_, { details }) => `${fullName(details)} is registered as a guest.`,
  'set-consent': (state, { guest, channel, to }) =>
    `${guestName(state, guest)} ${consentWords[to]} to marketing by ${channel}.`,
  'merge-guests': (state, { guest, into }) => `The profile ${guest} is merged into ${guestName(state, into)}'s.`,
  'erase-guest': (_, { guest }) => `The profile ${guest} is erased at the guest's wish.`,
  'register-firm': (_, { details }) => `${details.name} is registered as a ${details.kind.replaceAll('-', ' ')}.`,
  'change-firm': (_, { details }) => `The profile of ${details.name} changes.`,
  'change-guest': (state, { guest, changes }) =>
    `${guestName(state, guest)}'s profile changes: ${Object.keys(changes).join(', ') || 'nothing'}.`,
}

const consentWords = { given: 'agrees', refused: 'does not agree', 'never-asked': 'has not answered' } as const
