/**
 * A day's work as a list of numbers, so that it can be shrunk: each step names a kind of command and a few choices, and becomes a command by
 * looking at the hotel as it stands. The choices lean towards what makes sense, so that half of what is asked is obeyed.
 */
import type { Command, CommandKind } from '../../../../simulator/domain/commands.ts'
import type { HotelState } from '../../../../simulator/domain/state.ts'
import { booksChoices } from './books-steps.ts'
import type { Choices, Step } from './choosing.ts'
import { dayChoices } from './day-steps.ts'
import { houseChoices } from './house-steps.ts'
import { paymentsChoices } from './payments-steps.ts'
import { profilesChoices } from './profiles-steps.ts'
import { reservationsChoices } from './reservations-steps.ts'

const choices: Choices<Command> = {
  ...profilesChoices,
  ...reservationsChoices,
  ...booksChoices,
  ...paymentsChoices,
  ...houseChoices,
  ...dayChoices,
}

/** `n` numbers the steps, for ids that are new. */
export function commandOf(state: Readonly<HotelState>, step: Step, n: number): Command {
  return { kind: step.kind, ...choices[step.kind](state, step, n) } as unknown as Command
}

export const commandKinds = Object.keys(choices) as CommandKind[]
