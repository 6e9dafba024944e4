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

/** What brings a window to nothing; without a method where nobody has said how. */
type Part = Pick<PaymentLine, 'minor' | 'reference' | 'reverses'> & { readonly method: PaymentLine['method'] | null }

/**
 * A firm owes what stands in its windows. What a guest has open is paid from the deposit, and then as `settledBy` says: null where nothing may
 * be open. What is too much goes back the way it came, and so does what is left of the deposit.
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
  let held = heldFor(state, reservation)
  for (const each of giversFirst(windows)) {
    const parts = partsOf(state, reservation, each, held, settledBy)
    for (const { method, ...part } of parts) {
      const { window } = each
      if (method === null) {
        const [guest, balance] = [nameOf(state, reservation), moneyOf(state, part.minor)]
        return { kind: 'balance-open', guest, window, balance }
      }
      if (method === 'deposit') held -= part.minor
      events.push(taken(state, reservation, { payment: payment(), window, method, ...part }))
    }
  }
  const toBill = windows.filter(({ invoice, hasLines }) => invoice === null && hasLines)
  return [
    ...events,
    ...goingBack(state, reservation, depositsOf(state, reservation), held, payment),
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

function partsOf(
  state: State,
  reservation: ReservationId,
  { window, payer, balance }: Leaving,
  held: number,
  settledBy: SettlingMethod | null,
): Part[] {
  const byFirm = payer.kind === 'account'
  const rest = (minor: number): Part[] => {
    const [method, reference] = byFirm ? (['receivables', payer.account] as const) : ([settledBy, null] as const)
    return minor === 0 ? [] : [{ method, minor, reference, reverses: null }]
  }
  if (balance < 0) {
    if (!byFirm && settledBy === null) return rest(balance)
    const payments = state.folios.get(reservation)?.payments.filter(each => each.window === window) ?? []
    const back = waysBack(state, payments, -balance).map(({ of, minor }): Part => {
      const { method, reference, payment: reverses } = of
      return { method, minor: -minor, reference, reverses }
    })
    return [...back, ...rest(balance - back.reduce((sum, { minor }) => sum + minor, 0))]
  }
  const fromDeposit = byFirm ? 0 : Math.min(balance, held)
  const deposit: Part = { method: 'deposit', minor: fromDeposit, reference: null, reverses: null }
  return [...(fromDeposit > 0 ? [deposit] : []), ...rest(balance - fromDeposit)]
}
