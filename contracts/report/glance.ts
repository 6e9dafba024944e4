/** Everything at a glance: for each story a table with its promises downwards, what was played across, and a verdict in each cell. */
import { byGravity, modes, type Verdict } from '../verdict.ts'
import type { Block } from './blocks.ts'

type Seen = Pick<Block, 'story' | 'mode' | 'marks' | 'verdicts'>

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
  const heads = [...new Map(blocks.map(block => [columnOf(block), block])).values()].toSorted(
    (a, b) => modes.indexOf(a.mode) - modes.indexOf(b.mode),
  )
  return { heads, tables: [...Map.groupBy(blocks, ({ story }) => story)].map(([story, own]) => tableOf(story, own)) }

  function tableOf(story: string, own: readonly B[]): GlanceTable<B> {
    const columns = heads.map(head => own.find(block => columnOf(block) === columnOf(head)))
    const checks = new Set(own.flatMap(({ verdicts }) => verdicts.map(({ check }) => check)))
    const rows = [...checks].map(check => ({ check, cells: columns.map(block => block && cellOf(block, check)) }))
    return { story, blocks: columns, rows }
  }
}

const columnOf = ({ mode, marks }: Pick<Block, 'mode' | 'marks'>): string => JSON.stringify([mode, marks])

/** Should a promise have been judged twice, the graver verdict stands: a cell may not look better than what is behind it. */
const cellOf = ({ verdicts }: Seen, wanted: string): Verdict | undefined =>
  verdicts.filter(({ check }) => check === wanted).toSorted(byGravity)[0]
