/**
 * A year in the life of a hotel, as a list of what is asked of it and when. It is told what the hotel answered, and goes on from there:
 * whom it turned away sleeps elsewhere. Seed, property, day and number of days give the same year again.
 */
import type { Command } from '../../domain/commands.ts'
import type { Property } from '../../domain/property/property.ts'
import { addDays, atWallClock, type BusinessDate, type HotelTime } from '../../domain/time.ts'
import { stream } from '../streams.ts'
import { type Wish, wishesFor } from './demand.ts'
import { firmCommands, groupCommands, rateCommands } from './house-work.ts'
import { People } from './people.ts'
import { arrivals, bookings, changesOfMind, departures, evening, type Ledger, type Stay } from './stays.ts'

export type SeasonStep = { readonly at: HotelTime; readonly command: Command }

export type Season = {
  /** Is told whether the hotel obeyed. */
  readonly steps: Generator<SeasonStep, void, boolean>
  /** For each profile, in the order in which they were made, the person behind it: for scoring, and for no window. */
  readonly truth: readonly number[]
}

/** Nobody books further ahead. */
const furthestAhead = 160

export function openSeason(seed: number, property: Property, opening: BusinessDate, days: number): Season {
  const people = new People(seed)
  return { steps: live(seed, property, opening, days, people), truth: people.truth }
}

function* live(
  seed: number,
  property: Property,
  opening: BusinessDate,
  days: number,
  people: People,
): Generator<SeasonStep, void, boolean> {
  const ledger: Ledger = {
    ...{ property, people, draw: stream(seed, 'season desk'), stays: 0, postings: 0 },
    ...{ arriving: new Map(), leaving: new Map(), cancelling: new Map(), inHouse: new Set<Stay>() },
  }
  const booking = new Map<BusinessDate, Wish[]>()
  let drawnUpTo = -1
  for (let n = 0; n < days; n += 1) {
    const today = addDays(opening, n)
    while (drawnUpTo < n + furthestAhead) {
      drawnUpTo += 1
      const arrival = addDays(opening, drawnUpTo)
      for (const wish of wishesFor(seed, arrival, property.rooms.length, opening))
        listed(booking, wish.bookedOn ?? arrival).push(wish)
    }
    const at = (hour: `${number}:${number}`) => atWallClock(property.timeZone, today, hour)
    const work = function* (
      hour: `${number}:${number}`,
      commands: Iterable<Command>,
    ): Generator<SeasonStep, void, boolean> {
      const time = at(hour)
      for (const command of commands) yield { at: time, command }
    }
    if (n === 0) yield* work('08:00', firmCommands(seed))
    yield* work('08:10', rateCommands(property, today, n === 0))
    yield* told(at('10:00'), departures(ledger, today))
    yield* told(at('11:00'), changesOfMind(ledger, today))
    yield* told(at('12:00'), groupCommands(seed, ledger, today))
    yield* told(at('14:00'), bookings(ledger, today, booking.get(today) ?? []))
    booking.delete(today)
    yield* told(at('16:00'), arrivals(ledger, today))
    yield* told(at('20:00'), evening(ledger, today))
  }
}

/** Passes the hotel's answers on to whoever asked. */
function* told(at: HotelTime, asking: Generator<Command, void, boolean>): Generator<SeasonStep, void, boolean> {
  for (let next = asking.next(); !next.done; ) {
    const obeyed = yield { at, command: next.value }
    next = asking.next(obeyed)
  }
}

function listed<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const items = map.get(key) ?? []
  map.set(key, items)
  return items
}
