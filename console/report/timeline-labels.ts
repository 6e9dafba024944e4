/** Which happenings in the hotel have room for their own words, in two lines above the dots. */
import type { Dot } from '../../contracts/report/timeline/timeline.ts'

export type Label = { readonly x: number; readonly y: 0 | 1; readonly text: string }

/** A letter's width, rather too much than too little. */
const letterPx = 6.4
const longest = 34

export function placed(dots: readonly Dot[], width: number): readonly Label[] {
  const named = dots.filter(({ row, tone }) => row === 'hotel' && tone !== 'faint').toSorted((a, b) => a.x - b.x)
  // What a verdict cites has its words first.
  const order = [...named.filter(({ cited }) => cited), ...named.filter(({ cited }) => !cited)]
  const taken: { from: number; to: number; y: number }[] = []
  return order.flatMap(({ x, lines }) => {
    const text = wordsOf(lines.map(({ sentence }) => sentence))
    const from = Math.min(x - 4, width - text.length * letterPx)
    const to = from + text.length * letterPx + 8
    const y = ([0, 1] as const).find(line => taken.every(each => each.y !== line || to < each.from || from > each.to))
    if (y === undefined) return []
    taken.push({ from, to, y })
    return [{ x: from, y, text }]
  })
}

function wordsOf(sentences: readonly string[]): string {
  const [first = '', ...more] = sentences
  const short = first.length > longest ? `${first.slice(0, longest - 1).trimEnd()}…` : first.replace(/\.$/, '')
  return more.length === 0 ? short : `${short} (and ${more.length} more)`
}
