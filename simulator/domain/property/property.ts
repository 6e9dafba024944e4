/** A property: the building, what a night in it costs, and the hours it keeps. */
import type { RatePlanCode, RoomNumber, RoomTypeCode } from '../words.ts'
import type { TimeZone } from '../zones.ts'

export type HourOfDay = `${number}:${number}`

export type RoomType = { readonly code: RoomTypeCode; readonly name: string; readonly sleeps: number }
export type Room = { readonly number: RoomNumber; readonly type: RoomTypeCode }

export type RatePlan = {
  readonly code: RatePlanCode
  readonly name: string
  /** Minor units for one night, by room type. */
  readonly nightly: Readonly<Record<string, number>>
}

export type Property = {
  readonly id: string
  readonly name: string
  readonly timeZone: TimeZone
  readonly currency: string
  readonly checkInTime: HourOfDay
  readonly checkOutTime: HourOfDay
  /** Night audit is two commits, so that something can arrive in between. */
  readonly nightAudit: { readonly startsAt: HourOfDay; readonly takesMinutes: number }
  readonly roomTypes: readonly RoomType[]
  readonly rooms: readonly Room[]
  readonly ratePlans: readonly RatePlan[]
}
