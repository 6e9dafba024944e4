/** A hotel that has lived through a season has every kind of stay, guest and bill; each of its pages is there, and every link leads somewhere. */
import { expect, test } from 'vitest'
import { playSeason } from '../../../../contracts/run/play-season.ts'
import { paris } from '../../../../fixtures/hotels/paris.ts'
import { Hotel } from '../../../../simulator/hotel.ts'
import { screensOnly } from '../../../../simulator/personas/screens-only.ts'
import { day, token } from '../../a-hotel.ts'
import { atTheDesk, linksOf } from './a-desk.ts'

const order = { seed: 7, property: paris, date: day('2026-06-01'), days: 20 }

/** The same journal, under a PMS that shows its screens. */
async function aSeason(schemaVersion: 1 | 2): Promise<Hotel> {
  const { hotel } = await playSeason(order)
  const property = { ...paris, schemaVersion }
  const kept = { commits: hotel.journal.lines(), inputs: [], entries: [], now: hotel.now }
  return new Hotel({ ...hotel.options, run: 'one', property, persona: screensOnly, token }, kept)
}

test.each([1, 2] as const)(
  'after a season every page of release %i is there, and its links lead somewhere',
  async release => {
    const hotel = await aSeason(release)
    const desk = await atTheDesk(hotel)
    const { state } = hotel
    const days = ['2026-05-31', '2026-06-05', '2026-06-11', '2026-06-30']
    const lists = ['arrivals', 'in-house', 'departures'].flatMap(list => [
      list,
      ...days.map(date => `${list}?date=${date}`),
    ])
    const stays = [...state.reservations.keys()].flatMap(id => [`reservation?id=${id}`, `folio?id=${id}`])
    const guests = [...state.guests.keys()].map(id => `guest?id=${id}`)
    const pages = new Set([...lists, 'rooms', 'search?q=a', 'search?q=20', ...stays, ...guests])
    const links = new Set<string>()
    for (const page of pages) {
      const { status, text } = await desk.open(`/${page}`)
      expect([page, status]).toEqual([page, 200])
      for (const to of linksOf(text)) links.add(to)
    }
    for (const to of links) if (!pages.has(to)) expect([to, (await desk.open(`/${to}`)).status]).toEqual([to, 200])
    const statuses = new Set([...state.reservations.values()].map(({ standing }) => standing.status))
    expect(statuses.size).toBeGreaterThan(3)
    expect(pages.size).toBeGreaterThan(300)
  },
  60_000,
)
