/** Lives a season in a hotel. What came of it is counted in `season-figures.ts`. */
import type { Property } from '../../simulator/domain/property/property.ts'
import { addDays, atWallClock, type BusinessDate, type WireTime } from '../../simulator/domain/time.ts'
import { Hotel } from '../../simulator/hotel.ts'
import { closedBox } from '../../simulator/personas/closed-box.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import { openSeason } from '../../simulator/population/season/season.ts'
import { engine } from './engine.ts'

export type SeasonOrder = {
  readonly seed: number
  readonly property: Property
  readonly date: BusinessDate
  readonly days: number
  /** A closed box where left out: nobody looks in. */
  readonly persona?: Persona
  /** Gets the hotel before its first day. */
  readonly watched?: (hotel: Hotel) => void
}

export type PlayedSeason = {
  readonly order: SeasonOrder
  readonly hotel: Hotel
  /** For each profile, in the order in which they were made, the person behind it. */
  readonly truth: readonly number[]
  /** What was asked and refused, by kind of refusal. */
  readonly refused: ReadonlyMap<string, number>
}

/** `told` hears of each day that begins. Ends early where `signal` says so. */
export async function playSeason(
  order: SeasonOrder,
  told: (day: BusinessDate) => void = () => undefined,
  signal?: AbortSignal,
): Promise<PlayedSeason> {
  const { seed, property, date, days, persona = closedBox, watched } = order
  const hotel = new Hotel({
    ...{ run: 'season', engine, seed, date, property, persona, token: 'nobody looks in' },
    wireNow: () => 0 as WireTime,
  })
  watched?.(hotel)
  const { steps, truth } = openSeason(seed, hotel.state, days)
  const refused = new Map<string, number>()
  let today = date
  for (let next = steps.next(); !next.done; ) {
    const { at, command } = next.value
    if (at > hotel.now) {
      signal?.throwIfAborted()
      await hotel.advanceTo(at)
      if (hotel.state.businessDate !== today) {
        today = hotel.state.businessDate
        told(today)
        // Whoever calls it off is heard once a day.
        await new Promise(resolve => setImmediate(resolve))
      }
    }
    const obeyed = hotel.obey(command, 'story')
    if (obeyed.kind === 'refused') refused.set(obeyed.refusal.kind, (refused.get(obeyed.refusal.kind) ?? 0) + 1)
    next = steps.next(obeyed.kind === 'committed')
  }
  await hotel.advanceTo(atWallClock(property.timeZone, addDays(date, days), '07:00'))
  return { order, hotel, truth, refused }
}
