/** Keys follow the stay: they end with it, last as long as it does, and move with it. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { guestOf } from '../reservations/standing.ts'
import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { ReservationId } from '../words.ts'
import type { HouseEvent } from './events.ts'
import type { Key } from './state.ts'

type State = Readonly<HotelState>

export function decideKey(state: State, { key, reservation: id }: Asked<'issue-key'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing, booking } = reservation
  if (standing.status !== 'in-house')
    return refuse({
      kind: 'wrong-status',
      asked: 'be given a key',
      guest: guestOf(state, reservation),
      status: standing.status,
    })
  if (state.keys.has(key)) return refuse({ kind: 'key-exists', key })
  return accept({ kind: 'key-issued', key, reservation: id, room: standing.room, until: booking.departure })
}

export function decideKeyEnd(state: State, { key: id, because }: Asked<'void-key'>): Decision {
  const key = state.keys.get(id)
  if (!key) return refuse({ kind: 'unknown-key', key: id })
  return key.status === 'void'
    ? refuse({ kind: 'key-is-void', key: id })
    : accept({ kind: 'key-voided', key: id, because })
}

const workingKeys = (state: State, reservation: ReservationId): Key[] =>
  (state.keysOf.get(reservation) ?? []).flatMap(id => {
    const key = state.keys.get(id)
    return key?.status === 'works' ? [key] : []
  })

/** What becomes of a stay's keys when it ends, moves or is prolonged. */
export const keysEnd = (
  state: State,
  reservation: ReservationId,
  because: 'moved' | 'checked-out' | 'voided',
): HouseEvent[] => workingKeys(state, reservation).map(({ id }) => ({ kind: 'key-voided', key: id, because }))

export const keysLast = (state: State, reservation: ReservationId, until: BusinessDate): HouseEvent[] =>
  workingKeys(state, reservation).flatMap(({ id, until: before }) =>
    before === until ? [] : [{ kind: 'key-extended', key: id, until }],
  )
