/** A cancellation that never happened: it looks like the hotel's own in everything but the signature. */
import { hash } from 'node:crypto'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import { type HotelTime, instant } from '../../domain/time.ts'
import { reservationRecord } from '../../views/records.ts'
import type { Letter } from './letter.ts'

export function forgedCancellation(reservation: Reservation, at: HotelTime, flaw: string): Letter {
  const type = 'reservation.cancelled'
  const id = `evt_${hash('sha256', `forged ${reservation.id} ${flaw} ${at}`).slice(0, 24)}`
  const nothing = {
    fee: null,
    feePosting: null,
    reason: null,
    relocatedTo: null,
    was: { status: 'confirmed' },
  } as const
  const standing = { status: 'cancelled', by: 'guest', ...nothing } as const
  const data = reservationRecord({
    ...reservation,
    standing,
    version: reservation.version + 1,
    updatedAt: at,
  })
  return { id, type, body: Buffer.from(JSON.stringify({ type, timestamp: instant(at), id, data })) }
}
