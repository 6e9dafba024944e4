/** Calls in the morning, for who sleeps here: nobody else is woken. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { guestOf } from '../reservations/standing.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import type { HouseEvent } from './events.ts'

type State = Readonly<HotelState>

export function decideWakeUp(state: State, { kind: _, ...asked }: Asked<'ask-wake-up'>): Decision {
  const { request, reservation: id, date, hour } = asked
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { status } = reservation.standing
  if (status !== 'in-house')
    return refuse({ kind: 'wrong-status', asked: 'be woken', guest: guestOf(state, reservation), status })
  if (state.requests.has(request)) return refuse({ kind: 'request-exists', request })
  const { businessDate } = state
  if (date < businessDate) return refuse({ kind: 'wake-up-in-the-past', date, businessDate })
  return accept({ kind: 'wake-up-asked', request, reservation: id, date, hour })
}

export function decideWakeUpEnd(state: State, { request: id, outcome }: Asked<'close-wake-up'>): Decision {
  const request = state.requests.get(id)
  if (request?.kind !== 'wake-up') return refuse({ kind: 'unknown-request', request: id })
  return request.outcome === 'pending'
    ? accept({ kind: 'wake-up-closed', request: id, outcome })
    : refuse({ kind: 'request-is-closed', request: id, outcome: request.outcome })
}

/** What becomes of the calls to come when a stay ends. */
export const wakeUpsEnd = ({ requests, requestsOf }: State, reservation: ReservationId): HouseEvent[] =>
  (requestsOf.get(reservation) ?? []).flatMap(request => {
    const { kind, outcome } = requests.get(request) ?? {}
    return kind === 'wake-up' && outcome === 'pending'
      ? [{ kind: 'wake-up-closed', request, outcome: 'cancelled' }]
      : []
  })
