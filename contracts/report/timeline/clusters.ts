/** Happenings of one row that would lie upon each other are drawn as one, so that a run of any length has a bounded picture. */
import type { LogLine } from '../log-line.ts'
import type { Axis } from './axis.ts'
import { type Mark, type Row, rows, type Tone } from './marks.ts'

export type Cluster = {
  readonly row: Row
  readonly tone: Tone
  readonly x: number
  readonly lines: readonly LogLine[]
}

const nearPx = { plain: 12, bad: 10, faint: 4 } as const satisfies Record<Tone, number>

/** The faint ones first, so that they are drawn below the others. */
export function clustered(marks: readonly Mark[], axis: Axis): readonly Cluster[] {
  return (['faint', 'plain', 'bad'] as const).flatMap(tone =>
    rows.flatMap(row =>
      joined(
        marks.filter(mark => mark.row === row && mark.tone === tone),
        axis,
        nearPx[tone],
      ),
    ),
  )
}

function joined(marks: readonly Mark[], axis: Axis, near: number): Cluster[] {
  const clusters: { row: Row; tone: Tone; x: number; lines: LogLine[] }[] = []
  for (const { row, tone, line } of marks.toSorted((a, b) => a.line.at - b.line.at)) {
    const x = axis.x(line.at)
    const last = clusters.at(-1)
    if (last && x - last.x < near) last.lines.push(line)
    else clusters.push({ row, tone, x, lines: [line] })
  }
  return clusters
}
