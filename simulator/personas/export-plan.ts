/** How a PMS writes its nightly file. */

export type ExportPlan = {
  readonly scope: ExportScope
  /** Whether cancelled stays stand in the file, or silently leave it. */
  readonly cancellations: 'listed' | 'dropped'
}

export type ExportScope =
  /** Every reservation there is. */
  | { readonly kind: 'full' }
  /** What changed since the file before, or whose guest did; the first file is a full one. */
  | { readonly kind: 'delta' }
  /** Stays that arrive within the next days after the closed business date, and who is in-house. */
  | { readonly kind: 'arrivals'; readonly nextDays: number }
  /** Stays that ended within the last days, the closed one among them; `nextDays` adds those that arrive. */
  | { readonly kind: 'departed'; readonly lastDays: number; readonly nextDays: number }
  | { readonly kind: 'in-house' }

export const plainExport: ExportPlan = { scope: { kind: 'full' }, cancellations: 'listed' }
