/** How much of the chosen suites is played, and how patiently. */

export type Level = {
  readonly name: 'smoke' | 'standard' | 'certify'
  readonly about: string
  /** `first`: the first story of the first suite alone. */
  readonly stories: 'first' | 'all'
  /** How often every story is played, each time with other guests: with the seed, and with the seeds after it. */
  readonly seeds: number
  /** `whole`: a receiver of webhooks may take as long as the delivery profile of the PMS allows it. */
  readonly webhookPatience: 'short' | 'whole'
  /** How often at most a story is played in which a promise was broken, to see whether it is broken each time. */
  readonly repeat: number
  /** Whether a part may be chosen: by story, by mode, by shard. */
  readonly mayLeaveOut: boolean
}

export const levels: readonly Level[] = [
  {
    name: 'smoke',
    about: 'The first story of the first suite, in every mode: seconds, for every commit.',
    ...{ stories: 'first', seeds: 1, webhookPatience: 'short', repeat: 1, mayLeaveOut: true },
  },
  {
    name: 'standard',
    about: 'Every story of the suites, in every mode, with one seed; a webhook is waited for two seconds at most.',
    ...{ stories: 'all', seeds: 1, webhookPatience: 'short', repeat: 1, mayLeaveOut: true },
  },
  {
    name: 'certify',
    about:
      'Nothing is left out: every suite that fits or is claimed, in every mode that is declared, with two seeds and the whole patience of the PMS for each webhook; what fails is played up to three times.',
    ...{ stories: 'all', seeds: 2, webhookPatience: 'whole', repeat: 3, mayLeaveOut: false },
  },
]

export const usualLevel = 'standard'

export const levelNamed = (name: string): Level | undefined => levels.find(level => level.name === name.toLowerCase())
