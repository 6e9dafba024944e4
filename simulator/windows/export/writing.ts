/** How records become a text: what stands first, each batch of them, and what stands last. */
import type { Row, WholeStay } from './rows.ts'

export type Writing<Written extends Row | WholeStay> = {
  readonly head: string
  batch(records: readonly Written[]): string
  tail(count: number): string
}
