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
      const payments = folio?.payments.filter(each => each.window === window) ?? []
      const back = waysBack(state, payments, Math.max(0, -balance))
      const some = lines.length > 0 || hasLines(folio, window)
      return {
        ...{ window, payer: payerOf(folio, window), invoice, balance, charged, hasLines: some, back },
        unpaid: Math.max(0, -balance - sumOf(back)),
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
