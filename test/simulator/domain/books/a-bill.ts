/** Few words for tests about bills. */
import type { BooksCommand, ChargeItem } from '../../../../simulator/domain/books/commands.ts'
import { balanceOf, type Folio } from '../../../../simulator/domain/books/folios.ts'
import { sumOf } from '../../../../simulator/domain/books/ledgers.ts'
import type { Command } from '../../../../simulator/domain/commands.ts'
import type { ReservationId } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { aHotel, ask, book, checkIn, register } from '../../a-hotel.ts'

export const [room, food, drinks, cancellationFee] = ['1000', '2000', '2100', '8000'] as const

/** Ada sleeps in 201 from the 1st to the 3rd of June, in a hotel that audits its nights by hand. */
export function withAdaInHouse(hotel: Hotel = aHotel()): Hotel {
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }), checkIn('r1', '201'))
  return hotel
}

/** Brands have no bytes; a test writes plain words. */
export const asked = (command: { kind: BooksCommand['kind']; [key: string]: unknown }): Command =>
  command as unknown as Command

export const item = (transactionCode: string, unit: number, quantity = 1, text = ''): ChargeItem =>
  ({ transactionCode, text, quantity, unit }) as ChargeItem

export const post = (posting: string, items: readonly ChargeItem[], reservation = 'r1', check: string | null = null) =>
  asked({ kind: 'post-charge', posting, reservation, check, items })

export const pay = (payment: string, minor: number, over: Readonly<Record<string, unknown>> = {}) =>
  asked({
    kind: 'take-payment',
    payment,
    reservation: 'r1',
    window: 1,
    method: 'card',
    minor,
    reference: null,
    ...over,
  })

/** A firm that may pay later. */
export const firm = (account: string): Command =>
  ({
    kind: 'register-firm',
    firm: account,
    details: { kind: 'company', name: account, email: null, address: null, account, vatId: null },
  }) as unknown as Command

export const paidBy = (account: string, window: number, reservation = 'r1') =>
  asked({ kind: 'set-payer', reservation, window, payer: { kind: 'account', account } })

export const checkOutBy = (settledBy: string | null, reservation = 'r1'): Command =>
  ({ kind: 'check-out', reservation, settledBy }) as unknown as Command

export const night = [{ kind: 'start-night-audit' }, { kind: 'end-night-audit' }] as const satisfies Command[]

export function folio(hotel: Hotel, reservation = 'r1'): Folio {
  const found = hotel.state.folios.get(reservation as ReservationId)
  if (!found) throw new Error(`Nothing has been posted to ${reservation}.`)
  return found
}

export const balance = (hotel: Hotel, reservation = 'r1'): number =>
  balanceOf(hotel.state.folios.get(reservation as ReservationId))

export const account = ({ state }: Hotel, name: string): number => state.ledgers.get(name) ?? 0

/** Debits and credits: zero, or the books are wrong. */
export const outOfBalance = ({ state }: Hotel): number => sumOf(state.ledgers, '')

export const dinner = [item(food, 2450, 2), item(drinks, 3299)]

export function afterDinner(): Hotel {
  const hotel = withAdaInHouse()
  ask(hotel, post('dinner', dinner))
  return hotel
}

export const takeBack = (of: string, posting = 'void') =>
  asked({ kind: 'void-posting', posting, of, reason: 'Wrong table' })
