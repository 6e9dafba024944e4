/** What the manifest claims, and what came of it: to claim what one does not pass is a failure of its own. */
import type { Claim, Outcome, Report } from '../../contracts/verdict.ts'
import { Sign } from '../verdicts/sign.tsx'

const signs = {
  kept: 'pass',
  broken: 'fail',
  'not-judged': 'inconclusive',
} as const satisfies Record<Claim['outcome'], Outcome>

const words = {
  kept: 'Kept',
  broken: 'Not passed',
  'not-judged': 'Not judged',
} as const satisfies Record<Claim['outcome'], string>

export function Claims({ claims = [] }: { claims: Report['claims'] }) {
  if (claims.length === 0) return null
  return (
    <section class="card" aria-labelledby="claims">
      <h2 id="claims">Claims of the manifest</h2>
      <ul class="claims">
        {claims.map(({ suite, outcome, because }) => (
          <li key={suite} data-verdict={signs[outcome]}>
            <Sign verdict={signs[outcome]} />
            <span>
              <strong class="outcome">{words[outcome]}</strong> <span class="check">{suite}</span>
              <br />
              {because}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
