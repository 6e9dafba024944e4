/**
 * Double entry: every line is a list of moves between accounts that sum to nothing. What guests owe stands in `guest`, what firms owe in
 * `receivable`, money taken before a stay in `deposit` (below zero: the hotel owes it), revenue, tax and what is owed to others (`payable`)
 * below zero, money above, with what cardholders dispute and what was lost to them. What the desk lays out for a guest leaves its cash. So at
 * every commit
 * guest + deposit + receivable + money + disputed + loss = −(revenue + tax + payable).
 */
import type { ChargeKind } from '../property/books.ts'
import type { ChargeLine, PaymentLine, PaymentMethod } from './lines.ts'

export type Move = { readonly account: string; readonly minor: number }

export function chargeMoves(line: ChargeLine, kind: ChargeKind): Move[] {
  return [
    { account: 'guest', minor: line.gross },
    { account: otherSide(kind, line.transactionCode), minor: -line.net },
    ...line.taxes.map(({ tax, minor }) => ({ account: `tax:${tax}`, minor: -minor })),
  ]
}

export function paymentMoves({ method, minor, reference }: PaymentLine): Move[] {
  return [
    { account: moneyAccount(method, reference), minor },
    { account: 'guest', minor: -minor },
  ]
}

export function book(ledgers: Map<string, number>, moves: readonly Move[]): void {
  for (const { account, minor } of moves) ledgers.set(account, (ledgers.get(account) ?? 0) + minor)
}

/** The sum of the accounts that begin so, such as `revenue:`. */
export function sumOf(ledgers: ReadonlyMap<string, number>, beginning: string): number {
  let sum = 0
  for (const [account, minor] of ledgers) if (account.startsWith(beginning)) sum += minor
  return sum
}

function otherSide(kind: ChargeKind, code: string): string {
  if (kind === 'levy') return `tax:${code}`
  if (kind === 'paid-out') return 'money:cash'
  return kind === 'tip' ? `payable:${code}` : `revenue:${code}`
}

function moneyAccount(method: PaymentMethod, reference: string | null): string {
  if (method === 'deposit') return 'deposit'
  return method === 'receivables' ? `receivable:${reference}` : `money:${method}`
}
