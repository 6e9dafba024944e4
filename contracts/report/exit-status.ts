/** One number for a whole run, so that a build server needs to read nothing else. */
import type { Claim, ExitStatus, SetupNote, Verdict } from '../verdict.ts'

export type Judged = {
  readonly verdicts: readonly Pick<Verdict, 'verdict'>[]
  readonly setup: readonly SetupNote[]
  readonly claims?: readonly Claim[] | undefined
  /** The command or the manifest was wrong. */
  readonly usage?: boolean
  /** An expected failure no longer happens, or another expectation no longer fits. */
  readonly drift?: boolean
}

/** Where several hold, the first of 2, 3, 1, 5, 4: what makes the other answers doubtful comes first. */
export function exitStatus({ verdicts, setup, claims = [], usage = false, drift = false }: Judged): ExitStatus {
  if (usage) return 2
  if (setup.length > 0) return 3
  if (verdicts.some(({ verdict }) => verdict === 'fail') || claims.some(({ outcome }) => outcome === 'broken')) return 1
  if (drift) return 5
  // A run in which nothing was judged saw nothing, and what saw nothing cannot have passed.
  const judged = verdicts.some(({ verdict }) => verdict !== 'not-applicable')
  if (!judged || verdicts.some(({ verdict }) => verdict === 'inconclusive')) return 4
  return 0
}

/** What a status means and what to do about it, for the foot of a report and for the manual. */
export const exitMeanings = {
  0: 'Every promise that could be judged was kept.',
  1: 'The connector broke a promise, or a claim of its manifest. What stands under FAIL, or under the claims, proves it.',
  2: 'The command or the manifest was wrong, so nothing was judged. Correct it and start again.',
  3: 'Our side or its surroundings were not ready, so this says nothing about the connector. `mockinn doctor` looks for the cause.',
  4: 'Too little was seen to say pass or fail, and that is never a pass. The lines under "inconclusive" say what was missing.',
  5: 'An expectation no longer fits what happens. Bring the list of expected failures and waivers up to date.',
} as const satisfies Record<ExitStatus, string>
