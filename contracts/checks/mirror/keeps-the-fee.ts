import { sayMoney } from '../../../simulator/domain/money.ts'
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Money } from '../../../simulator/domain/words.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { everSaw, isShownCancelled, looksAt } from '../far-side.ts'
import { type Cancellation, cancellationOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { judgeShown } from './shown.ts'

export const keepsTheFee: Check = {
  id: 'mirror/keeps-the-fee',
  level: 'MUST',
  sentence: 'A cancellation fee stays on the books as revenue of the guest.',
  reason: 'A cancelled stay that paid a fee is not worth nothing: lifetime value and reports are wrong without it.',
  mutants: ['drops-the-fee'],
  asked: facts => withFee(facts).length > 0,
  judge: facts =>
    together(withFee(facts).map(({ reservation, cancelled, fee }) => judgeOne(facts, reservation, cancelled, fee))),
}

function withFee(facts: Case) {
  return facts.cast.flatMap(({ role, reservation }) => {
    const cancelled = role === 'cancels' ? cancellationOf(facts, reservation) : undefined
    return cancelled?.fee ? [{ reservation, cancelled, fee: cancelled.fee }] : []
  })
}

function judgeOne(facts: Case, reservation: string, { commit }: Cancellation, fee: Money) {
  const guest = nameOf(facts, reservation)
  if (facts.declared.probe && !facts.declared.reads.includes('revenueMinor')) {
    return judgement('not-applicable', 'transcript', 'The manifest does not say where the probe shows the revenue.')
  }
  const amount = sayMoney(fee)
  const hour = sayHour(facts, commit.at)
  const fact = `${guest} cancelled at ${hour} and owes a fee of ${amount}.`
  const shown = judgeShown(facts, {
    reservation,
    commit,
    needs: ['cancellationFee'],
    fact,
    readable: ({ revenueMinor }) => revenueMinor !== null || everSaw(facts, 'revenueMinor'),
    right: ({ status, revenueMinor }) => status !== 'cancelled' || revenueMinor === fee.minor,
    wrong: ({ revenueMinor }) =>
      `The far side counts ${revenueMinor === null ? 'no revenue' : sayMoney({ minor: revenueMinor, currency: fee.currency })} for the stay.`,
    expected: `${amount} as revenue`,
    found: ({ revenueMinor }) =>
      revenueMinor === null ? 'no revenue' : `${sayMoney({ minor: revenueMinor, currency: fee.currency })} as revenue`,
    kept: `${guest} cancelled at ${hour}, and the fee of ${amount} is counted as revenue.`,
  })
  const stillShownAsComing =
    shown.verdict === 'pass' && !looksAt(facts, reservation, 0 as HotelTime).some(isShownCancelled)
  if (!stillShownAsComing) return shown
  return judgement(
    'inconclusive',
    'effect',
    `${fact} The far side does not show the cancellation, so its fee cannot be judged.`,
    shown.evidence,
  )
}
