/** A persona: what a given PMS can and cannot do, as data. */

export type ExportScope =
  /** Every reservation there is. */
  | { readonly kind: 'full' }
  /** Stays that arrive within the next days after the closed business date, and who is in-house. */
  | { readonly kind: 'arrivals'; readonly nextDays: number }

export type Persona = {
  readonly name: string
  /** One sentence for whoever has to choose. */
  readonly about: string
  readonly windows: {
    readonly polling: boolean
    readonly webhooks: boolean
    /** Null where the PMS writes no file. Whether cancelled stays stand in it, or silently leave. */
    readonly export: { readonly scope: ExportScope; readonly cancellations: 'listed' | 'dropped' } | null
  }
}
