/** Tells a receiver of the changes of many guests: as the hotel does, signed and written down, or with undici alone. Says how many a second. */
import { Pool } from 'undici'
import type { Command } from '../../simulator/domain/commands.ts'
import { neverAsked, nothingMore } from '../../simulator/domain/profiles/guests.ts'
import type { GuestId } from '../../simulator/domain/words.ts'
import { deliveryProfileNamed } from '../../simulator/personas/delivery-profiles/registry.ts'
import { subscribe } from '../../simulator/wire/webhooks/by-hand.ts'
import { answerQuestions, sayReady } from '../child-side.ts'
import { openTown } from '../hotels/town.ts'

export type Speed = { readonly perSecond: number; readonly cpuUs: number }

const atOnce = 50
/** Deliveries before the clock runs: both are compiled by then. */
const warmUp = 5000
const secret = `whsec_${Buffer.alloc(32, 'a secret for the bench').toString('base64')}`

answerQuestions(question => {
  const { url, how, changes } = question as { url: string; how: 'ours' | 'baseline'; changes: number }
  return how === 'ours' ? asTheHotel(url, changes) : withUndici(url, changes)
})
sayReady('ready')

function aHotel(changes: number) {
  const hotel = openTown(10, 'bench-token')
  for (let n = 0; n < changes; n += 1) hotel.obey(guest(n), 'desk')
  return hotel
}

async function asTheHotel(url: string, changes: number): Promise<Speed> {
  const hotel = openTown(10, 'bench-token')
  const standard = deliveryProfileNamed('standard')
  if (!standard) throw new Error('There is no standard profile.')
  subscribe(hotel, {
    name: 'bench',
    url,
    secret,
    profile: { ...standard, order: { kind: 'parallel', atOnce } },
  })
  for (let n = 0; n < warmUp; n += 1) hotel.obey(guest(n), 'desk')
  await hotel.advanceTo(hotel.now)
  for (let n = warmUp; n < warmUp + changes; n += 1) hotel.obey(guest(n), 'desk')
  const speed = await timed(changes, () => hotel.advanceTo(hotel.now))
  const taken = hotel.transcript.all().filter(entry => entry.kind === 'delivery' && entry.status === 204).length
  if (taken !== warmUp + changes) throw new Error(`Of ${warmUp + changes} deliveries ${taken} were taken.`)
  return speed
}

async function withUndici(url: string, changes: number): Promise<Speed> {
  const feed = aHotel(warmUp + changes).shelves.changes
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: atOnce })
  // All that is the same for every delivery; ours has the three of its signature besides.
  const headers = {
    ...{ 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Mockinn/bench' },
    ...{ 'hotel-time': '2026-06-01T05:00:00.000Z', 'hotel-attempt': '1' },
  }
  let [next, end] = [0, warmUp]
  const post = async () => {
    while (next < end) {
      const body = feed.bytes(next)
      next += 1
      const answer = await pool.request({ method: 'POST', path: pathname, headers, body })
      await answer.body.dump()
      if (answer.statusCode !== 204) throw new Error(`A delivery was answered ${answer.statusCode}.`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, post))
  end = feed.length
  const speed = await timed(changes, () => Promise.all(Array.from({ length: atOnce }, post)))
  await pool.close()
  return speed
}

/** By the clock, and the processor's time for each. */
async function timed(changes: number, send: () => Promise<unknown>): Promise<Speed> {
  const [startMs, startCpu] = [performance.now(), process.cpuUsage()]
  await send()
  const { user, system } = process.cpuUsage(startCpu)
  return { perSecond: (1000 * changes) / (performance.now() - startMs), cpuUs: (user + system) / changes }
}

function guest(n: number): Command {
  const person = { firstName: 'Guest', lastName: `Number ${n}`, email: `guest-${n}@guests.example` }
  const details = {
    ...nothingMore,
    ...person,
    title: null,
    phone: null,
    language: 'fr',
    country: 'FR',
    consent: neverAsked,
  }
  return { kind: 'register-guest', guest: `guest-${n}` as GuestId, details } as Command
}
