/** What a stay's bill came to, moment by moment: charged once, by whom it is paid, and what of it was received in money. */
import type { HotelEvent } from '../../../simulator/domain/events.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Case } from '../case.ts'

/** As the commit left it, in minor units of the house's currency. */
export type Bill = {
  readonly commit: Commit
  /** All that was charged, whoever pays it. */
  readonly spentMinor: number
  /** What of it stands in windows that a firm pays. */
  readonly firmPaysMinor: number
  /** Money that came in, a deposit too; neither what goes to receivables nor a deposit once more when it is used. Null where a bank disputes it. */
  readonly receivedMinor: number | null
}

/** Every commit that left one of its sums different. */
export function billsOf({ journal }: Pick<Case, 'journal'>, reservation: string): readonly Bill[] {
  const book = new Book(reservation)
  const bills: Bill[] = []
  for (const commit of journal) {
    for (const event of commit.events) book.take(event)
    const bill = { commit, ...book.sums() }
    const before = bills.at(-1) ?? nothingYet
    const isNew = sums.some(sum => bill[sum] !== before[sum])
    if (isNew) bills.push(bill)
  }
  return bills
}

const sums = ['spentMinor', 'firmPaysMinor', 'receivedMinor'] as const
const nothingYet = { spentMinor: 0, firmPaysMinor: 0, receivedMinor: 0 }

class Book {
  readonly #reservation: string
  readonly #lines = new Map<string, { readonly gross: number; window: number }>()
  readonly #byFirm = new Set<number>()
  readonly #payments = new Set<string>()
  #received = 0
  #disputed = false

  constructor(reservation: string) {
    this.#reservation = reservation
  }

  take(event: HotelEvent): void {
    if (event.kind === 'chargeback-reported' && this.#payments.has(event.payment)) this.#disputed = true
    if (!('reservation' in event) || event.reservation !== this.#reservation) return
    switch (event.kind) {
      case 'charge-posted':
        this.#lines.set(event.line.id, { gross: event.line.gross, window: event.line.window })
        break
      case 'line-moved': {
        const line = this.#lines.get(event.line)
        if (line) line.window = event.to
        break
      }
      case 'payer-set':
        if (event.payer.kind === 'account') this.#byFirm.add(event.window)
        else this.#byFirm.delete(event.window)
        break
      case 'payment-taken':
        this.#payments.add(event.line.payment)
        if (event.line.method !== 'receivables' && event.line.method !== 'deposit') this.#received += event.line.minor
        break
      case 'deposit-taken':
        this.#payments.add(event.payment)
        if (event.method !== 'receivables') this.#received += event.minor
        break
      default:
    }
  }

  sums(): Omit<Bill, 'commit'> {
    const lines = [...this.#lines.values()]
    const sumOf = (those: typeof lines) => those.reduce((sum, { gross }) => sum + gross, 0)
    return {
      spentMinor: sumOf(lines),
      firmPaysMinor: sumOf(lines.filter(({ window }) => this.#byFirm.has(window))),
      receivedMinor: this.#disputed ? null : this.#received,
    }
  }
}
