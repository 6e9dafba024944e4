/** Under what a report came about, in a few words each: for the head of whatever is drawn of it. */
import type { Report } from '../verdict.ts'

export function circumstancesOf(report: Report): string[] {
  const { engine, date, persona, suite, level, shard } = report
  return [
    ...[`mockinn ${engine}`, saySeeds(report), date, `persona ${persona}`],
    ...(suite === null ? [] : [`suite ${suite}`]),
    // What is usual needs no word.
    ...hotelsOf(report).filter(hotel => hotel !== usualHotel),
    ...(level === undefined || level === 'standard' ? [] : [`level ${level}`]),
    ...(shard === undefined ? [] : [`shard ${shard}`]),
  ]
}

/** The seeds that were played, in order: `seed 7`, or `seeds 7, 8`. */
export function saySeeds(report: Pick<Report, 'runs' | 'seed'>): string {
  const seeds = seedsOf(report)
  return `${seeds.length === 1 ? 'seed' : 'seeds'} ${seeds.join(', ')}`
}

export const seedsOf = ({ runs, seed }: Pick<Report, 'runs' | 'seed'>): readonly number[] =>
  runs.length === 0 ? [seed] : [...new Set(runs.map(each => each.seed))]

/** The hotels that were played in, by their ids. */
export const hotelsOf = ({ runs }: Pick<Report, 'runs'>): readonly string[] => [
  ...new Set(runs.map(({ property }) => property)),
]

const usualHotel = 'harbour-house'
