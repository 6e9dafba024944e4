/** Every event makes something of the hotel: a table with a line for each kind. `at` and `seq` are the commit's. */
import type { HotelState } from './state.ts'
import type { HotelTime } from './time.ts'

export type Evolvers<Event extends { readonly kind: string }> = {
  readonly [Kind in Event['kind']]: (
    state: HotelState,
    event: Extract<Event, { kind: Kind }>,
    at: HotelTime,
    seq: number,
  ) => void
}

export const missing = (what: string, id: string) =>
  new Error(`The journal speaks of the ${what} "${id}" before it exists: the journal is damaged.`)
