/** Every story that ships. */
import { emailAtTheDesk } from './email-at-the-desk.ts'
import { lastMinuteCancellation } from './last-minute-cancellation.ts'
import { optOut } from './opt-out.ts'
import { otaChange } from './ota-change.ts'
import { outage } from './outage.ts'
import { shiftedStay } from './shifted-stay.ts'
import { splitPayments } from './split-payments.ts'
import type { Story } from './words.ts'

export const stories: readonly Story[] = [
  lastMinuteCancellation,
  shiftedStay,
  splitPayments,
  emailAtTheDesk,
  optOut,
  outage,
  otaChange,
]

/** By id or name, in any case. */
export function storyNamed(text: string): Story | undefined {
  const wanted = text.toLowerCase()
  return stories.find(({ id, name }) => id.toLowerCase() === wanted || name === wanted)
}
