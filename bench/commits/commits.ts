/**
 * Whether a long journal costs more than a short one: 100,000 commits of the same kind of days, appended and then replayed; what one of the
 * last thousand costs against one of the tenth thousand. Each repeat is a process of its own.
 */
import { startChild } from '../children.ts'
import { figureOf, type Measured } from '../figures.ts'
import type { Costs } from './long-journal.ts'

const repeats = 5
const commits = 100_000
const target = { atMost: 1.2 }

export async function measureCommits(): Promise<Measured> {
  const costs: Costs[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const child = await startChild('commits/long-journal.ts')
    costs.push((await child.ask(commits)) as Costs)
    child.end()
  }
  const figure = (what: string, pick: (costs: Costs) => Costs['append']) =>
    figureOf(
      { part: 'commits', what, unit: 'µs CPU', target },
      costs.map(pick).map(({ tenth, last }) => ({ ours: last, baseline: tenth })),
    )
  return {
    figures: [figure('append, a commit', ({ append }) => append), figure('replay, a commit', ({ replay }) => replay)],
    notes: [
      `commits: ours is the last thousand of ${commits} commits, baseline the tenth thousand of the same journal; ${repeats} processes. ` +
        'Append is the whole of obey: decide, journal, hash, evolve, shelves. Replay is evolve into a fresh hotel and the hash chain.',
    ],
  }
}
