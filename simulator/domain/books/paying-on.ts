/** A firm whose window is billed before the stay is over pays what comes after it too: in the next window that nobody uses. */
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import type { BooksEvent } from './events.ts'
import { mostWindows, type Payer, payerOf } from './folios.ts'

type PayerSet = Extract<BooksEvent, { kind: 'payer-set' }>

/** For windows that are billed, or about to be; none is opened for whoever has an open one left, nor where all are in use. */
export function payingOn(
  state: Readonly<HotelState>,
  reservation: ReservationId,
  billed: readonly number[],
): PayerSet[] {
  const folio = state.folios.get(reservation)
  const numbers = Array.from({ length: mostWindows }, (_, index) => index + 1)
  const open = numbers.filter(each => !billed.includes(each) && (folio?.windows.get(each)?.invoice ?? null) === null)
  const payers = new Set(open.flatMap(each => accountOf(payerOf(folio, each))))
  const unused = open.filter(each => !folio?.windows.has(each) && !isWanted(state, reservation, each))
  return billed.flatMap((window): PayerSet[] => {
    const payer = payerOf(folio, window)
    if (payer.kind === 'guest' || payers.has(payer.account)) return []
    payers.add(payer.account)
    const next = unused.shift()
    return next === undefined ? [] : [{ kind: 'payer-set', reservation, window: next, payer }]
  })
}

const accountOf = (payer: Payer): string[] => (payer.kind === 'account' ? [payer.account] : [])

/** By whatever is routed there; what is not routed anywhere goes to the first. */
const isWanted = ({ folios, routedTo }: Readonly<HotelState>, reservation: ReservationId, window: number): boolean =>
  window === 1 ||
  [reservation, ...(routedTo.get(reservation) ?? [])].some(from =>
    folios.get(from)?.routing.some(each => (each.to ?? from) === reservation && each.window === window),
  )
