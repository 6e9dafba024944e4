/** What a run's hotel is made of. */
import type { Property } from '../domain/property/property.ts'
import type { BusinessDate, WireTime } from '../domain/time.ts'
import type { Keeper } from '../journal/keeper.ts'
import type { Persona } from '../personas/persona.ts'
import type { Disturb } from '../windows/webhooks/sending.ts'
import type { OpenFaults } from './faults.ts'

export type HotelOptions = {
  /** The name of the run, as in `/r/{run}/…`. */
  readonly run: string
  /** The version of Mockinn: part of what the journal is a function of. */
  readonly engine: string
  readonly seed: number
  /** The first business date. */
  readonly date: BusinessDate
  readonly property: Property
  /** Other houses under the same PMS. */
  readonly sisters?: readonly Property[]
  readonly persona: Persona
  /** What a connector must show to look in. */
  readonly token: string
  /** What else must not be read in any log. */
  readonly secrets?: readonly string[]
  /** Stands in the names of export files, for connectors that outlive their runs. */
  readonly fileMark?: string
  /** Keeps the two logs beyond the life of this process; without one, they live in memory alone. */
  readonly keeper?: Keeper
  /** Opens the desk for faults at once, as a hotel needs that comes back with some. */
  readonly faults?: OpenFaults
  /** What becomes of webhooks on their way, in place of what faults make of them. */
  readonly disturb?: Disturb
  /** Where webhooks may go that a connector subscribed by itself: a shared server keeps them out of private networks. */
  readonly webhookReach?: 'anywhere' | 'public'
  /** How long a receiver of webhooks that hangs is waited for: two real seconds at most, or as long as the delivery profile says. */
  readonly webhookPatience?: 'short' | 'whole'
  /** The real time, for the transcript. */
  readonly wireNow: () => WireTime
}
