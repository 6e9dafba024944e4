/** What a PMS answers to whoever asks it, and how much of it at once. */

export const lists = ['changes', 'reservations', 'guests'] as const

export type PollingPlan = {
  readonly lists: readonly (typeof lists)[number][]
  /** In records. */
  readonly largestPage: number
}

export const openPolling: PollingPlan = { lists, largestPage: 500 }
