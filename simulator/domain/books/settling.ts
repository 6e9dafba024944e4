/** The end of a stay's bill: every window is paid by whoever pays it, and billed, or the guest does not leave. */
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import type { Posted } from './charges.ts'
import { depositsOf, goingBack, heldFor } from './deposits.ts'
import type { BooksEvent } from './events.ts'
import { moneyOf, nameOf } from './finding.ts'
import { type Payer, payerOf } from './folios.ts'
import { newPayments, waysBack } from './giving-back.ts'
import type { PaymentLine, SettlingMethod } from './lines.ts'
import { taken } from './money-taken.ts'
import { billed, hasLines } from './windows.ts'

type State = Readonly<HotelState>

type Leaving = {
  readonly window: number
  readonly payer: Payer
  readonly invoice: string | null
  readonly balance: number
  readonly charged: number
  readonly hasLines: boolean
}

/** How much of a guest's windows is there to pay with: what is held, and what of one window's excess another needs. */
type Purse = { held: number; carried: number; readonly settledBy: SettlingMethod | null }

/** What brings a window to nothing; without a method where nobody has said how. */
type Part = Pick<PaymentLine, 'minor' | 'reference' | 'reverses'> & { readonly method: PaymentLine['method'] | null }

/**
 * A firm owes what stands in its windows. What a guest has open is paid from the deposit, and then as `settledBy` says: null where nothing may
 * be open. What is too much in one window pays another of the guest's, by way of the deposit; the rest goes back the way it came, and so does
 * what is left of the deposit.
 */
export function settle(
  state: State,
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
    for (const { method, ...part } of partsOf(state, reservation, each, purse)) {
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

/** Every window as it stands with what is charged in going. */
function leaving(state: State, reservation: ReservationId, charges: readonly Posted[]): Leaving[] {
  const folio = state.folios.get(reservation)
  const own = charges.filter(charge => charge.reservation === reservation)
  const numbers = new Set([...(folio?.windows.keys() ?? []), ...own.map(({ line }) => line.window)])
  return [...numbers]
    .sort((a, b) => a - b)
    .map(window => {
      const lines = own.filter(({ line }) => line.window === window)
      const charged = lines.reduce((sum, { line }) => sum + line.gross, 0)
      const { balance = 0, invoice = null } = folio?.windows.get(window) ?? {}
      const some = lines.length > 0 || hasLines(folio, window)
      return { window, payer: payerOf(folio, window), invoice, balance: balance + charged, charged, hasLines: some }
    })
}

/** What comes back into the deposit from one window may pay another. */
const giversFirst = (windows: readonly Leaving[]): Leaving[] => [
  ...windows.filter(({ balance }) => balance < 0),
  ...windows.filter(({ balance }) => balance > 0),
]

/** What no money has to move for: the guest has it too much here and open there. */
function carriedOver(windows: readonly Leaving[]): number {
  const balances = windows.flatMap(({ payer, balance }) => (payer.kind === 'guest' ? [balance] : []))
  const sum = (sign: 1 | -1) => balances.reduce((all, balance) => all + Math.max(0, sign * balance), 0)
  return Math.min(sum(1), sum(-1))
}

function partsOf(state: State, reservation: ReservationId, { window, payer, balance }: Leaving, purse: Purse): Part[] {
  if (payer.kind === 'account') {
    const back = balance < 0 ? goingBackHere(state, reservation, window, -balance) : []
    return [...back, ...rest(balance, back, 'receivables', payer.account)]
  }
  const fromDeposit = balance > 0 ? Math.min(balance, purse.held) : -Math.min(-balance, purse.carried)
  const deposit: Part[] =
    fromDeposit === 0 ? [] : [{ method: 'deposit', minor: fromDeposit, reference: null, reverses: null }]
  if (balance < 0) purse.carried += fromDeposit
  const tooMuch = fromDeposit - balance
  const back = tooMuch > 0 && purse.settledBy !== null ? goingBackHere(state, reservation, window, tooMuch) : []
  return [...deposit, ...back, ...rest(balance, [...deposit, ...back], purse.settledBy, null)]
}

/** To the payments that stand in a window. */
function goingBackHere(state: State, reservation: ReservationId, window: number, amount: number): Part[] {
  const payments = state.folios.get(reservation)?.payments.filter(each => each.window === window) ?? []
  return waysBack(state, payments, amount).map(({ of: { method, reference, payment: reverses }, minor }) => ({
    ...{ method, minor: -minor, reference, reverses },
  }))
}

function rest(balance: number, parts: readonly Part[], method: Part['method'], reference: string | null): Part[] {
  const minor = parts.reduce((left, part) => left - part.minor, balance)
  return minor === 0 ? [] : [{ method, minor, reference, reverses: null }]
}
