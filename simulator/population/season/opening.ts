/** A house that opens has been living before: with guests whom it knows, guests who sleep in it, and a book of those who are to come. */
import { addDays, type BusinessDate, daysBetween } from '../../domain/time.ts'
import { book, registered } from './bookings.ts'
import { type Wish, wishesFor } from './demand.ts'
import type { Desk, Work } from './desk.ts'
import { arrivals } from './front-desk.ts'
import { groupCommands, groupsAhead } from './house-work.ts'
import { pastGuestsARoom } from './tables.ts'

/** Nobody who arrived earlier is still here. */
const daysBefore = 14

/** `wishes` are those who asked before the house opened, for days to come. */
export function* openingBook(desk: Desk, opening: BusinessDate, wishes: readonly Wish[]): Work {
  for (let n = 0; n < pastGuestsARoom * desk.property.rooms.length; n += 1) yield* registered(desk.people.past())
  const before = earlier(desk, opening)
  for (const wish of before) if (wish.arrival === opening) yield* book(desk, opening, wish, null)
  yield* arrivals(desk, opening, 24)
  for (let ago = groupsAhead; ago > 0; ago -= 1) yield* groupCommands(desk, addDays(opening, -ago), opening)
  const living = [...before.filter(({ arrival }) => arrival > opening), ...wishes].filter(
    ({ cancelledOn }) => cancelledOn === null || cancelledOn > opening,
  )
  for (const wish of living.sort(byAsking)) yield* book(desk, opening, wish, null)
}

/** Who arrived before sleeps here for the rest of the nights; who then moved the stay is to come. */
function earlier({ seed, property }: Desk, opening: BusinessDate): Wish[] {
  const wishes: Wish[] = []
  for (let ago = daysBefore; ago > 0; ago -= 1) {
    for (const wish of wishesFor(seed, addDays(opening, -ago), property.rooms.length)) {
      if (wish.cancelledOn !== null || !wish.comes) continue
      const arrival = addDays(wish.arrival, wish.plan === 'saver' ? 0 : wish.movesBy)
      const slept = daysBetween(arrival, opening)
      const moved = { ...wish, movesBy: 0, bookedOn: wish.bookedOn ?? wish.arrival }
      if (slept < 0) wishes.push({ ...moved, arrival })
      else if (slept < wish.nights) wishes.push({ ...moved, arrival: opening, nights: wish.nights - slept })
    }
  }
  return wishes
}

const byAsking = (a: Wish, b: Wish): number =>
  (a.bookedOn ?? '') < (b.bookedOn ?? '') ? -1 : a.bookedOn === b.bookedOn ? 0 : 1
