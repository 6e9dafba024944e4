/** What the house does besides its guests: firms it knows, prices it pushes, rooms it keeps for groups. */
import type { Command } from '../../domain/commands.ts'
import type { Property } from '../../domain/property/property.ts'
import { addDays, addMonths, type BusinessDate } from '../../domain/time.ts'
import type { BlockId, ProfileId } from '../../domain/words.ts'
import { stream } from '../streams.ts'
import type { Wish } from './demand.ts'
import { book, groupType, type Ledger } from './stays.ts'
import { firms, habits, manners, months } from './tables.ts'

const names = ['Acme', 'Nordic', 'Atlas', 'Vertex', 'Rhône', 'Delta', 'Orion', 'Meridian']
const trades = ['Logistics', 'Systems', 'Pharma']

export function* firmCommands(seed: number): Generator<Command> {
  const draw = stream(seed, 'season firms')
  for (let n = 1; n <= firms; n += 1) {
    const name = `${names[n % names.length]} ${trades[draw() % trades.length]} ${n}`
    const details = { name, email: `travel${n}@firm.example.com`, address: null, account: `account-${n}` }
    yield {
      kind: 'register-firm',
      firm: `firm-${n}` as ProfileId,
      details: { ...details, kind: 'company', vatId: null },
    }
  }
}

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

/** A few times a month somebody wants a dozen rooms, and takes most of them. */
export function* groupCommands(seed: number, ledger: Ledger, today: BusinessDate): Generator<Command, void, boolean> {
  const draw = stream(seed, `season groups ${today}`)
  if (draw() % 30 >= habits.groupsAMonth) return
  const from = addDays(today, 20 + (draw() % 90))
  const nights = 1 + (draw() % 3)
  const rooms = 8 + (draw() % 12)
  const block = `group-${today}` as BlockId
  const kept = yield {
    ...{ kind: 'block-rooms', block, name: `Group of ${today}`, roomType: groupType(ledger.property) },
    ...{ from, to: addDays(from, nights), rooms, cutOff: addDays(from, -14) },
  }
  if (!kept) return
  const manner = manners.find(({ origin }) => origin === 'direct')
  if (!manner) return
  const takes = rooms - (draw() % 4)
  for (let n = 0; n < takes; n += 1) {
    const wish: Wish = {
      ...{ manner, bookedOn: today, arrival: from, nights, plan: 'breakfast', adults: 1 + (draw() % 2), children: 0 },
      ...{ cancelledOn: draw() % 10 === 0 ? addDays(today, 5) : null, comes: true, movesBy: 0, staysBy: 0, draw },
    }
    yield* book(ledger, today, wish, block)
  }
}
