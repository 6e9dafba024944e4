/** The judge: every check that the story asks for, over one case. Pure, so that old evidence can be judged again. */
import type { Case } from './checks/case.ts'
import { modesOf } from './checks/check.ts'
import { checks } from './checks/registry.ts'
import type { Verdict } from './verdict.ts'

export function judge(facts: Case): Verdict[] {
  const { story, mode } = facts
  return checks
    .filter(check => !facts.leaves?.includes(check.id) && modesOf(check).includes(mode) && check.asked(facts))
    .map(check => ({ check: check.id, story, mode, ...check.judge(facts) }))
}
