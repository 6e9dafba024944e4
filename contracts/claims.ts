/** What a manifest claims, held against what was played: to claim what one does not pass is a failure of its own. Pure. */
import { suiteNamed } from './suites/registry.ts'
import { type Abilities, lacking } from './suites/suite.ts'
import type { Claim, Mode, Report, Verdict } from './verdict.ts'

/** What had to be played for a suite: all of its stories, in every mode that the connector declares and this PMS has. */
export type Expected = { readonly story: string; readonly mode: Mode }

export function claimOf(
  name: string,
  has: Abilities,
  expected: readonly Expected[],
  { verdicts, runs, setup }: Pick<Report, 'verdicts' | 'runs' | 'setup'>,
): Claim {
  const suite = suiteNamed(name)
  const missing = suite ? lacking(suite, has) : ['suite of that name']
  if (missing.length > 0)
    return broken(
      name,
      `The manifest claims ${name} and declares no ${missing.join(', no ')}, which that suite needs. Declare it, or take the claim out of \`claims\`.`,
    )
  const isOfIt = ({ story, mode }: Expected) => expected.some(each => each.story === story && each.mode === mode)
  const judged = verdicts.filter(isOfIt)
  const failed = judged.filter(({ verdict }) => verdict === 'fail')
  if (failed.length > 0)
    return broken(
      name,
      `The manifest claims ${name}, and ${placesOf(failed)} broke a promise of it. Mend that, or take the claim out of \`claims\`.`,
    )
  const unplayed = expected.filter(({ story, mode }) => !runs.some(run => run.story === story && run.mode === mode))
  const [first] = unplayed
  if (first || expected.length === 0)
    return {
      suite: name,
      outcome: 'not-judged',
      because: first
        ? `${unplayed.length} of its ${expected.length} plays were not played to the end, such as ${first.story} by ${first.mode}.`
        : `This PMS has no window in which ${name} could be played.`,
    }
  const unsure = judged.filter(({ verdict }) => verdict === 'inconclusive')
  if (unsure.length > 0 || setup.some(({ story, mode }) => story === null || mode === null || isOfIt({ story, mode })))
    return {
      suite: name,
      outcome: 'not-judged',
      because: `Too little was seen of it: ${unsure.length > 0 ? `${placesOf(unsure)} ended inconclusive` : 'there was setup trouble'}.`,
    }
  if (!judged.some(({ verdict }) => verdict === 'pass'))
    return broken(
      name,
      `The manifest claims ${name}, and not one promise of it was seen to be kept. Declare more, so that it can be seen, or take the claim out of \`claims\`.`,
    )
  return { suite: name, outcome: 'kept', because: `Every promise of ${name} that could be judged was kept.` }
}

const broken = (suite: string, because: string): Claim => ({ suite, outcome: 'broken', because })

/** `CRM-01 by polling and CRM-02 by export`. */
function placesOf(verdicts: readonly Verdict[]): string {
  const places = [...new Set(verdicts.map(({ story, mode }) => `${story} by ${mode}`))]
  const shown = places.slice(0, 3)
  const left = places.length - shown.length
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(' and ')
}
