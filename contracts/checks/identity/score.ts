/** The common ground of the two scores: what was counted, in words and with the pairs that were taken wrongly. */
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { judgement, sideBySide } from '../check.ts'
import { lookLine } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { type Pair, type Pairs, pairsOf } from './pairs.ts'

export type Score = {
  /** Which pairs were taken wrongly. */
  readonly wrong: (pairs: Pairs) => readonly Pair[]
  /** In thousandths of those found and those wrong. */
  readonly least: number
  /** Of so many, `were one person's`. */
  readonly of: string
  /** What is said where there is nothing to count. */
  readonly nothing: string
}

export function judgeScore(facts: Case, { wrong: wrongIn, least, of, nothing }: Score): Judgement {
  if (!facts.declared.probe || !facts.declared.reads.includes('person'))
    return judgement('not-applicable', 'transcript', 'The manifest does not say where the probe shows the person.')
  if (facts.live)
    return judgement(
      'inconclusive',
      'transcript',
      'The story was played on the real now, which leaves nobody the time to learn of all.',
    )
  const pairs = pairsOf(facts)
  const [unseen] = pairs.unseen
  if (unseen !== undefined) return judgement('inconclusive', 'effect', `Not every stay could be judged. ${unseen}`)
  const wrong = wrongIn(pairs)
  const { found } = pairs
  const all = found.length + wrong.length
  if (all === 0) return judgement('not-applicable', 'effect', nothing)
  const score = Math.floor((1000 * found.length) / all)
  const shown = wrong.length > 0 ? wrong : found.slice(0, 1)
  const [first] = shown
  const hour = first ? sayHour(facts, first[0].look.at) : ''
  const share = `${Math.floor(score / 10)}.${score % 10} %`
  const said = `At ${hour}, ${found.length} of ${all} pairs of stays that ${of} (${share}, at least ${least / 10} % is asked).`
  const confused = wrong.map(([a, b]) => `${say(facts, a.reservation)} and ${say(facts, b.reservation)}`)
  const because = wrong.length === 0 ? said : `${said} Taken wrongly: ${confused.join('; ')}.`
  const lines = shown.flatMap(pair => pair.map(({ look }) => lookLine(facts, look)))
  if (score >= least) return judgement('pass', 'effect', because, lines)
  const compared = sideBySide('pairs taken rightly', { expected: `${least / 10} % at least`, found: share })
  return judgement('fail', 'effect', because, lines, compared)
}

const say = (facts: Case, reservation: string): string => `${nameOf(facts, reservation)} (${reservation})`
