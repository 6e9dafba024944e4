/** How a business date comes to its end, and a release of the PMS. */
import type { SchemaVersion } from '../property/property.ts'
import type { BusinessDate } from '../time.ts'

export type DayEvent =
  | { readonly kind: 'night-audit-started'; readonly businessDate: BusinessDate }
  | { readonly kind: 'pms-upgraded'; readonly from: SchemaVersion; readonly to: SchemaVersion }
  | { readonly kind: 'business-date-rolled'; readonly from: BusinessDate; readonly to: BusinessDate }
