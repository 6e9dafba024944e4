/** A guest's windows at the moment of going, with what is charged in the same breath. */
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import type { Posted } from './charges.ts'
import { type Payer, payerOf } from './folios.ts'
import { waysBack } from './giving-back.ts'
import type { PaymentLine } from './lines.ts'
import { hasLines } from './windows.ts'

type State = Readonly<HotelState>

export type Leaving = {
  readonly window: number
  readonly payer: Payer
  readonly invoice: string | null
  readonly balance: number
  readonly charged: number
  readonly hasLines: boolean
  /** Which payments in it give back what is too much. */
  readonly back: readonly { readonly of: PaymentLine; readonly minor: number }[]
  /** What the cardholder's bank gave back already of what is too much: nobody gives it back again. */
  readonly byBank: readonly { readonly of: PaymentLine; readonly minor: number }[]
  /** What is too much of payments that are disputed: it stays where it is until the dispute ends. */
  readonly disputed: number
  /** What is too much in it though nobody paid it: a credit that the house gave. */
  readonly unpaid: number
}

export function leaving(state: State, reservation: ReservationId, charges: readonly Posted[]): Leaving[] {
  const folio = state.folios.get(reservation)
  const own = charges.filter(charge => charge.reservation === reservation)
  const numbers = new Set([...(folio?.windows.keys() ?? []), ...own.map(({ line }) => line.window)])
  return [...numbers]
    .sort((a, b) => a - b)
    .map(window => {
      const lines = own.filter(({ line }) => line.window === window)
      const charged = lines.reduce((sum, { line }) => sum + line.gross, 0)
      const { balance: before = 0, invoice = null } = folio?.windows.get(window) ?? {}
      const balance = before + charged
      const payments = folio?.payments.filter(each => each.window === window && each.minor > 0) ?? []
      const tooMuch = Math.max(0, -balance)
      const back = waysBack(state, payments, tooMuch)
      const byBank = lossesOf(state, payments, tooMuch - sumOf(back))
      const rest = tooMuch - sumOf(back) - sumOf(byBank)
      const disputed = Math.min(rest, disputedOf(state, payments))
      const some = lines.length > 0 || hasLines(folio, window)
      const payer = payerOf(folio, window)
      return {
        window,
        payer,
        invoice,
        balance,
        charged,
        hasLines: some,
        back,
        byBank,
        disputed,
        unpaid: rest - disputed,
      }
    })
}

/** What comes back into the deposit from one window may pay another. */
export const giversFirst = (windows: readonly Leaving[]): Leaving[] => [
  ...windows.filter(({ balance }) => balance < 0),
  ...windows.filter(({ balance }) => balance > 0),
]

/** What no money has to move for: the guest has it too much here and open there. */
export function carriedOver(windows: readonly Leaving[]): number {
  const own = windows.filter(({ payer }) => payer.kind === 'guest')
  const open = own.reduce((sum, { balance }) => sum + Math.max(0, balance), 0)
  return Math.min(
    open,
    own.reduce((sum, { back, unpaid }) => sum + sumOf(back) + unpaid, 0),
  )
}

const sumOf = (parts: readonly { readonly minor: number }[]): number => parts.reduce((sum, { minor }) => sum + minor, 0)

function lossesOf({ lost }: State, payments: readonly PaymentLine[], amount: number): Leaving['byBank'] {
  if (amount === 0) return []
  let rest = amount
  return payments.flatMap(of => {
    const minor = Math.min(rest, lost.get(of.payment) ?? 0)
    rest -= minor
    return minor > 0 ? [{ of, minor }] : []
  })
}

/** Of what the hotel would give back of payments, the part that cardholders are taking back themselves. */
const disputedOf = ({ disputed }: State, payments: readonly PaymentLine[]): number =>
  payments.reduce((sum, { payment }) => sum + (disputed.get(payment) ?? 0), 0)
