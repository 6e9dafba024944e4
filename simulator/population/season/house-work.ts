/** What the house does besides its guests: prices it pushes, rooms it keeps for groups. */
import type { Command } from '../../domain/commands.ts'
import type { Property } from '../../domain/property/property.ts'
import { addDays, addMonths, type BusinessDate } from '../../domain/time.ts'
import type { BlockId } from '../../domain/words.ts'
import { stream } from '../streams.ts'
import { book, groupType } from './bookings.ts'
import { chances, hoursOf, type Wish } from './demand.ts'
import type { Desk, Work } from './desk.ts'
import { habits, manners, months } from './tables.ts'

/** The prices of a month, pushed half a year before it, and at the opening for all that can be booked then. */
export function* rateCommands(property: Property, today: BusinessDate, opening: boolean): Generator<Command> {
  if (!opening && !today.endsWith('-01')) return
  const first = `${today.slice(0, 8)}01` as BusinessDate
  for (let ahead = opening ? 0 : 6; ahead <= 6; ahead += 1) yield* monthOf(property, addMonths(first, ahead), today)
}

function* monthOf({ ratePlans, roomTypes }: Property, first: BusinessDate, today: BusinessDate): Generator<Command> {
  const demand = months[Number(first.slice(5, 7)) - 1] ?? 1000
  // Half as far from the mean as the demand is.
  const level = 1000 + Math.floor((demand - 1000) / 2)
  const from = first < today ? today : first
  const to = addDays(addMonths(first, 1), -1)
  for (const { code: ratePlan, nightly } of ratePlans) {
    for (const { code: roomType } of roomTypes) {
      const minor = Math.floor(((nightly[roomType] ?? 0) * level) / 100_000) * 100
      if (minor > 0) yield { kind: 'push-rates', ratePlan, roomType, from, to, minor }
    }
  }
}

/** The longest before its arrival that a group asks. */
export const groupsAhead = 110

/** A few times a month somebody wants a dozen rooms, and takes most of them. `asked` is before today where the house opens with the group. */
export function* groupCommands(desk: Desk, asked: BusinessDate, today: BusinessDate): Work {
  const { seed, property } = desk
  const draw = stream(seed, `season groups ${asked}`)
  if (draw() % 30 >= habits.groupsAMonth) return
  const from = addDays(asked, 20 + (draw() % (groupsAhead - 20)))
  if (from <= today) return
  const nights = 1 + (draw() % 3)
  // A small house takes small groups.
  const rooms = Math.min(8 + (draw() % 12), Math.max(3, Math.floor(property.rooms.length / 5)))
  const block = `group-${asked}` as BlockId
  const cutOff = addDays(from, -14)
  const kept = yield {
    ...{ kind: 'block-rooms', block, name: `Group of ${asked}`, roomType: groupType(property) },
    ...{ from, to: addDays(from, nights), rooms, cutOff: cutOff < today ? today : cutOff },
  }
  if (!kept) return
  const takes = rooms - Math.min(draw() % 4, Math.floor(rooms / 3))
  for (let n = 0; n < takes; n += 1) {
    const wish = memberOf(seed, `group ${asked} ${n}`, { bookedOn: asked, arrival: from, nights })
    if (wish.cancelledOn === null || wish.cancelledOn > today) yield* book(desk, today, wish, block)
  }
}

type Trip = Pick<Wish, 'bookedOn' | 'arrival' | 'nights'> & { readonly bookedOn: BusinessDate }

function memberOf(seed: number, name: string, trip: Trip): Wish {
  const manner = manners.find(({ origin }) => origin === 'direct')
  if (!manner) throw new Error('Nobody books directly: mend the tables.')
  const chance = chances(seed, name)
  const draw = chance('demand')
  return {
    ...{ ...trip, manner, plan: 'breakfast', adults: 1 + (draw() % 2), children: 0, comes: true, movesBy: 0 },
    ...{ cancelledOn: draw() % 10 === 0 ? addDays(trip.bookedOn, 5) : null, staysBy: 0 },
    ...{ hours: hoursOf(draw, manner), chance },
  }
}
