/** A season's figures beside those that were published, in their units. */
import { type Published, published } from '../../simulator/population/season/published.ts'
import type { SeasonFigures } from './season-figures.ts'

export type Beside = { readonly published: Published; readonly ours: number; readonly within: boolean }

export function besidePublished(figures: SeasonFigures): Beside[] {
  const { averageDailyRate: rate, channelMix: mix } = figures
  const direct = ['website', 'direct', 'phone', 'walk-in'].reduce((sum, origin) => sum + (mix[origin] ?? 0), 0)
  const found: Readonly<Record<keyof typeof published, number>> = {
    occupancy: 100 * figures.occupancy,
    averageDailyRate: rate.minor / 100,
    cancellationShare: 100 * figures.cancellationShare,
    otaCancellationShare: 100 * figures.otaCancellationShare,
    websiteCancellationShare: 100 * figures.websiteCancellationShare,
    noShowShare: 100 * figures.noShowShare,
    directShare: 100 * direct,
    walkInShare: 100 * (mix['walk-in'] ?? 0),
    lengthOfStay: figures.lengthOfStay,
    leadTime: figures.leadTimeDays,
  }
  return Object.entries(published).map(([name, range]) => {
    const ours = found[name as keyof typeof published]
    return { published: range, ours, within: ours >= range.from && ours <= range.to }
  })
}
