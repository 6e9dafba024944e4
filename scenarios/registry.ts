/** Every story that ships. */
import { lastMinuteCancellation } from './last-minute-cancellation.ts'
import { outage } from './outage.ts'
import { shiftedStay } from './shifted-stay.ts'
import type { Story } from './words.ts'

export const stories: readonly Story[] = [lastMinuteCancellation, shiftedStay, outage]

/** By id or name, in any case. */
export function storyNamed(text: string): Story | undefined {
  const wanted = text.toLowerCase()
  return stories.find(({ id, name }) => id.toLowerCase() === wanted || name === wanted)
}
