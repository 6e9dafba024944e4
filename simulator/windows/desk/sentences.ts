/** A commit as a sentence that a receptionist would say. */
import type { Command } from '../../domain/commands.ts'
import type { HotelState } from '../../domain/state.ts'
import type { Commit } from '../../journal/commit.ts'
import { sayBooks } from './sentences/books.ts'
import { sayDay } from './sentences/day.ts'
import { sayHouse } from './sentences/house.ts'
import { sayPayment } from './sentences/payments.ts'
import { sayProfile } from './sentences/profiles.ts'
import { sayReservation } from './sentences/reservations.ts'
import type { Sayings } from './sentences/words.ts'

const sayings: Sayings<Command> = {
  ...sayProfile,
  ...sayReservation,
  ...sayBooks,
  ...sayPayment,
  ...sayHouse,
  ...sayDay,
}

type Say = (state: Readonly<HotelState>, command: Command, events: Commit['events']) => string

export function sayCommit(state: Readonly<HotelState>, { command, events }: Commit): string {
  const sayThis = sayings[command.kind] as Say
  return sayThis(state, command, events)
}
