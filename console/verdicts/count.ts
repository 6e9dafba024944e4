/** Verdicts in the order in which a reader wants them, and how many there are of each. */
import type { Outcome } from '../../contracts/verdict.ts'
import { outcomeWords } from '../words.ts'

const worstFirst = ['fail', 'inconclusive', 'limit', 'pass', 'not-applicable'] as const satisfies readonly Outcome[]

type Judged = { readonly verdict: Outcome }

export function inOrder<T extends Judged>(verdicts: readonly T[]): readonly T[] {
  return verdicts.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))
}

export function countsOf(
  verdicts: readonly Judged[],
): readonly { readonly verdict: Outcome; readonly count: number }[] {
  return worstFirst
    .map(verdict => ({ verdict, count: verdicts.filter(each => each.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
}

export function countInWords(verdicts: readonly Judged[]): string {
  if (verdicts.length === 0) return 'No check had anything to say'
  return countsOf(verdicts)
    .map(({ verdict, count }) => `${count} ${outcomeWords[verdict].toLowerCase()}`)
    .join(', ')
}
