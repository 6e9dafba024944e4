/** A sign beside each verdict's word, so that nobody needs to tell colours apart. */
import type { Outcome } from '../../contracts/verdict.ts'

const strokes = {
  pass: 'M5 10.5 8.5 14 15 6.5',
  fail: 'M6 6l8 8M14 6l-8 8',
  inconclusive: 'M7.3 7.8a2.8 2.8 0 1 1 4.1 2.5c-.9.5-1.4 1-1.4 1.9M10 14.6v.1',
  'not-applicable': 'M6 10h8',
  limit: 'M10 5.8V10l2.8 1.9',
} satisfies Record<Outcome, string>

export function Sign({ verdict }: { verdict: Outcome }) {
  return (
    <svg class="sign" viewBox="0 0 20 20" aria-hidden="true" data-verdict={verdict}>
      <circle cx="10" cy="10" r="9" />
      <path d={strokes[verdict]} />
    </svg>
  )
}
