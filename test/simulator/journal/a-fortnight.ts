/**
 * Two weeks of a hotel over the end of summer time, from a seed alone. Run as a program, it prints what a journal must never depend on
 * (where the machine is and which language it speaks) and what came of it.
 */
import { hash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type { Hotel } from '../../../simulator/hotel.ts'
import { drawGuest } from '../../../simulator/population/guests.ts'
import { wholeNumber } from '../../../simulator/population/streams.ts'
import { aHotel, book, cancel, checkIn, checkOut, day, moment, register } from '../a-hotel.ts'

const seed = 20_261_021

export async function aFortnight() {
  const hotel = aHotel({ seed, date: day('2026-10-18') })
  for (let date = 18; date < 32; date += 1) {
    for (let guest = 0; guest < 6; guest += 1) arrive(hotel, `g-${date}-${guest}`, date)
    await hotel.advanceTo(moment(`2026-10-${date}T14:00:00Z`))
    for (let guest = 0; guest < 6; guest += 1) live(hotel, `g-${date}-${guest}`)
    await hotel.advanceTo(moment(`2026-10-${date}T21:00:00Z`))
  }
  const { journal, shelves, files } = hotel
  const feed = Array.from({ length: shelves.changes.length }, (_, place) => shelves.changes.bytes(place))
  return {
    lines: journal.lines(),
    head: journal.head,
    feed: hash('sha256', Buffer.concat(feed)),
    files: files.map(({ name, sha256 }) => `${name} ${sha256}`),
  }
}

function arrive(hotel: Hotel, id: string, date: number): void {
  hotel.obey(register(id, { ...drawGuest(seed, id), title: 'İıI ß ﬁ Ω' }), 'desk')
  const nights = 1 + wholeNumber(seed, `nights ${id}`, 4)
  const arrival = `2026-10-${date}`
  const departure = new Date(Date.parse(arrival) + nights * 86_400_000).toISOString().slice(0, 10)
  hotel.obey(book(id, { guest: id, arrival, departure }), 'desk')
}

function live(hotel: Hotel, id: string): void {
  const fate = wholeNumber(seed, `fate ${id}`, 4)
  if (fate === 0) hotel.obey(cancel(id, 1), 'desk')
  if (fate === 1) return
  if (fate >= 2) hotel.obey(checkIn(id), 'desk')
  if (fate === 3) hotel.obey(checkOut(id), 'desk')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions()
  console.log(JSON.stringify({ node: process.versions.node, timeZone, locale, ...(await aFortnight()) }))
}
