/** A way of writing files that is seen in the field: a plan that a persona can take as it is. Unofficial, after public documentation, and not affiliated. */
import type { ExportPlan } from '../export-plan.ts'

export type ExportPreset = {
  readonly name: string
  /** One sentence for whoever has to choose. */
  readonly about: string
  readonly plan: ExportPlan
}
