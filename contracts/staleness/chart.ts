/** Staleness drawn: a lane for each mode, a dot for each fact, from "at once" on the left to whole days on the right. One SVG, without anything from outside. */
import { type ScaleSymLog, scaleSymlog } from 'd3-scale'
import { sayWait } from './say-wait.ts'
import type { ModeStaleness } from './staleness.ts'

const [width, laneHeight, left, right, top, bottom] = [960, 104, 130, 40, 78, 46]
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const ticks: readonly (readonly [ms: number, label: string])[] = [
  ...([[0, 'at once']] as const),
  ...([[5 * minute, '5 min'] as const, [30 * minute, '30 min'] as const, [2 * hour, '2 h'] as const] as const),
  ...([[8 * hour, '8 h'] as const, [day, '1 day'] as const, [4 * day, '4 days'] as const] as const),
  ...([[16 * day, '16 days'] as const, [64 * day, '64 days'] as const, [256 * day, '256 days'] as const] as const),
]
const colours = { polling: '#2f6f9f', webhooks: '#2e7d4f', export: '#b0562a', screens: '#6a4c93' } as const

/** `about` says of what, such as the seed and the persona. */
export function chart(modes: readonly ModeStaleness[], about: string): string {
  const height = top + modes.length * laneHeight + bottom
  const longest = Math.max(hour, ...modes.map(({ longestMs }) => longestMs ?? 0))
  const shown = ticks.filter(([ms], index) => ms <= longest || (ticks[index - 1]?.[0] ?? 0) < longest)
  const end = shown.at(-1)?.[0] ?? longest
  const x = scaleSymlog()
    .constant(5 * minute)
    .domain([0, end])
    .range([left, width - right])
  const floor = height - bottom
  const grid = shown.map(([ms, label]) => {
    const at = place(x, ms)
    const line = `<line x1="${at}" x2="${at}" y1="${top - 8}" y2="${floor}" stroke="#ddd"/>`
    return `${line}<text x="${at}" y="${floor + 20}" text-anchor="middle" fill="#555">${label}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>How long each mode left a connector in the dark</title><desc>${escaped(modes.map(summary).join('. '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<text x="20" y="30" font-size="18" font-weight="600" fill="#222">From when the hotel knew it to when it was first told</text>',
    `<text x="20" y="50" fill="#555">${escaped(about)}. A dot is a stay or a guest that changed; the line is the median.</text>`,
    ...grid,
    ...modes.map((mode, index) => lane(mode, top + index * laneHeight, x)),
    '</svg>\n',
  ].join('\n')
}

function lane(staleness: ModeStaleness, y: number, x: ScaleSymLog<number, number>): string {
  const { mode, delays, medianMs } = staleness
  const middle = y + 52
  const dots = delays.flatMap(({ knownAt, toldAt }, index) =>
    toldAt === null
      ? []
      : [
          `<circle cx="${place(x, toldAt - knownAt)}" cy="${middle + ((index * 7) % 25) - 12}" r="4" fill-opacity="0.4"/>`,
        ],
  )
  const median = medianMs === null ? '' : place(x, medianMs)
  return [
    `<text x="20" y="${middle + 5}" font-size="15" font-weight="600" fill="${colours[mode]}">${mode}</text>`,
    `<text x="${left}" y="${y + 16}" fill="#333" stroke="#fff" stroke-width="5" paint-order="stroke">${escaped(figuresOf(staleness))}</text>`,
    `<g fill="${colours[mode]}">${dots.join('')}</g>`,
    median &&
      `<line x1="${median}" x2="${median}" y1="${middle - 22}" y2="${middle + 22}" stroke="#222" stroke-width="2"/>`,
  ].join('')
}

const summary = (staleness: ModeStaleness): string => `${staleness.mode}: ${figuresOf(staleness)}`

function figuresOf({ facts, told, medianMs, p95Ms, longestMs }: ModeStaleness): string {
  const never = facts === told ? 'all were told' : `${facts - told} of ${facts} were not told by the end`
  if (medianMs === null || p95Ms === null || longestMs === null) return never
  return `median ${sayWait(medianMs)} · 95 % within ${sayWait(p95Ms)} · longest ${sayWait(longestMs)} · ${never}`
}

/** Tenths of a pixel are enough, and the same everywhere. */
const place = (x: ScaleSymLog<number, number>, ms: number): string => x(ms).toFixed(1)

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, letter => escapes[letter] ?? letter)
