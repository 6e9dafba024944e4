/** Lives a season in a process of its own, and says what a commit of it cost, the drawing of guests apart, in microseconds of processor time. */
import { hash } from 'node:crypto'
import { playSeason } from '../../contracts/run/play-season.ts'
import { grandHotel } from '../../fixtures/hotels/grand-hotel.ts'
import type { BusinessDate } from '../../simulator/domain/time.ts'
import { commitLine } from '../../simulator/journal/commit.ts'
import { drawGuest } from '../../simulator/population/guests.ts'
import { answerQuestions, sayReady } from '../child-side.ts'

export type SeasonCost = {
  readonly commits: number
  readonly usACommit: number
  /** What faker takes of that. */
  readonly fakerUsACommit: number
  /** What it takes to write the same commits as JSON and to hash them, and nothing else. */
  readonly lineUsACommit: number
  readonly heapMbPer100k: number
}

answerQuestions(days => cost(Number(days)))
sayReady('ready')

async function cost(days: number): Promise<SeasonCost> {
  const order = { seed: 7, property: grandHotel, date: '2026-01-01' as BusinessDate }
  // The machine's code is made ready first.
  await playSeason({ ...order, days: 20 })
  globalThis.gc?.()
  const heapBefore = process.memoryUsage().heapUsed
  const before = process.cpuUsage()
  const { hotel, truth } = await playSeason({ ...order, days })
  const spent = usSince(before)
  globalThis.gc?.()
  const heapGrown = process.memoryUsage().heapUsed - heapBefore
  const people = new Set(truth).size
  const drawing = process.cpuUsage()
  for (let person = 1; person <= people; person += 1) drawGuest(7, `season ${person}`)
  const fakerUs = usSince(drawing)
  const writing = process.cpuUsage()
  let head = ''
  for (const commit of hotel.journal.after(0)) head = hash('sha256', `${head}\n${commitLine(commit)}`)
  const lineUs = usSince(writing)
  const commits = hotel.journal.length
  return {
    commits,
    usACommit: spent / commits,
    fakerUsACommit: fakerUs / commits,
    lineUsACommit: lineUs / commits,
    heapMbPer100k: (heapGrown / commits / 1e6) * 100_000,
  }
}

function usSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return user + system
}
