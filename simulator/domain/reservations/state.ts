/** The hotel's stays, and what must be found fast about them. */
import type { Property, Room } from '../property/property.ts'
import type { BusinessDate } from '../time.ts'
import type { ReservationId, RoomNumber, RoomTypeCode } from '../words.ts'
import type { Reservation } from './reservations.ts'

export type ReservationsState = {
  readonly reservations: Map<ReservationId, Reservation>
  /** Who sleeps where. */
  readonly occupied: Map<RoomNumber, ReservationId>
  /** Confirmed reservations by arrival date: who may still become a no-show. */
  readonly expected: Map<BusinessDate, Set<ReservationId>>
  /** Rooms sold, by room type and night. */
  readonly sold: Map<string, number>
  readonly roomsOfType: ReadonlyMap<RoomTypeCode, readonly Room[]>
  /** Reservation numbers count up from here. */
  readonly firstNumber: number
}

export const noReservations = (property: Property, firstNumber: number): ReservationsState => ({
  reservations: new Map(),
  occupied: new Map(),
  expected: new Map(),
  sold: new Map(),
  roomsOfType: Map.groupBy(property.rooms, room => room.type),
  firstNumber,
})

export const nightKey = (type: RoomTypeCode, night: BusinessDate): string => `${type} ${night}`
