/** Two profiles of one person: what the surviving one becomes, and where the stays go. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HotelEvent } from '../events.ts'
import { without } from '../reservations/particulars.ts'
import type { HotelState } from '../state.ts'
import type { GuestId, ReservationId } from '../words.ts'
import { type Consent, type ConsentState, channels, type Guest, type GuestDetails } from './guests.ts'
import { activeGuest } from './standing.ts'

type State = Readonly<HotelState>

export function decideMerge(state: State, { guest: id, into: survivorId }: Asked<'merge-guests'>): Decision {
  const lost = activeGuest(state, id)
  if ('kind' in lost) return refuse(lost)
  const survivor = activeGuest(state, survivorId)
  if ('kind' in survivor) return refuse(survivor)
  if (id === survivorId) return refuse({ kind: 'merged-with-itself', guest: id })
  const details = together(survivor.details, lost.details)
  return accept(
    { kind: 'guest-changed', guest: survivorId, details },
    ...staysOf(state, id).flatMap(stay => handedOver(state, stay, id, survivorId)),
    { kind: 'guest-merged', guest: id, into: survivorId },
  )
}

export const staysOf = (state: State, guest: GuestId): ReservationId[] => [...(state.staysOf.get(guest) ?? [])]

/** What the survivor says wins; where it says nothing, the other may. */
function together(survivor: GuestDetails, lost: GuestDetails): GuestDetails {
  const filled = Object.fromEntries(
    Object.entries(survivor).map(([name, value]) => {
      const other = lost[name as keyof GuestDetails]
      const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
      return [name, isEmpty ? other : value]
    }),
  )
  // An address and its kind belong together.
  const emailKind = survivor.email === null ? lost.emailKind : survivor.emailKind
  return { ...(filled as GuestDetails), emailKind, consent: strictest(survivor.consent, lost.consent) }
}

/** Who once refused has refused, and who was asked under one name was asked. */
const strictest = (a: Consent, b: Consent): Consent =>
  Object.fromEntries(channels.map(channel => [channel, stricter(a[channel], b[channel])])) as Consent

function stricter(a: ConsentState, b: ConsentState): ConsentState {
  if (a === 'refused' || b === 'refused') return 'refused'
  return a === 'given' || b === 'given' ? 'given' : 'never-asked'
}

/** Who came along under another name, or booked for herself, is the guest alone. */
function handedOver(state: State, id: ReservationId, from: GuestId, to: GuestId): HotelEvent[] {
  const booking = state.reservations.get(id)?.booking
  if (!booking) return []
  const renamed = (guest: GuestId) => (guest === from ? to : guest)
  const [guest, { booker, companions }] = [renamed(booking.guest), booking.particulars]
  const particulars = without(guest, {
    ...booking.particulars,
    booker: booker === null ? null : renamed(booker),
    companions: [...new Set(companions.map(renamed))],
  })
  const named = booker !== particulars.booker || companions.join() !== particulars.companions.join()
  return [
    ...(guest === booking.guest ? [] : [{ kind: 'stay-guest-changed' as const, reservation: id, guest }]),
    ...(named ? [{ kind: 'particulars-changed' as const, reservation: id, particulars }] : []),
  ]
}

/** The profile to which an id leads today; undefined where there never was one. */
export function resolved(state: State, id: GuestId): Guest | undefined {
  let guest = state.guests.get(id)
  while (guest?.standing.status === 'merged') guest = state.guests.get(guest.standing.into)
  return guest
}

/** The profiles whose ids lead to this one. */
export const mergedInto = (state: State, id: GuestId): GuestId[] =>
  [...state.guests.values()].flatMap(guest =>
    guest.id !== id && resolved(state, guest.id)?.id === id ? [guest.id] : [],
  )
