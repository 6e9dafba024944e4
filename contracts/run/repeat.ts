/** What failed is played again, to see whether it fails each time: a verdict that differs is flaky, and never a pass. */
import { gravestOf, type Verdict, type Outcome as Word } from '../verdict.ts'
import type { Played } from './play.ts'
import { type News, type Outcome, playSuite, type SuiteOrder } from './suite-run.ts'

/** One story in one mode, played once; where a promise was broken, up to `times` in all, each in a run of its own. */
export async function playRepeatedly(
  order: SuiteOrder,
  times: number,
  tell: (news: News) => void = () => undefined,
): Promise<Outcome> {
  const outcomes = [await playSuite(order, tell)]
  const isBroken = outcomes[0]?.played.some(({ verdicts }) => verdicts.some(({ verdict }) => verdict === 'fail'))
  if (!isBroken || order.connector.manifest.isolation === 'shared') return together(outcomes)
  for (let count = 2; count <= times; count += 1) {
    order.signal.throwIfAborted()
    outcomes.push(await playSuite({ ...order, mark: `${order.mark ?? ''}-again-${count}` }, tell))
  }
  return together(outcomes)
}

/** Every run keeps its evidence; the verdicts are those of all plays in one. */
function together(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes
  if (!first || outcomes.length === 1) return first ?? { played: [], setup: [] }
  const plays = outcomes.flatMap(({ played }) => played)
  const verdicts = ofAll(plays)
  const played = plays.map(
    (each, at): Played => (at === 0 ? { ...each, verdicts } : { ...each, verdicts: [], exposures: [] }),
  )
  return { played, setup: outcomes.flatMap(({ setup }) => setup) }
}

/** For each check the gravest verdict, in the words of the first play that came to it. */
export function ofAll(plays: readonly Pick<Played, 'verdicts'>[]): Verdict[] {
  const all = plays.flatMap(({ verdicts }) => verdicts)
  return [...Map.groupBy(all, ({ check }) => check).values()].flatMap(each => {
    const said = each.map(({ verdict }) => verdict)
    const worst = each.find(({ verdict }) => verdict === gravestOf(said))
    if (!worst) return []
    // In a play that broke off before this check was asked, nothing was said of it.
    if (new Set(said).size === 1) return [worst]
    return [{ ...worst, because: `${worst.because} ${sayFlaky(said, worst.verdict)}`, flaky: said }]
  })
}

const saidOf: Readonly<Record<Word, string>> = {
  fail: 'failed',
  inconclusive: 'was inconclusive',
  limit: 'was limited by the PMS',
  pass: 'passed',
  'not-applicable': 'was not applicable',
}

function sayFlaky(said: readonly Word[], worst: Word): string {
  const count = said.filter(word => word === worst).length
  return `It is flaky: the same story was played ${said.length} times, and it ${saidOf[worst]} in ${count} of ${said.length}.`
}
