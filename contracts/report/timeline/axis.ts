/** The axis of a timeline: hotel time from left to right, in which days without any happening are folded up. */
import { scaleLinear } from 'd3-scale'
import { addDays, atWallClock, dayAt, days, type HotelTime, hours, later } from '../../../simulator/domain/time.ts'
import type { TimeZone } from '../../../simulator/domain/zones.ts'

export type Fold = { readonly from: HotelTime; readonly to: HotelTime }

export type Axis = {
  readonly from: HotelTime
  readonly to: HotelTime
  readonly folds: readonly Fold[]
  readonly x: (at: HotelTime) => number
  readonly isFolded: (at: HotelTime) => boolean
}

/** A quiet stretch is folded where it is longer, and an edge of it is left on both sides. */
const [longestQuiet, edge] = [days(3), hours(12)]
const foldWidth = 34

/** `happenings` must be seen; `from` and `to` are where the story began and ended. */
export function axisOf(
  happenings: readonly HotelTime[],
  { from, to }: Fold,
  { left, right }: { readonly left: number; readonly right: number },
): Axis {
  const end = to > from ? to : later(from, hours(1))
  const folds = foldsOf(
    happenings.filter(at => at >= from && at <= end),
    { from, to: end },
  )
  const open = end - from - folds.reduce((sum, fold) => sum + (fold.to - fold.from), 0)
  const perMs = (right - left - folds.length * foldWidth) / open
  const [domain, range] = [[from as number], [left]]
  for (const fold of folds) {
    const start = (range.at(-1) ?? left) + (fold.from - (domain.at(-1) ?? from)) * perMs
    domain.push(fold.from, fold.to)
    range.push(start, start + foldWidth)
  }
  const scale = scaleLinear([...domain, end], [...range, right]).clamp(true)
  return {
    ...{ from, to: end, folds },
    x: at => scale(at),
    isFolded: at => folds.some(fold => at > fold.from && at < fold.to),
  }
}

function foldsOf(happenings: readonly HotelTime[], { from, to }: Fold): Fold[] {
  const moments = [from, ...happenings.toSorted((a, b) => a - b), to]
  return moments.flatMap((at, index) => {
    const next = moments[index + 1]
    return next !== undefined && next - at > longestQuiet ? [{ from: later(at, edge), to: later(next, -edge) }] : []
  })
}

export type Tick = { readonly x: number; readonly at: HotelTime; readonly day: string }

/** Midnights by the lobby's clock, as many as have room for their names. */
export function ticksOf(axis: Axis, zone: TimeZone, roomPx: number): readonly Tick[] {
  const ticks: Tick[] = []
  let day = dayAt(zone, axis.from)
  for (let count = 0; count < mostDays; count += 1) {
    day = addDays(day, 1)
    const at = atWallClock(zone, day, '00:00')
    if (at > axis.to) break
    const [x, last] = [axis.x(at), ticks.at(-1)?.x ?? Number.NEGATIVE_INFINITY]
    if (x - last >= roomPx && !axis.isFolded(at)) ticks.push({ x, at, day })
  }
  return ticks
}

/** Two years, and a bound on whatever a log may say. */
const mostDays = 750
