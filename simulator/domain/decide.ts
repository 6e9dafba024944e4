/** START HERE for the rules of the house: a command is asked of the hotel as it stands, and answered with events or a refusal. Pure. */
import { decideBooks } from './books/decide.ts'
import type { Command } from './commands.ts'
import { decideDay } from './day/decide.ts'
import { doorRefusal } from './day/door.ts'
import { type Deciders, type Decision, refuse } from './decision.ts'
import { decideHouse } from './house/decide.ts'
import { decidePayments } from './payments/decide.ts'
import { decideProfile } from './profiles/decide.ts'
import { forgottenStayRefusal } from './profiles/forgotten-stays.ts'
import { decideReservation } from './reservations/decide.ts'
import type { HotelState } from './state.ts'
import type { HotelTime } from './time.ts'

const deciders: Deciders<Command> = {
  ...decideProfile,
  ...decideReservation,
  ...decideBooks,
  ...decidePayments,
  ...decideHouse,
  ...decideDay,
}

type Decide = (state: Readonly<HotelState>, command: Command, now: HotelTime) => Decision

export const decide: Decide = (state, command, now) => {
  const refusal = forgottenStayRefusal(state, command)
  if (refusal) return refuse(refusal)
  const decideThis = deciders[command.kind] as Decide
  const decision = decideThis(state, command, now)
  const shut = doorRefusal(state, command, decision)
  return shut ? refuse(shut) : decision
}
