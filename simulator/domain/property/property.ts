/** A property: the building, what a night in it costs, and the hours it keeps. */
import type { Currency } from '../money.ts'
import type { RatePlanCode, RoomNumber, RoomTypeCode, TransactionCode } from '../words.ts'
import type { TimeZone } from '../zones.ts'
import type { Books } from './books.ts'
import { kindPolicy, type Policy } from './policies.ts'
import { type Restrictions, unrestricted } from './restrictions.ts'

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
  /** What the room costs by day, by room type, where it is sold so. */
  readonly byDay: Readonly<Record<string, number>>
  readonly policy: Policy
  readonly restrictions: Restrictions
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
  /** Rooms of a type that are sold beyond those there are, in the hope of cancellations. */
  readonly overselling: Readonly<Record<string, number>>
  /** How a room must be before somebody checks in to it. */
  readonly checkInNeeds: 'anything' | 'clean' | 'inspected'
  /** Of what its PMS shows to the outside, until it is upgraded. */
  readonly schemaVersion: SchemaVersion
}

/** The older shapes, and the newer ones. */
export const schemaVersions = [1, 2] as const
export type SchemaVersion = (typeof schemaVersions)[number]

/** What a plan is where nothing special is said of it, and a property. */
export const plainTerms = { includes: [], byDay: {}, policy: kindPolicy, restrictions: unrestricted } as const
export const plainHouse = { overselling: {}, checkInNeeds: 'anything', schemaVersion: 2 } as const
