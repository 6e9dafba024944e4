/** A commit as a sentence that a receptionist would say. */
import type { Command } from '../../domain/commands.ts'
import { firstOf, type Group, houseFor } from '../../domain/group.ts'
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

/** In a group it begins with the house, but for the first one's. */
export function sayCommit(houses: Group, { command, events }: Commit): string {
  const sayThis = sayings[command.kind] as Say
  const first = firstOf(houses)
  const house = houseFor(houses, command) ?? first
  return `${house === first ? '' : `${house.property.name}: `}${sayThis(house, command, events)}`
}
