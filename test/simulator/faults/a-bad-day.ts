/** A hotel on which faults are planned, and what they came to. */
import { openFaults } from '../../../simulator/hotel/faults.ts'
import type { HotelOptions } from '../../../simulator/hotel/options.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import type { FaultFired } from '../../../simulator/transcript/faults.ts'
import { aHotel } from '../a-hotel.ts'

/** `faults` are lines of the grammar. */
export function aBadDay(faults: readonly string[], over: Partial<HotelOptions> = {}): Hotel {
  const hotel = aHotel(over)
  planFaults(hotel, faults)
  return hotel
}

export function planFaults(hotel: Hotel, faults: readonly string[]): string[] {
  hotel.faults ??= openFaults(hotel)
  const read = hotel.faults.read(faults)
  if ('troubles' in read) throw new Error(read.troubles.map(({ message }) => message).join(' '))
  return hotel.faults.plan(read.plans)
}

export const firedIn = (hotel: Hotel): (Entry & FaultFired)[] =>
  hotel.transcript.all().filter((entry): entry is Entry & FaultFired => entry.kind === 'fault-fired')
