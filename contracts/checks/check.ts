/** A check is one promise of a connector, and a pure function that says from the evidence whether it was kept. */
import {
  type Compared,
  type Depth,
  type Evidence,
  gravestOf,
  type Judgement,
  type Mode,
  modes,
  type Outcome,
} from '../verdict.ts'
import type { Case } from './case.ts'

export type Check = {
  /** Area and promise, such as `mirror/shows-the-cancellation`. */
  readonly id: string
  readonly level: 'MUST' | 'SHOULD'
  /** The promise, as a hotelier would say it. */
  readonly sentence: string
  /** Why it matters. */
  readonly reason: string
  /** Mutations of the reference CRM that this check must fail. */
  readonly mutants: readonly string[]
  /** The only modes in which it is judged; every one, where left out. */
  readonly modes?: readonly Mode[]
  /** The clock that its deadlines are on; hotel time, where left out. */
  readonly judgesBy?: JudgesBy
  /** Whether this story asks for the promise at all. */
  readonly asked: (facts: Case) => boolean
  readonly judge: (facts: Case) => Judgement
}

/** `no time`: only what was said or seen counts, whenever that was. */
export type JudgesBy = 'hotel time' | 'real time' | 'no time'

export const modesOf = (check: Pick<Check, 'modes'>): readonly Mode[] => check.modes ?? modes

export const timeOf = ({ judgesBy = 'hotel time' }: Pick<Check, 'judgesBy'>): JudgesBy => judgesBy

export function judgement(
  verdict: Outcome,
  depth: Depth,
  because: string,
  evidence: readonly (Evidence | undefined)[] = [],
  compared: Compared = {},
): Judgement {
  return { verdict, depth, because, evidence: evidence.filter(line => line !== undefined), ...compared }
}

/** What had to be seen of somebody beside what was seen, in as few words as stand on a line each. */
export function sideBySide(whom: string, ...pairs: readonly Required<Compared>[]): Compared {
  const lines = (side: keyof Compared) => pairs.map(pair => `${whom}: ${pair[side].replace(/\s+/g, ' ')}`).join('\n')
  return pairs.length === 0 ? {} : { expected: lines('expected'), found: lines('found') }
}

/** One judgement out of several: the gravest, in its own words; where they agree, in the words of all. */
export function together(judgements: readonly Judgement[]): Judgement {
  const verdict = gravestOf(judgements.map(each => each.verdict)) ?? 'inconclusive'
  const decisive = judgements.filter(each => each.verdict === verdict)
  const because = [...new Set(decisive.map(each => each.because))].join(' ')
  const evidence = decisive.flatMap(each => each.evidence)
  const unique = new Map(evidence.toReversed().map(line => [`${line.log} ${line.line}`, line]))
  const order: readonly Depth[] = ['effect', 'acknowledged', 'transcript']
  const depth = order.find(each => decisive.some(one => one.depth === each)) ?? 'transcript'
  return {
    verdict,
    depth,
    because: because || 'Nothing in this story asks for it.',
    evidence: [...unique.values()].reverse(),
    ...compared(decisive),
  }
}

/** Only of those that say both, so that the lines stand beside each other. */
function compared(judgements: readonly Judgement[]): Compared {
  const both = judgements.filter(({ expected, found }) => expected !== undefined && found !== undefined)
  if (both.length === 0) return {}
  return { expected: both.map(each => each.expected).join('\n'), found: both.map(each => each.found).join('\n') }
}
