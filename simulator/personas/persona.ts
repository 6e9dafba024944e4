/** A persona: what a given PMS can and cannot do, as data. */
import type { ExportPlan } from './export-plan.ts'
import type { PollingPlan } from './polling-plan.ts'
import type { WebhookPlan } from './webhook-plan.ts'

export type Persona = {
  readonly name: string
  /** One sentence for whoever has to choose. */
  readonly about: string
  /** Null where this PMS has no such window. */
  readonly windows: {
    readonly polling: PollingPlan | null
    readonly webhooks: WebhookPlan | null
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
  readonly billing: BillingModel
}

export type ScreensPlan = {
  /** Minutes of both clocks without a page, after which somebody has to sign in again. */
  readonly idleMinutes: number
}

export type FieldList = 'all' | readonly string[]

/** How whoever connects is billed for it. Amounts in minor units. */
export type BillingModel =
  | { readonly kind: 'free' }
  /** Once for each that connects. */
  | { readonly kind: 'one-off'; readonly minor: number; readonly currency: string }
  /** For each begun month. */
  | { readonly kind: 'monthly'; readonly minor: number; readonly currency: string }
  /** For each begun thousand of records that were read. */
  | { readonly kind: 'by-data'; readonly minorPerThousand: number; readonly currency: string }
  /** For each begun month, by whether the connector writes too. */
  | {
      readonly kind: 'by-direction'
      readonly oneWayMinor: number
      readonly twoWayMinor: number
      readonly currency: string
    }
  /** The hotel pays nothing; whoever made the connector pays for each begun month. */
  | { readonly kind: 'to-supplier'; readonly minor: number; readonly currency: string }

/** A PMS that keeps nothing back and charges nobody for it. */
export const openHanded = {
  ...{ fields: { reservation: 'all', guest: 'all', folio: 'all' }, changes: 'all', history: 'none' },
  ...{ consents: 'one-way', nightAuditClosesTheDoor: null, billing: { kind: 'free' } },
} as const satisfies Partial<Persona>
