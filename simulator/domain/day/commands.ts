/** What may be asked of the hotel's day, and of the software that keeps it. */
import type { SchemaVersion } from '../property/property.ts'

export type DayCommand =
  | { readonly kind: 'start-night-audit' }
  | { readonly kind: 'end-night-audit' }
  /** A newer release of the PMS: what it shows to the outside has another shape from now on. */
  | { readonly kind: 'upgrade-pms'; readonly to: SchemaVersion }
