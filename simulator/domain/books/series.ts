/** What may be charged for a stay more than once under one name: what was, and the id under which it is charged next. */
import type { HotelState } from '../state.ts'
import type { PostingId } from '../words.ts'
import { linesOf } from './finding.ts'
import type { ChargeLine } from './lines.ts'

export function series(state: Readonly<HotelState>, name: string): { lines: ChargeLine[]; next: PostingId } {
  const lines: ChargeLine[] = []
  for (let number = 1; ; number += 1) {
    const posting = (number === 1 ? name : `${name}-again-${number}`) as PostingId
    const made = linesOf(state, posting)
    if (!made) return { lines, next: posting }
    lines.push(...made.map(({ line }) => line))
  }
}
