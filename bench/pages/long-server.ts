/** The product's own server with a hotel after so many commits; it says on which port it listens, and how far each list goes. */
import { openServer } from '../../simulator/wire/server.ts'
import { answerQuestions, sayReady } from '../child-side.ts'
import { hotelAfter } from '../hotels/endless.ts'
import { type LongReady, longLists } from './long.ts'

const [commits, token] = process.argv.slice(2) as [string, string]
const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: token })
const hotel = hotelAfter(Number(commits), token)
server.runs.host(hotel)
const firstReadingUs = readThrough()
globalThis.gc?.()

/** The processor time of the one thread that answers: what clears up behind it depends on the machine's other cores. */
answerQuestions((question): number => {
  if (question === 'collect garbage') globalThis.gc?.()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
})

const { changes, reservations, guests, built } = hotel.shelves
sayReady({
  port: server.port,
  firstReadingUs,
  places: {
    ...{ changes: changes.length, reservations: reservations.lastTick, guests: guests.lastTick },
    ...Object.fromEntries(Object.entries(built.logs).map(([list, log]) => [list, log.lastTick])),
  },
} satisfies LongReady)

/** Every list from end to end, as whoever connects for the first time reads it; microseconds of processor time for a page of it. */
function readThrough(): number {
  const start = process.threadCpuUsage()
  let pages = 0
  for (const list of longLists)
    for (let after: string | null = ''; after !== null; pages += 1) {
      const query = new URLSearchParams(after === '' ? { limit: '100' } : { limit: '100', after })
      const request = {
        method: 'GET',
        path: `/api/v1/${list}`,
        query,
        authorization: `Bearer ${token}`,
        headers: {},
        body: null,
      }
      const { next, hasMore } = JSON.parse(String(hotel.answer(request).body)) as { next: string; hasMore: boolean }
      after = hasMore ? next : null
    }
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / pages
}
