/** Who wants to come on a day, how long before they ask, and what becomes of it. Every wish has streams of its own, one for each purpose. */
import { addDays, type BusinessDate, daysBetween } from '../../domain/time.ts'
import { type Stream, stream, streamsOf } from '../streams.ts'
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
  /** The hours of the day at which the wish is told, the guest arrives, and leaves. */
  readonly hours: { readonly asks: number; readonly arrives: number; readonly leaves: number }
  /** Chance for whatever else is to be decided about it. */
  readonly chance: (purpose: string) => Stream
}

/** All who would arrive on a day, where `rooms` could be sold; whoever asked before the house opened is among them. */
export function wishesFor(seed: number, arrival: BusinessDate, rooms: number): Wish[] {
  const draw = stream(seed, `demand ${arrival}`)
  const month = months[Number(arrival.slice(5, 7)) - 1] ?? 1000
  const weekday = ((daysBetween('2026-06-07' as BusinessDate, arrival) % 7) + 7) % 7
  const wishes: Wish[] = []
  const chanceOf = () => chances(seed, `${arrival} ${wishes.length}`)
  for (const manner of manners) {
    const day = weekdays[manner.segment][weekday] ?? 1000
    const count = counted(draw, Math.floor((rooms * arrivalsPerRoom * manner.weight * month) / 1_000_000) * day)
    const varied = Math.max(0, count + spread(draw, count))
    for (let n = 0; n < varied; n += 1) wishes.push(wishOf(manner, arrival, chanceOf()))
  }
  const most = counted(draw, rooms * habits.walkIns * 2000)
  const walkIns = draw() % (most + 1)
  for (let n = 0; n < walkIns; n += 1) wishes.push(walkIn(arrival, chanceOf()))
  return wishes
}

/** Arrivals a day in a thousand rooms, before anybody cancels. */
const arrivalsPerRoom = 460

/** The streams of one wish, by its name. */
export const chances = (seed: number, name: string): Wish['chance'] => streamsOf(seed, `wish ${name}`)

/** Millionths as whole ones; the rest is decided by one more draw. */
const counted = (draw: Stream, millionths: number): number =>
  Math.floor(millionths / 1_000_000) + (draw() % 1_000_000 < millionths % 1_000_000 ? 1 : 0)

/** A tenth more or less, and one for the road. */
const spread = (draw: Stream, count: number): number => {
  const most = Math.floor(count / 8) + 1
  return (draw() % (2 * most + 1)) - most
}

function wishOf(manner: Manner, arrival: BusinessDate, chance: Wish['chance']): Wish {
  const draw = chance('demand')
  const lead = oneBy(manner.leadDays, draw()) + (draw() % 4)
  const plan = oneBy(manner.plans, draw())
  const cancels = draw() % 1000 < (plan === 'saver' ? Math.floor(manner.cancelled / 4) : manner.cancelled)
  const family = manner.segment === 'leisure' && draw() % 1000 < habits.family
  return {
    manner,
    bookedOn: addDays(arrival, -lead),
    arrival,
    nights: oneBy(manner.nights, draw()),
    plan,
    adults: family || (manner.segment === 'leisure' && draw() % 10 < 7) ? 2 : 1,
    children: family ? 1 + (draw() % 2) : 0,
    // More often early than late, and now and then on the day itself.
    cancelledOn: cancels ? addDays(arrival, Math.min(draw() % (lead + 1), draw() % (lead + 1)) - lead) : null,
    comes: draw() % 1000 >= manner.noShow,
    movesBy: draw() % 1000 < habits.movesDates ? 1 + (draw() % 20) : 0,
    staysBy: staysBy(draw),
    hours: hoursOf(draw, manner),
    chance,
  }
}

function staysBy(draw: Stream): -1 | 0 | 1 {
  const drawn = draw() % 1000
  if (drawn < habits.leavesEarly) return -1
  return drawn < habits.leavesEarly + habits.staysLonger ? 1 : 0
}

/** The desk is rung up by day; on the web somebody books until late. Business guests come and go early and late. */
export function hoursOf(draw: Stream, { origin, segment }: Manner): Wish['hours'] {
  const late = segment === 'business' ? 2 : 0
  const byDay = origin === 'phone' || origin === 'corporate' || origin === 'direct'
  return {
    asks: byDay ? 9 + (draw() % 9) : 8 + (draw() % 15),
    arrives: 14 + late + Math.min(draw() % 8, draw() % 7),
    leaves: (segment === 'business' ? 7 : 8) + (draw() % 4),
  }
}

const walkInManner: Manner = {
  ...{ origin: 'walk-in', segment: 'leisure', weight: 0, cancelled: 0, noShow: 0, leadDays: [[0, 1]] },
  nights: [
    [1, 800],
    [2, 200],
  ],
  plans: [['flexible', 1]],
}

function walkIn(arrival: BusinessDate, chance: Wish['chance']): Wish {
  const draw = chance('demand')
  const nights = oneBy(walkInManner.nights, draw())
  return {
    ...{ manner: walkInManner, bookedOn: null, arrival, nights, plan: 'flexible', adults: 1 + (draw() % 2) },
    ...{ children: 0, cancelledOn: null, comes: true, movesBy: 0, staysBy: 0, chance },
    hours: { ...hoursOf(draw, walkInManner), asks: 16 + (draw() % 7) },
  }
}
