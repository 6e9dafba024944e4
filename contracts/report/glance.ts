/** Everything at a glance: for each story a table with its promises downwards, what was played across, and a verdict in each cell. */
import { byGravity, modes, type Verdict } from '../verdict.ts'
import { type Block, dateMark } from './blocks.ts'

type Seen = Pick<Block, 'story' | 'mode' | 'marks' | 'verdicts' | 'run'>

export type GlanceTable<B> = {
  readonly story: string
  /** As many as there are heads; undefined where this story was not played so. */
  readonly blocks: readonly (B | undefined)[]
  readonly rows: readonly { readonly check: string; readonly cells: readonly (Verdict | undefined)[] }[]
}

export type Glance<B> = {
  /** The columns, alike in every table: mode by mode, and in each the seeds. */
  readonly heads: readonly Pick<Block, 'mode' | 'marks'>[]
  readonly tables: readonly GlanceTable<B>[]
}

export function glanceOf<B extends Seen>(blocks: readonly B[]): Glance<B> {
  const stories = [...Map.groupBy(blocks, ({ story }) => story)]
  const headed = stories.flatMap(([, own]) => own.map(block => headOf(block, own)))
  const heads = [...new Map(headed.map(head => [JSON.stringify(head), head])).values()].toSorted(
    (a, b) => modes.indexOf(a.mode) - modes.indexOf(b.mode),
  )
  return { heads, tables: stories.map(([story, own]) => tableOf(story, own)) }

  function tableOf(story: string, own: readonly B[]): GlanceTable<B> {
    const columns = heads.map(head => own.find(block => JSON.stringify(headOf(block, own)) === JSON.stringify(head)))
    const checks = new Set(own.flatMap(({ verdicts }) => verdicts.map(({ check }) => check)))
    const rows = [...checks].map(check => ({ check, cells: columns.map(block => block && cellOf(block, check)) }))
    return { story, blocks: columns, rows }
  }
}

/** A story that needs a day of its own has that one alone, and stands in the columns of the others. */
function headOf({ mode, marks, run }: Seen, own: readonly Seen[]): Pick<Block, 'mode' | 'marks'> {
  const isOneDay = own.every(other => other.run === null || other.run.date === run?.date)
  return { mode, marks: isOneDay ? marks.filter(mark => mark !== dateMark(run?.date ?? '')) : marks }
}

/** Should a promise have been judged twice, the graver verdict stands: a cell may not look better than what is behind it. */
const cellOf = ({ verdicts }: Seen, wanted: string): Verdict | undefined =>
  verdicts.filter(({ check }) => check === wanted).toSorted(byGravity)[0]
