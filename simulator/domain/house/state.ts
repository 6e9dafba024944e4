/** The house itself: how its rooms stand, who holds its keys, and what its guests asked the desk for. */
import type { BusinessDate, HotelTime } from '../time.ts'
import type { KeyId, RequestId, ReservationId, RoomNumber } from '../words.ts'

export const conditions = ['dirty', 'clean', 'inspected'] as const
export type Condition = (typeof conditions)[number]

/** Rooms that cannot be sold, or could but are not shown; `to` is the day on which they are back. */
export type Closure = {
  readonly kind: 'out-of-order' | 'out-of-service'
  readonly from: BusinessDate
  readonly to: BusinessDate
  readonly reason: string
}

export type Key = {
  readonly id: KeyId
  readonly reservation: ReservationId
  /** Where it opens. */
  readonly room: RoomNumber
  readonly issuedAt: HotelTime
  /** The day on which it ends. */
  readonly until: BusinessDate
  readonly status: 'works' | 'void'
  /** A lock without a line learns of an ending only from the next key, or at the date on the old one. */
  readonly because: 'issued' | 'extended' | 'moved' | 'lost' | 'checked-out' | 'voided'
}

/** What a guest asked the desk for. */
export type GuestRequest = {
  readonly id: RequestId
  readonly reservation: ReservationId
} & (
  | {
      readonly kind: 'wake-up'
      readonly date: BusinessDate
      readonly hour: string
      readonly outcome: 'pending' | 'answered' | 'no-answer' | 'cancelled'
    }
  | { readonly kind: 'message'; readonly text: string; readonly outcome: 'pending' | 'delivered' }
)

/** What the telephone, the television and the minibar of a room allow. */
export type Rights = {
  readonly telephone: 'barred' | 'local' | 'all'
  readonly television: 'none' | 'free' | 'all'
  readonly minibar: 'locked' | 'open'
  readonly doNotDisturb: boolean
}

export type HouseState = {
  /** Rooms that are not inspected. */
  readonly conditions: Map<RoomNumber, Condition>
  /** No two of a room on one day. */
  readonly closures: Map<RoomNumber, readonly Closure[]>
  readonly keys: Map<KeyId, Key>
  readonly keysOf: Map<ReservationId, KeyId[]>
  readonly requests: Map<RequestId, GuestRequest>
  readonly requestsOf: Map<ReservationId, RequestId[]>
  /** Where they are not the usual ones. */
  readonly rights: Map<ReservationId, Rights>
}

export const emptyHouse = (): HouseState => ({
  ...{ conditions: new Map(), closures: new Map(), keys: new Map(), keysOf: new Map() },
  ...{ requests: new Map(), requestsOf: new Map(), rights: new Map() },
})
