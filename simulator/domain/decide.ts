/** START HERE for the rules of the house: a command is asked of the hotel as it stands, and answered with events or a refusal. Pure. */
import { decideBooks } from './books/decide.ts'
import type { Command } from './commands.ts'
import { decideDay } from './day/decide.ts'
import type { Deciders, Decision } from './decision.ts'
import { decideProfile } from './profiles/decide.ts'
import { decideReservation } from './reservations/decide.ts'
import type { HotelState } from './state.ts'

const deciders: Deciders<Command> = { ...decideProfile, ...decideReservation, ...decideBooks, ...decideDay }

export function decide(state: Readonly<HotelState>, command: Command): Decision {
  const decideThis = deciders[command.kind] as (state: Readonly<HotelState>, command: Command) => Decision
  return decideThis(state, command)
}
