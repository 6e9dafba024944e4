/** How a business date comes to its end. */
import type { BusinessDate } from '../time.ts'

export type DayEvent =
  | { readonly kind: 'night-audit-started'; readonly businessDate: BusinessDate }
  | { readonly kind: 'business-date-rolled'; readonly from: BusinessDate; readonly to: BusinessDate }
