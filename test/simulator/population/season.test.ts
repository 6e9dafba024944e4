/** A season is lived as hotels live: at the figures that were published, by people who come again under other names. */
import { beforeAll, expect, test } from 'vitest'
import { type PlayedSeason, playSeason } from '../../../contracts/run/play-season.ts'
import { besidePublished } from '../../../contracts/run/season-beside.ts'
import { figuresOf } from '../../../contracts/run/season-figures.ts'
import { grandHotel } from '../../../fixtures/hotels/grand-hotel.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { sumOf } from '../../../simulator/domain/books/ledgers.ts'
import { fullName } from '../../../simulator/domain/profiles/guests.ts'
import { addDays } from '../../../simulator/domain/time.ts'
import { day } from '../a-hotel.ts'
import { extensions, forgottenFees, roomNights, sleepingTwice, undoneAtOnce } from './a-year.ts'

const year = (seed: number, days = 365, from = '2026-01-01') =>
  playSeason({ seed, property: grandHotel, date: day(from), days })

let lived: PlayedSeason
beforeAll(async () => {
  lived = await year(7)
}, 120_000)

const outside = (played: PlayedSeason): string[] =>
  besidePublished(figuresOf(played)).flatMap(({ published, ours, within }) =>
    within ? [] : [`${published.figure}: ${ours}`],
  )

test('a year is within what was published about years', () => expect(outside(lived)).toEqual([]))

test.each([
  [1, '2026-01-01'],
  [42, '2026-07-15'],
])(
  'so is the year of seed %i from %s, which is another year',
  async (seed, from) => {
    const other = await year(seed, 365, from)
    expect(outside(other)).toEqual([])
    expect(other.hotel.journal.head).not.toBe(lived.hotel.journal.head)
  },
  120_000,
)

test('nobody stays on twice, and everybody leaves', () => {
  const longer = extensions(lived)
  expect(longer.size).toBeGreaterThan(200)
  expect([...longer].filter(([, times]) => times > 1)).toEqual([])
  const end = lived.hotel.state.businessDate
  const over = [...lived.hotel.state.reservations.values()].filter(
    ({ booking, standing }) => standing.status === 'in-house' && booking.departure < end,
  )
  expect(over).toEqual([])
})

test('nobody sleeps in two rooms in one night', () => expect(sleepingTwice(lived)).toEqual([]))

test('a house that opens has been living before', () => {
  const nights = roomNights(lived)
  const ofDays = (from: number) =>
    [0, 1, 2, 3, 4, 5, 6].reduce((sum, n) => sum + (nights.get(addDays(lived.order.date, from + n)) ?? 0), 0)
  expect(ofDays(0)).toBeGreaterThan(0.85 * ofDays(21))
})

test('who has left owes nothing, and nobody’s fee is forgotten', () => {
  const { guestsGone, feesOfWhoDidNotCome } = figuresOf(lived).balances
  expect(guestsGone).toBe(0)
  expect(feesOfWhoDidNotCome).toBeLessThan(1_500_000)
  expect(forgottenFees(lived)).toEqual([])
})

test('firms pay by the month, and deposits are held for stays to come', () => {
  const { ledgers, deposits, reservations } = lived.hotel.state
  const owed = sumOf(ledgers, 'receivable:')
  expect(owed).toBeGreaterThan(3_000_000)
  expect(owed).toBeLessThan(20_000_000)
  expect(-sumOf(ledgers, 'deposit')).toBeGreaterThan(3_000_000)
  const kept = [...deposits].filter(([, { minor }]) => minor !== 0).map(([id]) => reservations.get(id)?.standing.status)
  expect(new Set(kept)).toEqual(new Set(['confirmed', 'in-house']))
})

test('the hotel turns away only whom it has no room for', () => {
  expect([...lived.refused.keys()].filter(kind => kind !== 'sold-out' && kind !== 'too-few-left')).toEqual([])
})

test('summer is not winter, and a weekend is not a week', () => {
  const nights = roomNights(lived)
  const of = (month: string) =>
    [...nights].filter(([date]) => date.slice(5, 7) === month).reduce((sum, [, count]) => sum + count, 0)
  expect(of('06')).toBeGreaterThan(1.15 * of('01'))
})

test('the books of a whole year balance to the cent', () => {
  expect(sumOf(lived.hotel.state.ledgers, '')).toBe(0)
  expect(-sumOf(lived.hotel.state.ledgers, 'revenue:')).toBeGreaterThan(900_000_000)
})

/** Profiles by the person behind them. */
const people = () => Map.groupBy(lived.hotel.state.guests.values(), (_, index) => lived.truth[index] ?? 0)

test('who comes again is often known by another name or address, and the truth knows better', () => {
  expect(lived.truth).toHaveLength(lived.hotel.state.guests.size)
  const again = [...people().values()].filter(profiles => profiles.length > 1)
  expect(again.length).toBeGreaterThan(1500)
  const names = again.filter(profiles => new Set(profiles.map(({ details }) => fullName(details))).size > 1)
  const addresses = again.filter(profiles => new Set(profiles.map(({ details }) => details.email)).size > 1)
  expect(names.length).toBeGreaterThan(again.length / 2)
  expect(addresses.length).toBeGreaterThan(again.length / 2)
})

test('a father and a son share name and address, and are two people', () => {
  const byName = Map.groupBy(
    lived.hotel.state.guests.values(),
    ({ details }) => `${fullName(details)} ${details.phone}`,
  )
  const index = new Map([...lived.hotel.state.guests.keys()].map((id, place) => [id, place]))
  const pairs = [...byName.values()].filter(profiles => {
    const persons = new Set(profiles.map(({ id }) => lived.truth[index.get(id) ?? -1]))
    const births = new Set(profiles.map(({ details }) => details.birthDate).filter(date => date !== null))
    return persons.size > 1 && births.size > 1
  })
  expect(pairs.length).toBeGreaterThan(5)
})

test('nothing that the hotel writes tells who is whom', () => {
  const text = lived.hotel.journal.lines().slice(0, 20_000).join('\n')
  expect(text).not.toMatch(/"(person|truth)\w*":/i)
  const ids = [...lived.hotel.state.guests.keys()]
  expect(ids).toEqual(ids.map((_, index) => `g-${String(index + 1).padStart(6, '0')}`))
})

test('there are groups, families, walk-ins, firms, early departures and longer stays', () => {
  const stays = [...lived.hotel.state.reservations.values()]
  const count = (holds: (stay: (typeof stays)[number]) => boolean) => stays.filter(holds).length
  expect(count(({ booking }) => booking.particulars.block !== null)).toBeGreaterThan(200)
  expect(count(({ booking }) => booking.children > 0)).toBeGreaterThan(500)
  expect(count(({ booking }) => booking.origin === 'walk-in')).toBeGreaterThan(500)
  expect(count(({ booking }) => booking.particulars.company !== null)).toBeGreaterThan(1000)
  expect(lived.hotel.state.folios.size).toBeGreaterThan(15_000)
})

test('the house knows what houses know of guests and stays, in believable shares', () => {
  const guests = [...lived.hotel.state.guests.values()].map(({ details }) => details)
  const bookings = [...lived.hotel.state.reservations.values()].map(({ booking }) => booking)
  const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
    items.filter(holds).length / items.length
  const shares: readonly (readonly [what: string, share: number, from: number, to: number])[] = [
    ['address', share(guests, ({ address }) => address !== null), 0.2, 0.4],
    ['vip', share(guests, ({ vip }) => vip !== null), 0.002, 0.02],
    ['loyalty', share(guests, ({ loyalty }) => loyalty !== null), 0.04, 0.15],
    ['preferences', share(guests, ({ preferences }) => preferences.length > 0), 0.03, 0.12],
    ['may be written to', share(guests, ({ consent }) => consent.email === 'given'), 0.2, 0.6],
    ['French', share(guests, ({ language }) => language === 'fr'), 0.35, 0.6],
    ['companion', share(bookings, ({ particulars }) => particulars.companions.length > 0), 0.05, 0.2],
    ['booker', share(bookings, ({ particulars }) => particulars.booker !== null), 0.02, 0.1],
    ['travel agent', share(bookings, ({ particulars }) => particulars.travelAgent !== null), 0.3, 0.5],
    ['guarantee', share(bookings, ({ particulars }) => (particulars.guarantee ?? 'none') !== 'none'), 0.85, 0.97],
    ['hour of arrival', share(bookings, ({ expectedAt }) => expectedAt !== null), 0.25, 0.5],
  ]
  expect(shares.filter(([, found, from, to]) => found < from || found > to)).toEqual([])
  expect(new Set(guests.map(({ loyalty }) => loyalty?.tier ?? null))).toEqual(
    new Set([null, 'Member', 'Classic', 'Silver', 'Gold']),
  )
})

test('regulars come all year, and most come once', () => {
  const stays = [...lived.hotel.state.reservations.values()].filter(({ standing }) => standing.status === 'checked-out')
  const times = [...Map.groupBy(stays, ({ booking }) => booking.guest).values()].map(({ length }) => length)
  expect(times.filter(count => count >= 5).length).toBeGreaterThan(50)
  expect(times.filter(count => count === 1).length).toBeGreaterThan(0.8 * times.length)
})

test('who would lose the money seldom cancels', () => {
  const cancelled = (holds: (plan: string) => boolean) => {
    const own = [...lived.hotel.state.reservations.values()].filter(({ booking }) => holds(booking.ratePlan))
    return own.filter(({ standing }) => standing.status === 'cancelled').length / own.length
  }
  expect(2 * cancelled(plan => plan === 'saver')).toBeLessThan(cancelled(plan => plan === 'flexible'))
})

test('nobody cancels in the minute of the booking', () => expect(undoneAtOnce(lived)).toEqual([]))

test('a small house takes small groups', async () => {
  const { hotel } = await playSeason({ seed: 7, property: harbourHouse, date: day('2026-01-01'), days: 60 })
  const sizes = [...hotel.state.blocks.values()].map(({ rooms }) => rooms)
  expect(sizes.length).toBeGreaterThan(3)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(harbourHouse.rooms.length / 5)
})

test('ten days of a seed are the first ten days of its year', async () => {
  const short = await year(7, 10)
  const lines = short.hotel.journal.lines()
  expect(lines).toEqual(lived.hotel.journal.lines().slice(0, lines.length))
})
