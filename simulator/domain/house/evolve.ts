/** What an event makes of the house. */
import { type Evolvers, missing } from '../evolvers.ts'
import type { HotelState } from '../state.ts'
import type { KeyId, RequestId } from '../words.ts'
import type { HouseEvent } from './events.ts'
import type { GuestRequest, Key } from './state.ts'

export const evolveHouse: Evolvers<HouseEvent> = {
  'room-condition-set': (state, { room, condition }) => {
    if (condition === 'inspected') state.conditions.delete(room)
    else state.conditions.set(room, condition)
  },
  'room-closed': (state, { room, closure }) => {
    state.closures.set(room, [...(state.closures.get(room) ?? []), closure])
  },
  'room-reopened': (state, { room, from }) => {
    const left = (state.closures.get(room) ?? []).filter(closure => closure.from !== from)
    if (left.length === 0) state.closures.delete(room)
    else state.closures.set(room, left)
  },
  'key-issued': (state, { key: id, reservation, room, until }, at) => {
    state.keys.set(id, { id, reservation, room, issuedAt: at, until, status: 'works', because: 'issued' })
    state.keysOf.set(reservation, [...(state.keysOf.get(reservation) ?? []), id])
  },
  'key-extended': (state, { key, until }) => keyChanges(state, key, { until, because: 'extended' }),
  'key-voided': (state, { key, because }) => keyChanges(state, key, { status: 'void', because }),
  'wake-up-asked': (state, { request: id, reservation, date, hour }) => {
    asked(state, { id, reservation, kind: 'wake-up', date, hour, outcome: 'pending' })
  },
  'wake-up-closed': (state, { request, outcome }) => requestCloses(state, request, outcome),
  'message-left': (state, { request: id, reservation, text }) => {
    asked(state, { id, reservation, kind: 'message', text, outcome: 'pending' })
  },
  'message-delivered': (state, { request }) => requestCloses(state, request, 'delivered'),
  'rights-set': (state, { reservation, rights }) => {
    state.rights.set(reservation, rights)
  },
}

function keyChanges(state: HotelState, id: KeyId, change: Partial<Key>): void {
  const key = state.keys.get(id)
  if (!key) throw missing('key', id)
  state.keys.set(id, { ...key, ...change })
}

function asked({ requests, requestsOf }: HotelState, request: GuestRequest): void {
  const { id, reservation } = request
  requests.set(id, request)
  requestsOf.set(reservation, [...(requestsOf.get(reservation) ?? []), id])
}

function requestCloses(state: HotelState, id: RequestId, outcome: GuestRequest['outcome']): void {
  const request = state.requests.get(id)
  if (!request) throw missing('request', id)
  state.requests.set(id, { ...request, outcome } as GuestRequest)
}
