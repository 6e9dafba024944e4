/** What was still to come behind deliveries when the hotel was closed: it comes at its time, once. */
import type { HotelTime } from '../../domain/time.ts'
import type { Hotel } from '../../hotel.ts'
import { planExtra } from './carry.ts'
import { profileHeaders } from './headers.ts'
import type { Line } from './line.ts'

export function planExtrasLeft(hotel: Hotel, { name, profile }: Line, lineNow: () => Line | undefined): void {
  for (const [place, left] of (hotel.faults?.extrasLeft(name, profile) ?? []).entries()) {
    const { send, attempt, told } = left
    const { id, type, time } = told
    const headers = profileHeaders(profile, { id, type, time, subscription: name })
    const at = Math.max(left.at, hotel.now) as HotelTime
    planExtra(hotel, lineNow, { name, at, place, send, attempt: { attempt, headers } })
  }
}
