/** A house with as many rooms as a small town: large enough that the bench is never told "sold out". */
import { plainBooks } from '../../simulator/domain/property/books.ts'
import { type Property, plainHouse, plainTerms } from '../../simulator/domain/property/property.ts'
import type { BusinessDate } from '../../simulator/domain/time.ts'
import type { RatePlanCode, RoomNumber, RoomTypeCode } from '../../simulator/domain/words.ts'
import { Hotel } from '../../simulator/hotel.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import { openPolling } from '../../simulator/personas/polling-plan.ts'
import { pollingRich } from '../../simulator/personas/polling-rich.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'

export const roomTypes = ['single', 'double', 'suite'] as RoomTypeCode[]
export const ratePlan = 'flexible' as RatePlanCode
export const openingDate = '2026-06-01' as BusinessDate
export const seed = 7

export const townOf = (rooms: number): Property => ({
  id: 'bench-town',
  name: 'Bench Town',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  checkInTime: '15:00',
  checkOutTime: '11:00',
  nightAudit: { startsAt: '03:00', takesMinutes: 10, closesTheDoor: false },
  roomTypes: roomTypes.map(code => ({ code, name: code, sleeps: 4 })),
  rooms: Array.from({ length: rooms }, (_, index) => ({
    number: String(10_001 + index) as RoomNumber,
    type: roomTypes[index % roomTypes.length] as RoomTypeCode,
  })),
  ratePlans: [
    { code: ratePlan, name: 'Flexible', nightly: { single: 9800, double: 12_950, suite: 24_900 }, ...plainTerms },
  ],
  books: plainBooks(),
  ...plainHouse,
})

/** A hotel as the product opens it: it polls where nothing else is said, and its transcript is on, as it always is. */
/** One that counts nobody's requests, and lists what a poller usually reads. */
const unhurried: Persona = {
  ...pollingRich,
  windows: { ...pollingRich.windows, polling: openPolling },
  history: 'none',
}

export const openTown = (rooms: number, token: string, persona: Persona = unhurried): Hotel =>
  new Hotel({
    ...{ run: 'main', engine: 'bench', seed, date: openingDate, property: townOf(rooms) },
    ...{ persona, token, wireNow },
  })
