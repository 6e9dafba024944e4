/** The hotel's stays, and what must be found fast about them. */
import type { Property, Room } from '../property/property.ts'
import type { Restrictions } from '../property/restrictions.ts'
import type { BusinessDate } from '../time.ts'
import type { BlockId, RatePlanCode, ReservationId, RoomNumber, RoomTypeCode } from '../words.ts'
import type { Reservation } from './reservations.ts'

/** Rooms kept for a group: how many, and how many of them were taken, by night. */
export type Block = {
  readonly id: BlockId
  readonly name: string
  readonly roomType: RoomTypeCode
  readonly from: BusinessDate
  readonly to: BusinessDate
  readonly rooms: number
  readonly cutOff: BusinessDate
  readonly taken: Map<BusinessDate, number>
  released: boolean
}

export type ReservationsState = {
  readonly reservations: Map<ReservationId, Reservation>
  /** Who sleeps where: the one whose room it is first, then who shares it. */
  readonly occupied: Map<RoomNumber, readonly ReservationId[]>
  /** Rooms that are kept for somebody who is to come. */
  readonly assignments: Map<RoomNumber, Set<ReservationId>>
  /** Who shares a stay's room. */
  readonly sharers: Map<ReservationId, Set<ReservationId>>
  /** Confirmed reservations by arrival date: who may still become a no-show. */
  readonly expected: Map<BusinessDate, Set<ReservationId>>
  /** Options, inquiries and who waits for a room, by the date on which they lapse. */
  readonly undecided: Map<BusinessDate, Set<ReservationId>>
  /** Rooms sold or kept for groups, by room type and night. */
  readonly sold: Map<string, number>
  /** Rooms sold by day, by room type and day. */
  readonly soldByDay: Map<string, number>
  readonly blocks: Map<BlockId, Block>
  /** By rate plan, room type and night. */
  readonly pushedRates: Map<string, number>
  /** By rate plan and night. */
  readonly pushedRestrictions: Map<string, Restrictions>
  readonly roomsOfType: ReadonlyMap<RoomTypeCode, readonly Room[]>
  /** Reservation numbers count up from here. */
  readonly firstNumber: number
}

export const noReservations = (property: Property, firstNumber: number): ReservationsState => ({
  ...{ reservations: new Map(), occupied: new Map(), assignments: new Map(), sharers: new Map() },
  ...{ expected: new Map(), undecided: new Map(), sold: new Map(), soldByDay: new Map(), blocks: new Map() },
  ...{ pushedRates: new Map(), pushedRestrictions: new Map() },
  roomsOfType: Map.groupBy(property.rooms, room => room.type),
  firstNumber,
})

export const nightKey = (type: RoomTypeCode, night: BusinessDate): string => `${type} ${night}`
export const rateKey = (plan: RatePlanCode, type: RoomTypeCode, night: BusinessDate): string =>
  `${plan} ${type} ${night}`
export const planKey = (plan: RatePlanCode, night: BusinessDate): string => `${plan} ${night}`
