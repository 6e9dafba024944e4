/** How many verdicts there are of each kind. */
import { gravestFirst, type Outcome } from '../../contracts/verdict.ts'
import { outcomeWords } from '../words.ts'

type Judged = { readonly verdict: Outcome }

export function countsOf(
  verdicts: readonly Judged[],
): readonly { readonly verdict: Outcome; readonly count: number }[] {
  return gravestFirst
    .map(verdict => ({ verdict, count: verdicts.filter(each => each.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
}

export function countInWords(verdicts: readonly Judged[]): string {
  if (verdicts.length === 0) return 'No check had anything to say'
  return countsOf(verdicts)
    .map(({ verdict, count }) => `${count} ${outcomeWords[verdict].toLowerCase()}`)
    .join(', ')
}
