/** A season is lived as hotels live: at the figures that were published, by people who come again under other names. */
import { beforeAll, expect, test } from 'vitest'
import { figuresOf, type PlayedSeason, playSeason } from '../../../contracts/run/play-season.ts'
import { grandHotel } from '../../../fixtures/hotels/grand-hotel.ts'
import { sumOf } from '../../../simulator/domain/books/ledgers.ts'
import { fullName } from '../../../simulator/domain/profiles/guests.ts'
import { published } from '../../../simulator/population/season/published.ts'
import { day } from '../a-hotel.ts'

const year = (seed: number, days = 365) => playSeason({ seed, property: grandHotel, date: day('2026-01-01'), days })

let lived: PlayedSeason
beforeAll(async () => {
  lived = await year(7)
}, 120_000)

const within = (value: number, { from, to }: { from: number; to: number }) => value >= from && value <= to

function outside(played: PlayedSeason): string[] {
  const figures = figuresOf(played)
  const mix = figures.channelMix
  const direct = ['website', 'direct', 'phone', 'walk-in'].reduce((sum, origin) => sum + (mix[origin] ?? 0), 0)
  const found: Readonly<Record<keyof typeof published, number>> = {
    occupancy: 100 * figures.occupancy,
    averageDailyRate: figures.averageDailyRate.minor / 100,
    cancellationShare: 100 * figures.cancellationShare,
    otaCancellationShare: 100 * figures.otaCancellationShare,
    websiteCancellationShare: 100 * figures.websiteCancellationShare,
    noShowShare: 100 * figures.noShowShare,
    directShare: 100 * direct,
    walkInShare: 100 * (mix['walk-in'] ?? 0),
    lengthOfStay: figures.lengthOfStay,
    leadTime: figures.leadTimeDays,
  }
  return Object.entries(published).flatMap(([name, range]) => {
    const value = found[name as keyof typeof published]
    return within(value, range) ? [] : [`${name} is ${value}`]
  })
}

test('a year is within what was published about years', () => expect(outside(lived)).toEqual([]))

test('so is the year of another seed, which is another year', async () => {
  const other = await year(20_260_101)
  expect(outside(other)).toEqual([])
  expect(other.hotel.journal.head).not.toBe(lived.hotel.journal.head)
}, 120_000)

test('the hotel turns away only whom it has no room for', () => {
  expect([...lived.refused.keys()].filter(kind => kind !== 'sold-out' && kind !== 'too-few-left')).toEqual([])
})

test('summer is not winter, and a weekend is not a week', () => {
  const nights = new Map<string, number>()
  for (const { charges } of lived.hotel.state.folios.values())
    for (const { posting, businessDate, transactionCode } of charges)
      if (transactionCode === '1000' && posting.includes('.night-'))
        nights.set(businessDate, (nights.get(businessDate) ?? 0) + 1)
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

test('ten days of a seed are the first ten days of its year', async () => {
  const short = await year(7, 10)
  const lines = short.hotel.journal.lines()
  expect(lines).toEqual(lived.hotel.journal.lines().slice(0, lines.length))
})
