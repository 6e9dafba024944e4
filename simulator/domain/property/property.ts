/** A property: the building, what a night in it costs, and the hours it keeps. */
import type { Currency } from '../money.ts'
import type { RatePlanCode, RoomNumber, RoomTypeCode, TransactionCode } from '../words.ts'
import type { TimeZone } from '../zones.ts'
import type { Books } from './books.ts'

export type HourOfDay = `${number}:${number}`

export type RoomType = { readonly code: RoomTypeCode; readonly name: string; readonly sleeps: number }
export type Room = { readonly number: RoomNumber; readonly type: RoomTypeCode }

export type RatePlan = {
  readonly code: RatePlanCode
  readonly name: string
  /** Minor units for one night, by room type. */
  readonly nightly: Readonly<Record<string, number>>
  /** What the price includes besides the room; its share of the price is posted under its own code. */
  readonly includes: readonly Inclusion[]
}

export type Inclusion = {
  readonly transactionCode: TransactionCode
  readonly text: string
  /** As quoted. */
  readonly unit: number
  readonly per: 'adult' | 'guest' | 'room'
}

export type Property = {
  readonly id: string
  readonly name: string
  readonly timeZone: TimeZone
  readonly currency: Currency
  readonly checkInTime: HourOfDay
  readonly checkOutTime: HourOfDay
  /** Night audit is two commits, so that something can arrive in between. */
  readonly nightAudit: {
    readonly startsAt: HourOfDay
    readonly takesMinutes: number
    /** True where nothing is posted between its start and its end. */
    readonly closesTheDoor: boolean
  }
  readonly roomTypes: readonly RoomType[]
  readonly rooms: readonly Room[]
  readonly ratePlans: readonly RatePlan[]
  readonly books: Books
}
