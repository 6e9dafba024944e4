/** Which rule decides what is asked of the house. */
import type { Asked } from '../commands.ts'
import { accept, type Deciders, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import { guestOf } from '../reservations/standing.ts'
import type { HotelState } from '../state.ts'
import type { RoomNumber } from '../words.ts'
import type { HouseCommand } from './commands.ts'
import { decideKey, decideKeyEnd } from './keys.ts'
import { decideWakeUp, decideWakeUpEnd } from './wake-ups.ts'

type State = Readonly<HotelState>

export const decideHouse: Deciders<HouseCommand> = {
  'set-condition': (state, { room, condition }) => {
    const refusal = roomRefusal(state, room)
    return refusal ? refuse(refusal) : accept({ kind: 'room-condition-set', room, condition })
  },
  'close-room': decideClosure,
  'reopen-room': (state, { room }) => {
    const refusal = roomRefusal(state, room)
    if (refusal) return refuse(refusal)
    // The one that holds today, else the next.
    const [closure] = (state.closures.get(room) ?? [])
      .filter(({ to }) => to > state.businessDate)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
    return closure
      ? accept({ kind: 'room-reopened', room, from: closure.from })
      : refuse({ kind: 'room-is-open', room })
  },
  'issue-key': decideKey,
  'void-key': decideKeyEnd,
  'ask-wake-up': decideWakeUp,
  'close-wake-up': decideWakeUpEnd,
  'leave-message': (state, { kind: _, request, reservation, text }) => {
    if (!state.reservations.has(reservation)) return refuse({ kind: 'unknown-reservation', reservation })
    return state.requests.has(request)
      ? refuse({ kind: 'request-exists', request })
      : accept({ kind: 'message-left', request, reservation, text })
  },
  'deliver-message': (state, { request: id }) => {
    const request = state.requests.get(id)
    if (request?.kind !== 'message') return refuse({ kind: 'unknown-request', request: id })
    return request.outcome === 'pending'
      ? accept({ kind: 'message-delivered', request: id })
      : refuse({ kind: 'request-is-closed', request: id, outcome: request.outcome })
  },
  'set-rights': (state, { reservation, rights }) =>
    state.reservations.has(reservation)
      ? accept({ kind: 'rights-set', reservation, rights })
      : refuse({ kind: 'unknown-reservation', reservation }),
}

/** A room in which somebody sleeps, or which is kept for somebody on those days, is not closed over that guest's head. */
function decideClosure(state: State, { room, as, from, to, reason }: Asked<'close-room'>): Decision {
  const refusal = roomRefusal(state, room)
  if (refusal) return refuse(refusal)
  const { businessDate } = state
  if (from < businessDate || to <= from) return refuse({ kind: 'impossible-closure', from, to, businessDate })
  const other = (state.closures.get(room) ?? []).find(each => each.from < to && from < each.to)
  if (other) return refuse({ kind: 'room-closed', room, from: other.from, to: other.to, reason: other.reason })
  const takers = [...(state.occupied.get(room) ?? []), ...(state.assignments.get(room) ?? [])]
  for (const id of takers) {
    const taker = state.reservations.get(id)
    if (!taker) continue
    const { arrival, departure } = taker.booking
    const here = taker.standing.status === 'in-house' && from === businessDate
    if (here || (from < departure && arrival < to))
      return refuse({ kind: 'room-is-taken', room, by: guestOf(state, taker), from: arrival })
  }
  return accept({ kind: 'room-closed', room, closure: { kind: as, from, to, reason } })
}

function roomRefusal({ property }: State, room: RoomNumber): Refusal | undefined {
  if (property.rooms.some(({ number }) => number === room)) return undefined
  return { kind: 'unknown-room', room, known: property.rooms.map(({ number }) => number) }
}
