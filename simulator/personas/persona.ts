/** A persona: what a given PMS can and cannot do, as data. */
import type { ExportPlan } from './export-plan.ts'
import type { PollingPlan } from './polling-plan.ts'

export type Persona = {
  readonly name: string
  /** One sentence for whoever has to choose. */
  readonly about: string
  /** Null where this PMS has no such window. */
  readonly windows: {
    readonly polling: PollingPlan | null
    readonly webhooks: boolean
    readonly export: ExportPlan | null
    readonly screens: ScreensPlan | null
  }
  /** What it says of a stay, a guest and a bill, in whatever window: the names of fields. Ids, versions, states and times are always there. */
  readonly fields: { readonly reservation: FieldList; readonly guest: FieldList; readonly folio: FieldList }
  /** Which changes count, by the types of the change feed; any other is there when somebody looks, and moves nothing on. */
  readonly changes: 'all' | readonly string[]
  /** Days back to which it shows a guest's earlier stays; null where all of them, `none` where it has no such list. */
  readonly history: 'none' | { readonly days: number | null }
  /** Whether consents are shown, and may be written by a connector. */
  readonly consents: 'none' | 'one-way' | 'two-way'
  /** Whether nothing is posted while night audit runs; null where that is as the property says. */
  readonly nightAuditClosesTheDoor: boolean | null
}

export type ScreensPlan = {
  /** Minutes of both clocks without a page, after which somebody has to sign in again. */
  readonly idleMinutes: number
}

export type FieldList = 'all' | readonly string[]

/** A PMS that keeps nothing back. */
export const openHanded = {
  ...{ fields: { reservation: 'all', guest: 'all', folio: 'all' }, changes: 'all', history: 'none' },
  consents: 'one-way',
  nightAuditClosesTheDoor: null,
} as const satisfies Partial<Persona>
