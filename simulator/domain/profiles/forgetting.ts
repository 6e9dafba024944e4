/** What an erasure makes of the guest's own stays: whatever was said or noted in words goes, sums and dates stay. */
import type { Folio } from '../books/folios.ts'
import type { HotelState } from '../state.ts'
import type { GuestId, ReservationId } from '../words.ts'

/** Stays that the guest only booked, or came along to, are somebody else's: they keep what was noted there, and hold nothing up. */
export function ownStaysOf(state: Readonly<HotelState>, guest: GuestId): ReservationId[] {
  const named = [...(state.staysOf.get(guest) ?? [])]
  return named.filter(id => state.reservations.get(id)?.booking.guest === guest)
}

/** Of one house; each of a group forgets its own. */
export function forgetStays(state: HotelState, guest: GuestId): void {
  const here = ({ reservations, property }: HotelState, id: ReservationId) =>
    reservations.get(id)?.property === property.id
  const stays = new Set(ownStaysOf(state, guest).filter(id => here(state, id)))
  for (const authorisation of state.authorisations.values())
    if (stays.has(authorisation.reservation))
      state.authorisations.set(authorisation.id, { ...authorisation, token: '' })
  for (const id of stays) forgetStay(state, id)
}

function forgetStay(state: HotelState, id: ReservationId): void {
  const reservation = state.reservations.get(id)
  if (reservation?.standing.status === 'cancelled') reservation.standing = { ...reservation.standing, reason: null }
  for (const each of state.requestsOf.get(id) ?? []) {
    const request = state.requests.get(each)
    if (request?.kind === 'message') state.requests.set(each, { ...request, text: '' })
  }
  const deposit = state.deposits.get(id)
  if (deposit) state.deposits.set(id, { ...deposit, payments: deposit.payments.map(withoutReference) })
  const folio = state.folios.get(id)
  folio?.payments.forEach((line, index) => {
    if (!isBilled(folio, line)) folio.payments[index] = withoutReference(line)
  })
  for (const payer of [id, ...(state.paidBy.get(id) ?? [])]) forgetCharges(state, id, state.folios.get(payer))
}

/**
 * A line says what was sold, and no more, also on the folio of whoever pays for the guest. What was billed stays word for word, as the law
 * wants it kept.
 */
function forgetCharges({ property }: HotelState, stay: ReservationId, folio: Folio | undefined): void {
  folio?.charges.forEach((line, index) => {
    const isTheirs = line.stay === stay || folio.reservation === stay
    if (!isTheirs || isBilled(folio, line)) return
    const code = property.books.codes.find(each => each.code === line.transactionCode)
    folio.charges[index] = { ...line, text: code?.name ?? '' }
  })
}

const isBilled = (folio: Folio, { window }: { readonly window: number }): boolean =>
  (folio.windows.get(window)?.invoice ?? null) !== null

/** A firm's account stays: the ledger goes by it. */
const withoutReference = <Paid extends { readonly method: string; readonly reference: string | null }>(
  paid: Paid,
): Paid => (paid.method === 'receivables' ? paid : { ...paid, reference: null })
