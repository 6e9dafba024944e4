/** What a measurement says: ours and a baseline from the same run, and the ratio of each round. Absolute figures only show the order. */

export type Target = { readonly atLeast: number } | { readonly atMost: number }

export type Spread = { readonly median: number; readonly min: number; readonly max: number }

export type Figure = {
  readonly part: string
  readonly what: string
  readonly unit: string
  /** Medians over the rounds. */
  readonly ours: number
  readonly baseline: number
  /** Of the ratios of the rounds, not the ratio of the medians: what disturbs a round disturbs both of its halves. */
  readonly ratio: Spread
  readonly target: Target | null
}

/** `notes` are whole sentences: what the baseline is, and what was seen besides. */
export type Measured = { readonly figures: readonly Figure[]; readonly notes: readonly string[] }

export type Round = { readonly ours: number; readonly baseline: number }

/** `ratioOf` says which way round the ratio reads; the usual one is ours to the baseline. */
export function figureOf(
  about: Pick<Figure, 'part' | 'what' | 'unit' | 'target'>,
  rounds: readonly Round[],
  ratioOf: (round: Round) => number = ({ ours, baseline }) => ours / baseline,
): Figure {
  return {
    ...about,
    ours: median(rounds.map(({ ours }) => ours)),
    baseline: median(rounds.map(({ baseline }) => baseline)),
    ratio: spread(rounds.map(ratioOf)),
  }
}

export function isMet({ target, ratio }: Figure): boolean | null {
  if (target === null) return null
  return 'atLeast' in target ? ratio.median >= target.atLeast : ratio.median <= target.atMost
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
})
