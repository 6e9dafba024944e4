/** How one person comes to be written down in several ways: by another clerk, at another address, through a channel that hides it. */
import type { GuestDetails } from '../../domain/profiles/guests.ts'
import type { Stream } from '../streams.ts'

/** What the house knows only of whom it recognised. */
const unknownOf = { vip: null, loyalty: null, preferences: [], notes: null } as const

/** The same person, written down by somebody else. */
export function spelled(details: GuestDetails, draw: Stream, throughChannel: boolean): GuestDetails {
  const { firstName, lastName } = details
  const variants: readonly Pick<GuestDetails, 'firstName' | 'lastName'>[] = [
    { firstName, lastName: twisted(lastName, draw) },
    { firstName: twisted(firstName, draw), lastName },
    { firstName: `${firstName.slice(0, 1)}.`, lastName },
    { firstName: lastName, lastName: firstName },
    { firstName: firstName.toUpperCase(), lastName: lastName.toUpperCase() },
    { firstName, lastName: `${lastName}-${twisted(lastName, draw)}` },
    { firstName, lastName },
  ]
  const names = variants[draw() % variants.length] ?? { firstName, lastName }
  const otherAddress = draw() % 3 === 0 ? { email: addressOf(names, draw) } : {}
  const otherPhone = draw() % 4 === 0 ? { phone: null } : {}
  const written = {
    ...{ ...details, ...unknownOf, ...names, ...otherAddress, ...otherPhone },
    birthDate: draw() % 2 ? details.birthDate : null,
    address: draw() % 2 ? details.address : null,
  }
  return throughChannel ? relayed(written, draw) : written
}

/** Two letters change places, or one is lost. */
function twisted(name: string, draw: Stream): string {
  if (name.length < 4) return name
  const at = 1 + (draw() % (name.length - 2))
  return draw() % 2
    ? `${name.slice(0, at)}${name.slice(at + 1, at + 2)}${name.slice(at, at + 1)}${name.slice(at + 2)}`
    : name.slice(0, at) + name.slice(at + 1)
}

/** A channel hides the address behind one of its own, a new one for each booking, and tells little else. */
export const relayed = (details: GuestDetails, draw: Stream): GuestDetails => ({
  ...{ ...details, ...unknownOf, emailKind: 'relay', birthDate: null, address: null },
  email: `${draw().toString(36)}${draw().toString(36)}@guest.channel.example.com`,
  consent: { ...details.consent, email: 'never-asked' },
})

function addressOf({ firstName, lastName }: Pick<GuestDetails, 'firstName' | 'lastName'>, draw: Stream): string {
  const latin = `${firstName}.${lastName}`.normalize('NFKD').replace(/[^A-Za-z.]/g, '')
  return `${latin.toLowerCase()}${draw() % 100}@example.com`
}
