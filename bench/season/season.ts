/** What a season costs a commit, on top of the drawing of its guests; and whether ten times the days cost more than ten times as much. */
import { startChild } from '../children.ts'
import { figureOf, type Measured, median } from '../figures.ts'
import type { SeasonCost } from './one-season.ts'

const repeats = 3
const [fewDays, manyDays] = [36, 360]

export async function measureSeason(): Promise<Measured> {
  const rounds: { few: SeasonCost; many: SeasonCost }[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1)
    rounds.push({ few: await live(fewDays), many: await live(manyDays) })
  const own = ({ usACommit, fakerUsACommit }: SeasonCost) => usACommit - fakerUsACommit
  const many = rounds.map(round => round.many)
  const figure = (part: string, what: string, atMost: number, pairs: { ours: number; baseline: number }[]) =>
    figureOf({ part, what, unit: 'µs CPU', target: { atMost } }, pairs)
  return {
    figures: [
      figure(
        'season',
        `a commit of ${manyDays} days against one of ${fewDays}`,
        1.2,
        rounds.map(round => ({ ours: own(round.many), baseline: own(round.few) })),
      ),
      figure(
        'season',
        'a commit on top of faker, against 15 µs',
        1,
        many.map(each => ({ ours: own(each), baseline: 15 })),
      ),
      figureOf(
        { part: 'season', what: 'the same against writing and hashing its line alone', unit: 'µs CPU', target: null },
        many.map(each => ({ ours: own(each), baseline: each.lineUsACommit })),
      ),
    ],
    notes: [
      `season: ${many[0]?.commits} commits; of each, faker takes ${median(many.map(each => each.fakerUsACommit)).toFixed(1)} µs. A commit of night audit charges every room.`,
      `season: ${median(many.map(each => each.heapMbPer100k)).toFixed(0)} MB of heap for 100,000 commits, hotel and journal together.`,
    ],
  }
}

async function live(days: number): Promise<SeasonCost> {
  const child = await startChild('season/one-season.ts')
  const cost = (await child.ask(days, 300_000)) as SeasonCost
  child.end()
  return cost
}
