/** What an event makes of the profiles. */
import { type Evolvers, missing } from '../evolvers.ts'
import type { HotelState } from '../state.ts'
import type { HotelTime } from '../time.ts'
import type { GuestId } from '../words.ts'
import { forgotten } from './erasure.ts'
import type { ProfileEvent } from './events.ts'
import { forgetStays } from './forgetting.ts'
import { channels, type Guest, neverAsked } from './guests.ts'

export const evolveProfile: Evolvers<ProfileEvent> = {
  'guest-registered': (state, { guest: id, details }, at, seq) => {
    const times = { createdAt: at, updatedAt: at, version: seq }
    const guest: Guest = {
      id,
      property: state.property.id,
      details: { ...details, consent: neverAsked },
      standing: { status: 'active' },
      consents: [],
      ...times,
    }
    state.guests.set(id, guest)
    takeIn(guest, details, at)
  },
  'guest-changed': (state, { guest, details }, at, seq) => takeIn(touched(state, guest, at, seq), details, at),
  'consent-set': (state, { guest: id, channel, to, by }, at, seq) => {
    const guest = touched(state, id, at, seq)
    guest.consents.push({ channel, to, by, at })
    guest.details = { ...guest.details, consent: { ...guest.details.consent, [channel]: to } }
  },
  'guest-merged': (state, { guest, into }, at, seq) => {
    touched(state, guest, at, seq).standing = { status: 'merged', into }
  },
  'guest-erased': (state, { guest: id }, at, seq) => {
    const guest = touched(state, id, at, seq)
    guest.details = forgotten(guest.details)
    // What was merged into a profile goes with it, and its id still leads there.
    if (guest.standing.status === 'active') guest.standing = { status: 'erased' }
    forgetStays(state, id)
  },
  'firm-registered': (state, { firm: id, details }) => {
    state.firms.set(id, { id, details })
  },
  'firm-changed': (state, { firm: id, details }) => {
    state.firms.set(id, { id, details })
  },
}

/** What a profile says of consent is kept as a change of mind, where it is one. */
function takeIn(guest: Guest, details: Guest['details'], at: HotelTime): void {
  for (const channel of channels) {
    const to = details.consent[channel]
    if (to !== guest.details.consent[channel]) guest.consents.push({ channel, to, by: 'desk', at })
  }
  guest.details = details
}

function touched(state: HotelState, id: GuestId, at: HotelTime, seq: number): Guest {
  const guest = state.guests.get(id)
  if (!guest) throw missing('guest', id)
  guest.updatedAt = at
  guest.version = seq
  return guest
}
