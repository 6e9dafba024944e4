/** Who pays: firms by their accounts, deposits that were taken, and the card on file of whoever did not come. */
import { balanceOf } from '../../domain/books/folios.ts'
import { addDays, type BusinessDate } from '../../domain/time.ts'
import type { LineId, PostingId } from '../../domain/words.ts'
import { cardOf, type Desk, listed, paymentId, type Stay, taken, type Work } from './desk.ts'
import { habits } from './tables.ts'

/** The firm's window; the guest's own is the first. */
const firmWindow = 2

/** A firm pays for the room, and its guest for the bar. */
export function* accountsOpened({ reservation, account }: Stay): Work {
  if (account === null) return
  yield { kind: 'set-payer', reservation, window: firmWindow, payer: { kind: 'account', account } }
  yield { kind: 'set-routing', reservation, routing: [{ kinds: ['room'], to: null, window: firmWindow }] }
}

function* onAccount(stay: Stay, account: string, minor: number): Work {
  const { reservation } = stay
  const payment = paymentId(stay, 'account')
  yield { kind: 'take-payment', payment, reservation, window: 1, method: 'receivables', minor, reference: account }
}

/** Of a stay that does not happen; at check-out the house itself uses it. What it does not need for the bill is given back. */
function* depositUsed({ books }: Desk, stay: Stay): Work {
  const { reservation } = stay
  const held = books.deposits.get(reservation)?.minor ?? 0
  if (held === 0) return
  const owed = books.folios.get(reservation)?.windows.get(1)?.balance ?? 0
  const minor = Math.min(held, Math.max(0, owed))
  if (minor > 0) yield { kind: 'apply-deposit', payment: paymentId(stay, 'applied'), reservation, window: 1, minor }
  const payment = paymentId(stay, 'returned')
  if (held > minor) yield { kind: 'return-deposit', payment, reservation, of: null, minor: held - minor }
}

/** In the morning, for whoever cancelled too late or did not come. */
export function* fees(desk: Desk, today: BusinessDate): Work {
  for (const stay of taken(desk.owing, today)) {
    yield* depositUsed(desk, stay)
    const minor = balanceOf(desk.books.folios.get(stay.reservation))
    if (minor > 0) yield* feeOf(desk, today, stay, minor)
  }
}

/**
 * A firm's goes to its account, a card is charged. Where it is declined, the guest is written to, and pays by transfer within weeks or is let
 * off; so is whoever left no card, and whoever had a reason.
 */
function* feeOf(desk: Desk, today: BusinessDate, stay: Stay, minor: number): Work {
  const { reservation, account } = stay
  const guarantee = desk.books.reservations.get(reservation)?.booking.particulars.guarantee ?? 'none'
  const draw = stay.wish.chance('fee')
  const lot = draw() % 1000
  const wasDeclined = desk.declined.has(stay)
  const letOff = wasDeclined ? draw() % 2 === 0 : guarantee === 'none' || lot < habits.feeWaived
  if (letOff) return yield* waived(desk, stay, minor)
  if (account !== null) yield* onAccount(stay, account, minor)
  else if (wasDeclined) yield* paid(stay, 'bank-transfer', `fee of ${reservation}`, minor)
  else if (lot < habits.feeWaived + habits.cardDeclined) {
    desk.declined.add(stay)
    listed(desk.owing, addDays(today, 7 + (draw() % 21))).push(stay)
    return
  } else yield* paid(stay, 'card', cardOf(stay), minor)
  yield { kind: 'close-window', reservation, window: 1 }
}

function* paid(stay: Stay, method: 'card' | 'bank-transfer', reference: string, minor: number): Work {
  const { reservation } = stay
  yield { kind: 'take-payment', payment: paymentId(stay, 'fee'), reservation, window: 1, method, minor, reference }
}

function* waived({ books }: Desk, { reservation }: Stay, minor: number): Work {
  const standing = books.reservations.get(reservation)?.standing
  const fee = standing?.status === 'cancelled' || standing?.status === 'no-show' ? standing.feePosting : null
  if (fee === null) return
  const posting = `${reservation}.waived` as PostingId
  yield { kind: 'adjust-line', posting, line: `${fee}.1` as LineId, minor, reason: 'Goodwill' }
}
