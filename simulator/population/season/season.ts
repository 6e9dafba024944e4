/**
 * A year in the life of a hotel, as a list of what is asked of it and when. It is told what the hotel answered, looks into its books as a clerk
 * does, and goes on from there: whom it turned away sleeps elsewhere. Seed, property, day and number of days give the same year again.
 */
import type { Command } from '../../domain/commands.ts'
import type { HotelState } from '../../domain/state.ts'
import { addDays, atWallClock, type BusinessDate, type HotelTime } from '../../domain/time.ts'
import { fees } from './bills.ts'
import { bookings } from './bookings.ts'
import { type Wish, wishesFor } from './demand.ts'
import { type Desk, listed, type Stay, taken, type Work } from './desk.ts'
import { evening } from './evening.ts'
import { firmCommands, firmPayments } from './firms.ts'
import { arrivals, changesOfMind, departures } from './front-desk.ts'
import { groupCommands, rateCommands } from './house-work.ts'
import { openingBook } from './opening.ts'
import { People } from './people.ts'

export type SeasonStep = { readonly at: HotelTime; readonly command: Command }

export type Season = {
  /** Is told whether the hotel obeyed. */
  readonly steps: Generator<SeasonStep, void, boolean>
  /** For each profile, in the order in which they were made, the person behind it: for scoring, and for no window. */
  readonly truth: readonly number[]
}

/** Nobody books further ahead. */
const furthestAhead = 160
/** The desk is busy from the first hour to the last. */
const [firstHour, lastHour] = [7, 22]

/** `books` are the hotel's, as they stand whenever the season goes on. */
export function openSeason(seed: number, books: Readonly<HotelState>, days: number): Season {
  const { property, businessDate: opening } = books
  const people = new People(seed)
  const desk: Desk = {
    ...{ seed, property, people, books, stays: 0, postings: 0, inHouse: new Set<Stay>(), declined: new Set<Stay>() },
    ...{ arriving: new Map(), leaving: new Map(), cancelling: new Map(), owing: new Map(), statements: new Map() },
  }
  return { steps: live(desk, opening, days), truth: people.truth }
}

function* live(desk: Desk, opening: BusinessDate, days: number): Generator<SeasonStep, void, boolean> {
  const { seed, property } = desk
  const asking = new Map<BusinessDate, Wish[]>()
  const asked: Wish[] = []
  let drawnUpTo = -1
  for (let n = 0; n < days; n += 1) {
    const today = addDays(opening, n)
    while (drawnUpTo < n + furthestAhead) {
      drawnUpTo += 1
      const arrival = addDays(opening, drawnUpTo)
      for (const wish of wishesFor(seed, arrival, property.rooms.length)) {
        const day = wish.bookedOn ?? arrival
        if (day < opening) asked.push(wish)
        else listed(asking, day).push(wish)
      }
    }
    const at = (hour: number, minute = 0) => {
      const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as `${number}:${number}`
      return atWallClock(property.timeZone, today, clock)
    }
    if (n === 0) yield* told(at(firstHour), firmCommands(seed))
    yield* told(at(firstHour, 10), rateCommands(property, today, n === 0))
    if (n === 0) yield* told(at(firstHour, 20), openingBook(desk, opening, asked))
    const wishes = Map.groupBy(taken(asking, today), ({ hours }) => hours.asks)
    for (let hour = firstHour; hour <= lastHour; hour += 1) {
      yield* told(at(hour, 30), hourOf(desk, today, hour, wishes.get(hour) ?? []))
    }
    yield* told(at(lastHour, 50), arrivals(desk, today, 24))
  }
}

function* hourOf(desk: Desk, today: BusinessDate, hour: number, wishes: readonly Wish[]): Work {
  if (hour === 9) yield* fees(desk, today)
  if (hour === 9) yield* firmPayments(desk, today)
  yield* departures(desk, today, hour)
  if (hour === 11) yield* changesOfMind(desk, today)
  if (hour === 12) yield* groupCommands(desk, today, today)
  if (hour >= 14) yield* arrivals(desk, today, hour)
  yield* bookings(desk, today, wishes)
  if (hour === 20) yield* evening(desk, today)
}

/** Passes the hotel's answers on to whoever asked. */
function* told(at: HotelTime, asking: Generator<Command, void, boolean>): Generator<SeasonStep, void, boolean> {
  for (let next = asking.next(true); !next.done; ) {
    const obeyed = yield { at, command: next.value }
    next = asking.next(obeyed)
  }
}
