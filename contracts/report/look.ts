/** How the terminal report is drawn: what the reader's terminal can do, and where the checks' own words come from. */
import type { styleText } from 'node:util'

export type Described = { readonly sentence: string; readonly level: 'MUST' | 'SHOULD' }

export type Look = {
  /** Columns to fill, already made usable. */
  readonly width: number
  /** Undefined for a check that this version does not know; it goes by its id then. */
  readonly describe: (checkId: string) => Described | undefined
  /** Leaves the text alone where there is no colour. */
  readonly paint: (format: Parameters<typeof styleText>[0], text: string) => string
}
