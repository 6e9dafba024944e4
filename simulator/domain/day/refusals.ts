/** Why the hotel's day cannot be closed. */
import type { Explainers } from '../explainers.ts'

export type DayRefusal = { readonly kind: 'night-audit-running' } | { readonly kind: 'night-audit-not-running' }

export const explainDay: Explainers<DayRefusal> = {
  'night-audit-running': () => 'Night audit is running already. Let it end first.',
  'night-audit-not-running': () => 'Night audit is not running, so it cannot end. Start it first.',
}
