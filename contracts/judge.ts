/** The judge: every check that the story asks for, over one case; and the exposures of the mode. Pure, so that old evidence can be judged again. */
import { instant } from '../simulator/domain/time.ts'
import type { Case } from './checks/case.ts'
import { modesOf } from './checks/check.ts'
import { cancellationOf, moveOf, nameOf } from './checks/hotel-facts.ts'
import { exposureOf } from './checks/mail/nothing-from-a-stale-plan.ts'
import { checks } from './checks/registry.ts'
import type { Exposure, Verdict } from './verdict.ts'

export function judge(facts: Case): Verdict[] {
  const { story, mode } = facts
  return checks
    .filter(check => !facts.leaves?.includes(check.id) && modesOf(check).includes(mode) && check.asked(facts))
    .map(check => ({ check: check.id, story, mode, ...check.judge(facts) }))
}

export function exposures(facts: Case): Exposure[] {
  return facts.cast.flatMap(part => {
    const commit =
      part.role === 'cancels'
        ? cancellationOf(facts, part.reservation)?.commit
        : moveOf(facts, part.reservation)?.commit
    if (!commit || (part.role !== 'cancels' && part.role !== 'moves')) return []
    const did = part.role === 'cancels' ? 'cancelled' : 'moved the stay'
    const exposure = exposureOf(facts, part, commit, `${nameOf(facts, part.reservation)} ${did}.`)
    if (!exposure) return []
    const { fact, offered, hours, consequence } = exposure
    const times = { happenedAt: instant(commit.at), offeredAt: instant(offered.at) }
    return [{ story: facts.story, mode: facts.mode, fact, ...times, hours, consequence }]
  })
}
