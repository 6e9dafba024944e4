/** Commits a second in memory against commits a second in SQLite, each one durable before the next is asked for. */
import { startChild } from '../children.ts'
import { figureOf, type Measured } from '../figures.ts'

const repeats = 3

export async function measureKept(): Promise<Measured> {
  const rounds: { ours: number; baseline: number }[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1)
    rounds.push({ ours: await appended('file'), baseline: await appended('memory') })
  return {
    figures: [figureOf({ part: 'commits-kept', what: 'commits a second in SQLite', unit: '/s', target: null }, rounds)],
    notes: [
      'commits-kept: the baseline is the same hotel in memory; a transaction for every commit, write-ahead log, synchronous = NORMAL.',
    ],
  }
}

async function appended(where: 'file' | 'memory'): Promise<number> {
  const child = await startChild('kept/appended.ts')
  const perSecond = (await child.ask(where)) as number
  child.end()
  return perSecond
}
