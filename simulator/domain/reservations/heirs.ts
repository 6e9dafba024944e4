/** The one whose room it is goes, and somebody who shares it has it from now on. */
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import type { ReservationEvent } from './events.ts'
import { isToCome, sharersOf } from './parties.ts'
import type { Reservation } from './reservations.ts'

type State = Readonly<HotelState>
type Gone = ReadonlySet<ReservationId>

/** Who is here before who is to come, then who stays longest. Who has `gone` in the same breath inherits nothing. */
export function heirOf(state: State, id: ReservationId, gone: Gone = new Set()): Reservation | undefined {
  if (!state.sharers.has(id)) return undefined
  const [heir] = sharersOf(state, id)
    .filter(each => !gone.has(each.id))
    .sort((a, b) => isHere(b) - isHere(a) || later(b, a) || (a.id < b.id ? -1 : 1))
  return heir
}

const isHere = ({ standing }: Reservation): number => (standing.status === 'in-house' ? 1 : 0)
const later = (a: Reservation, b: Reservation): number =>
  a.booking.departure === b.booking.departure ? 0 : a.booking.departure > b.booking.departure ? 1 : -1

/** The others share it with the heir, who sleeps in the group's room where it was one, and in the room that was kept. */
export function handingOver(state: State, id: ReservationId, gone: Gone = new Set()): ReservationEvent[] {
  const owner = state.reservations.get(id)
  const heir = heirOf(state, id, gone)
  if (!owner || !heir) return []
  const others = sharersOf(state, id).filter(each => each !== heir && !gone.has(each.id))
  return [
    { kind: 'room-shared', reservation: heir.id, with: null },
    ...others.map(({ id: other }) => ({ kind: 'room-shared' as const, reservation: other, with: heir.id })),
    ...inherited(owner, heir),
  ]
}

function inherited({ booking, standing, assigned }: Reservation, heir: Reservation): ReservationEvent[] {
  const { block } = booking.particulars
  const particulars = { ...heir.booking.particulars, block }
  const isKept = assigned !== null && isToCome({ standing }) && isToCome(heir) && heir.assigned === null
  return [
    ...(block === heir.booking.particulars.block
      ? []
      : [{ kind: 'particulars-changed' as const, reservation: heir.id, particulars }]),
    ...(isKept ? [{ kind: 'room-assigned' as const, reservation: heir.id, room: assigned }] : []),
  ]
}
