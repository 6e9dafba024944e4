/** Who wants to come on a day, how long before they ask, and what becomes of it: drawn for each day of arrival, from a stream of its own. */
import { addDays, type BusinessDate, daysBetween } from '../../domain/time.ts'
import { type Stream, stream } from '../streams.ts'
import { habits, type Manner, manners, months, oneBy, weekdays } from './tables.ts'

export type Wish = {
  readonly manner: Manner
  /** Null where nobody books: walks in. */
  readonly bookedOn: BusinessDate | null
  readonly arrival: BusinessDate
  readonly nights: number
  readonly plan: string
  readonly adults: number
  readonly children: number
  /** The day on which it is cancelled; null where it is not. */
  readonly cancelledOn: BusinessDate | null
  readonly comes: boolean
  readonly movesBy: number
  /** Nights fewer or more than booked. */
  readonly staysBy: -1 | 0 | 1
  /** Goes on where the drawing stopped, for names and habits. */
  readonly draw: Stream
}

/** All who would arrive on a day, where `rooms` could be sold. */
export function wishesFor(seed: number, arrival: BusinessDate, rooms: number, opening: BusinessDate): Wish[] {
  const draw = stream(seed, `demand ${arrival}`)
  const month = months[Number(arrival.slice(5, 7)) - 1] ?? 1000
  const weekday = ((daysBetween('2026-06-07' as BusinessDate, arrival) % 7) + 7) % 7
  const wishes: Wish[] = []
  for (const manner of manners) {
    const day = weekdays[manner.segment][weekday] ?? 1000
    // A thousandth of the rooms, by weight, month and weekday; the rest is decided by one more draw.
    const thousandths = Math.floor((rooms * arrivalsPerRoom * manner.weight * month) / 1_000_000) * day
    const count = Math.floor(thousandths / 1_000_000) + (draw() % 1_000_000 < thousandths % 1_000_000 ? 1 : 0)
    const varied = Math.max(0, count + spread(draw, count))
    for (let n = 0; n < varied; n += 1) wishes.push(wishOf(draw, manner, arrival, opening))
  }
  for (let n = 0; n < draw() % (2 * habits.walkInsADay + 1); n += 1) wishes.push(walkIn(draw, arrival))
  return wishes
}

/** Arrivals a day in a thousand rooms, before anybody cancels. */
const arrivalsPerRoom = 410

/** A tenth more or less, and one for the road. */
const spread = (draw: Stream, count: number): number => {
  const most = Math.floor(count / 8) + 1
  return (draw() % (2 * most + 1)) - most
}

function wishOf(draw: Stream, manner: Manner, arrival: BusinessDate, opening: BusinessDate): Wish {
  const lead = oneBy(manner.leadDays, draw()) + (draw() % 4)
  const wished = addDays(arrival, -lead)
  const bookedOn = wished < opening ? opening : wished
  const cancels = draw() % 1000 < manner.cancelled
  const ahead = daysBetween(bookedOn, arrival)
  const family = manner.segment === 'leisure' && draw() % 1000 < habits.family
  return {
    ...{ manner, bookedOn, arrival, nights: oneBy(manner.nights, draw()), plan: oneBy(manner.plans, draw()) },
    adults: family || (manner.segment === 'leisure' && draw() % 10 < 7) ? 2 : 1,
    children: family ? 1 + (draw() % 2) : 0,
    // More often early than late, and now and then on the day itself.
    cancelledOn: cancels
      ? addDays(bookedOn, ahead === 0 ? 0 : Math.min(draw() % (ahead + 1), draw() % (ahead + 1)))
      : null,
    comes: draw() % 1000 >= manner.noShow,
    movesBy: draw() % 1000 < habits.movesDates ? 1 + (draw() % 20) : 0,
    staysBy: staysBy(draw),
    draw,
  }
}

function staysBy(draw: Stream): -1 | 0 | 1 {
  const drawn = draw() % 1000
  if (drawn < habits.leavesEarly) return -1
  return drawn < habits.leavesEarly + habits.staysLonger ? 1 : 0
}

const walkInManner: Manner = {
  ...{ origin: 'walk-in', segment: 'leisure', weight: 0, cancelled: 0, noShow: 0, leadDays: [[0, 1]] },
  nights: [
    [1, 800],
    [2, 200],
  ],
  plans: [['flexible', 1]],
}

const walkIn = (draw: Stream, arrival: BusinessDate): Wish => ({
  ...{ manner: walkInManner, bookedOn: null, arrival, nights: oneBy(walkInManner.nights, draw()), plan: 'flexible' },
  ...{ adults: 1 + (draw() % 2), children: 0, cancelledOn: null, comes: true, movesBy: 0, staysBy: 0, draw },
})
