/** The common ground of the checks on money: in the end the far side shows one sum of a bill as the hotel's books have it. */
import { sayMoney } from '../../../simulator/domain/money.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { staysOf } from '../cast.ts'
import { judgement, together } from '../check.ts'
import { everSaw } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { judgeShown } from '../mirror/shown.ts'
import { truthOf } from '../truth.ts'
import { firstBillOffer, type Sum } from './bill-offers.ts'
import { type Bill, billsOf } from './bills.ts'

/** Where somebody of the story splits a bill: a firm pays a part of it, or a deposit was taken. All of the cast are judged, plain payers too. */
export function splitsABill(facts: Pick<Case, 'journal' | 'cast'>): boolean {
  const cast = new Set<string>(facts.cast.map(({ reservation }) => reservation))
  return facts.journal.some(({ events }) =>
    events.some(
      event =>
        (event.kind === 'deposit-taken' || (event.kind === 'payer-set' && event.payer.kind === 'account')) &&
        cast.has(event.reservation),
    ),
  )
}

export type BillPromise = {
  readonly sum: Sum
  /** Behind "the far side shows": `spent`. */
  readonly name: string
}

export function judgeBills(facts: Case, promise: BillPromise): Judgement {
  if (facts.declared.probe && !facts.declared.reads.includes(promise.sum))
    return judgement(
      'not-applicable',
      'transcript',
      `The manifest does not say where the probe shows what was ${promise.name}.`,
    )
  return together(staysOf(facts).map(id => judgeOne(facts, id, promise)))
}

function judgeOne(facts: Case, reservation: string, { sum, name }: BillPromise): Judgement {
  const guest = nameOf(facts, reservation)
  const bill = lastWith(billsOf(facts, reservation), sum)
  const truth = truthOf(facts, reservation).at(-1)
  const minor = bill?.[sum] ?? null
  if (!bill || !truth || minor === null)
    return judgement('inconclusive', 'transcript', `Nothing stands on the bill of ${guest} that can be judged.`)
  const money = (amount: number) => sayMoney({ minor: amount, currency: truth.stay.amount.currency })
  const then = `The bill of ${guest} came at ${sayHour(facts, bill.commit.at)} to ${money(minor)} ${name}`
  return judgeShown(facts, {
    reservation,
    commit: bill.commit,
    told: firstBillOffer(facts, bill.commit, reservation, sum) ?? null,
    fact: `${then}.`,
    readable: seen => (seen[sum] ?? null) !== null || everSaw(facts, sum),
    // Who shows nothing shows that there is none.
    right: seen => (seen[sum] ?? 0) === minor,
    wrong: (seen, { at }) => {
      const shown = seen[sum] ?? null
      return `At ${sayHour(facts, at)} the far side shows ${shown === null ? 'nothing' : money(shown)}.`
    },
    expected: `${money(minor)} ${name}`,
    found: seen => ((seen[sum] ?? null) === null ? 'nothing' : money(seen[sum] ?? 0)),
    kept: `${then}, and the far side shows it.`,
  })
}

/** The last commit that changed this sum. */
const lastWith = (bills: readonly Bill[], sum: Sum): Bill | undefined =>
  bills.findLast((bill, index) => bill[sum] !== (bills[index - 1]?.[sum] ?? 0)) ?? bills.at(-1)
