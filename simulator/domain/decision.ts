/** A decision is a value: the events that follow, or the reason why not. */
import type { HotelEvent } from './events.ts'
import type { Refusal } from './refusals.ts'
import type { HotelState } from './state.ts'
import type { HotelTime } from './time.ts'

export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly HotelEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export const accept = (...events: HotelEvent[]): Decision => ({ kind: 'accepted', events })
export const refuse = (refusal: Refusal): Decision => ({ kind: 'refused', refusal })

/** Every command is decided: a table with a line for each kind. `now` is for policies that count hours. */
export type Deciders<Command extends { readonly kind: string }> = {
  readonly [Kind in Command['kind']]: (
    state: Readonly<HotelState>,
    command: Extract<Command, { kind: Kind }>,
    now: HotelTime,
  ) => Decision
}
