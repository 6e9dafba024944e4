/** Why the hotel's day cannot be closed. */
import type { Explainers } from '../explainers.ts'

export type DayRefusal =
  | { readonly kind: 'night-audit-running' }
  | { readonly kind: 'night-audit-not-running' }
  | { readonly kind: 'no-newer-release'; readonly version: number; readonly asked: number }

export const explainDay: Explainers<DayRefusal> = {
  'night-audit-running': () => 'Night audit is running already. Let it end first.',
  'no-newer-release': ({ version, asked }) =>
    `The PMS shows version ${version} of its records already, so it is not upgraded to ${asked}. Choose a newer one.`,
  'night-audit-not-running': () => 'Night audit is not running, so it cannot end. Start it first.',
}
