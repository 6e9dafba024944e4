/** The end of a stay's bill: every window is paid by whoever pays it, and billed, or the guest does not leave. */
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import type { Posted } from './charges.ts'
import { depositsOf, goingBack, heldFor } from './deposits.ts'
import type { BooksEvent } from './events.ts'
import { moneyOf, nameOf } from './finding.ts'
import { newPayments } from './giving-back.ts'
import { carriedOver, giversFirst, type Leaving, leaving } from './leaving.ts'
import type { PaymentLine, SettlingMethod } from './lines.ts'
import { taken } from './money-taken.ts'
import { setOff } from './set-off.ts'
import { billed } from './windows.ts'

/** How much of a guest's windows is there to pay with: what is held, and what of one window's excess another needs. */
type Purse = { held: number; carried: number; readonly settledBy: SettlingMethod | null }

/** What brings a window to nothing; without a method where nobody has said how. */
type Part = Pick<PaymentLine, 'minor' | 'reference' | 'reverses'> & { readonly method: PaymentLine['method'] | null }

/**
 * A firm owes what stands in its windows. What a guest has open is paid from the deposit, and then as `settledBy` says: null where nothing may
 * be open. What is too much in one window pays another of the guest's, by way of the deposit; the rest goes back the way it came, and so
 * does what is left of the deposit. What a cardholder disputes stays where it is.
 */
export function settle(
  state: Readonly<HotelState>,
  reservation: ReservationId,
  settledBy: SettlingMethod | null,
  /** What is charged in the same breath. */
  charges: readonly Posted[] = [],
): readonly BooksEvent[] | Refusal {
  const windows = leaving(state, reservation, charges)
  const payment = newPayments(state, `${reservation}.check-out-${state.businessDate}`)
  const events: BooksEvent[] = []
  const purse: Purse = { held: heldFor(state, reservation), carried: carriedOver(windows), settledBy }
  for (const each of giversFirst(windows)) {
    for (const { of, minor } of each.byBank) events.push(setOff(state, reservation, of, minor, payment()))
    for (const { method, ...part } of partsOf(each, purse)) {
      const { window } = each
      if (method === null) {
        const [guest, balance] = [nameOf(state, reservation), moneyOf(state, part.minor)]
        return { kind: 'balance-open', guest, window, balance }
      }
      if (method === 'deposit') purse.held -= part.minor
      events.push(taken(state, reservation, { payment: payment(), window, method, ...part }))
    }
  }
  const toBill = windows.filter(({ invoice, hasLines }) => invoice === null && hasLines)
  return [
    ...events,
    ...goingBack(state, reservation, depositsOf(state, reservation), purse.held, payment),
    ...toBill.map(({ window, charged }, index) => billed(state, reservation, window, index + 1, charged)),
  ]
}

function partsOf(leaving: Leaving, purse: Purse): Part[] {
  const { payer, balance, back } = leaving
  if (payer.kind === 'account') {
    const returned = back.map(({ of, minor }) => wayBack(of, minor))
    return [...returned, ...rest(leaving, returned, 'receivables', payer.account)]
  }
  const parts = balance > 0 ? fromDeposit(Math.min(balance, purse.held)) : carried(leaving, purse)
  return [...parts, ...rest(leaving, parts, purse.settledBy, null)]
}

const fromDeposit = (minor: number, reverses: Part['reverses'] = null): Part[] =>
  minor === 0 ? [] : [{ method: 'deposit', minor, reference: null, reverses }]

/** What another window needs goes there, and what is left of each payment goes back to it. */
function carried({ back, unpaid }: Leaving, purse: Purse): Part[] {
  const forAnother = (minor: number): number => {
    const over = Math.min(minor, purse.carried)
    purse.carried -= over
    return over
  }
  const ofPayments = back.flatMap(({ of, minor }) => {
    const over = forAnother(minor)
    const parts = fromDeposit(-over, of.payment)
    return minor === over || purse.settledBy === null ? parts : [...parts, wayBack(of, minor - over)]
  })
  return [...ofPayments, ...fromDeposit(-forAnother(unpaid))]
}

const wayBack = ({ payment: reverses, method, reference }: PaymentLine, minor: number): Part => ({
  ...{ method, minor: -minor, reference, reverses },
})

function rest(
  { balance, byBank, disputed }: Leaving,
  parts: readonly Part[],
  method: Part['method'],
  reference: string | null,
): Part[] {
  const notHere = byBank.reduce((sum, { minor }) => sum + minor, disputed)
  const minor = parts.reduce((left, part) => left - part.minor, balance + notHere)
  return minor === 0 ? [] : [{ method, minor, reference, reverses: null }]
}
