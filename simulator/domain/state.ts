/** The hotel as it stands, owned by one run and updated in place: copying it for every event was measured quadratic. */
import type { Guest } from './guests.ts'
import type { Property, Room } from './property.ts'
import type { Reservation } from './reservations.ts'
import type { BusinessDate } from './time.ts'
import type { GuestId, ReservationId, RoomNumber, RoomTypeCode } from './words.ts'

export type HotelState = {
  readonly property: Property
  businessDate: BusinessDate
  auditRunning: boolean
  readonly guests: Map<GuestId, Guest>
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

export function emptyHotel(property: Property, businessDate: BusinessDate, firstNumber: number): HotelState {
  return {
    property,
    businessDate,
    auditRunning: false,
    guests: new Map(),
    reservations: new Map(),
    occupied: new Map(),
    expected: new Map(),
    sold: new Map(),
    roomsOfType: Map.groupBy(property.rooms, room => room.type),
    firstNumber,
  }
}

export const nightKey = (type: RoomTypeCode, night: BusinessDate): string => `${type} ${night}`
