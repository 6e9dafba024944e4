/** What is true of the people at a stay. */
import { expect } from 'vitest'
import type { HotelState } from '../../../../simulator/domain/state.ts'

/** Nobody comes along to her own stay, and the stays of others name nobody who was merged or forgotten. */
export function expectTrueCompany({ reservations, guests }: Readonly<HotelState>): void {
  for (const { id, booking } of reservations.values()) {
    const { booker, companions } = booking.particulars
    const others = [...(booker === null ? [] : [booker]), ...companions]
    expect([id, others.includes(booking.guest), new Set(companions).size]).toEqual([id, false, companions.length])
    for (const other of others) expect([id, other, guests.get(other)?.standing.status]).toEqual([id, other, 'active'])
  }
}

/** Nobody is woken who has left. */
export function expectNobodyWokenElsewhere({ requests, reservations }: Readonly<HotelState>): void {
  for (const { id, kind, outcome, reservation } of requests.values())
    if (kind === 'wake-up' && reservations.get(reservation)?.standing.status === 'checked-out')
      expect([id, outcome]).not.toEqual([id, 'pending'])
}
