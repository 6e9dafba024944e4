/** How many verdicts there are of each kind. */
import type { Outcome } from '../../contracts/verdict.ts'
import { outcomeWords } from '../words.ts'
import { countsOf } from './count.ts'
import { Sign } from './sign.tsx'

export function Counts({ verdicts }: { verdicts: readonly { readonly verdict: Outcome }[] }) {
  return (
    <ul class="counts" aria-label="Verdicts counted">
      {countsOf(verdicts).map(({ verdict, count }) => (
        <li key={verdict} data-verdict={verdict}>
          <Sign verdict={verdict} />
          <strong>{count}</strong> {outcomeWords[verdict].toLowerCase()}
        </li>
      ))}
    </ul>
  )
}
