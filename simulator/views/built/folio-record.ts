/** A folio and a payment as the hotel shows them: line by line, in minor units of the house's currency. */

import { balanceOf } from '../../domain/books/folios.ts'
import type { ChargeLine } from '../../domain/books/lines.ts'
import type { Group } from '../../domain/group.ts'
import { instant } from '../../domain/time.ts'
import type { ReservationId } from '../../domain/words.ts'
import type { Label } from '../drawer.ts'
import type { Shown } from '../schema-versions.ts'
import type { PaymentFact } from './payments.ts'

export const folioFields = [
  ...(['id', 'property', 'version', 'reservation', 'guest', 'currency', 'balance', 'windows', 'lines'] as const),
  ...(['payments', 'noPost', 'creditLimit', 'updatedAt'] as const),
] as const

/** Undefined where nothing has been posted for the stay. */
export function folioRecord(houses: Group, shown: Shown, { id, seq, at }: Label): object | undefined {
  const [first] = houses.values()
  const stay = first?.reservations.get(id as ReservationId)
  const folio = first?.folios.get(id as ReservationId)
  if (!stay || !folio) return undefined
  const currency = houses.get(stay.property)?.property.currency ?? stay.amount.currency
  const windows = [...folio.windows].sort(([a], [b]) => a - b)
  return kept(shown, {
    ...{ id, property: stay.property, version: seq, reservation: id, guest: stay.booking.guest, currency },
    balance: { minor: balanceOf(folio), currency },
    windows: windows.map(([number, { payer, balance, invoice }]) =>
      kept(shown, { number, payer, balance: { minor: balance, currency }, invoice }),
    ),
    lines: folio.charges.map(line => kept(shown, lineRecord(line))),
    payments: folio.payments.map(({ payment }) => payment),
    ...{ noPost: folio.noPost, creditLimit: folio.creditLimit, updatedAt: instant(at) },
  })
}

function lineRecord(line: ChargeLine) {
  const { id, posting, stay, businessDate, window, transactionCode, outlet, text, quantity } = line
  const { unit, net, taxes, gross, check, reverses } = line
  const vat = taxes.reduce((sum, { minor }) => sum + minor, 0)
  return {
    ...{ id, posting, stay, businessDate, window, transactionCode, outlet, text, quantity },
    ...{ unit, net, vat, gross, taxes, check, reverses },
  }
}

export const paymentFields = [
  ...(['id', 'property', 'version', 'reservation', 'account', 'for', 'businessDate', 'window', 'method'] as const),
  ...(['amount', 'reference', 'reverses', 'refunded', 'disputed', 'lost', 'updatedAt'] as const),
] as const

export function paymentRecord(
  houses: Group,
  shown: Shown,
  { id, seq, at }: Label,
  fact: PaymentFact | undefined,
): object | undefined {
  const house = fact && houses.get(fact.property)
  if (!house) return undefined
  const { currency } = house.property
  const { payment, property, reservation, account, businessDate, window, method, minor, reference, reverses } = fact
  const money = (minor: number) => ({ minor, currency })
  return kept(ofPayments(shown), {
    ...{ id, property, version: seq, reservation, account, for: fact.for, businessDate, window, method },
    ...{ amount: money(minor), reference, reverses, refunded: money(house.refunded.get(payment) ?? 0) },
    disputed: money(house.disputed.get(payment) ?? 0),
    lost: money(house.lost.get(payment) ?? 0),
    updatedAt: instant(at),
  })
}

const always: readonly string[] = ['id', 'property', 'version', 'reservation', 'guest', 'number', 'updatedAt']

/** Every word by which a PMS shows a part of a bill or keeps it back: of the folio, its windows, its lines and its payments. */
export const folioWords: readonly string[] = [
  ...new Set([
    ...[...folioFields, ...paymentFields, 'payer', 'invoice', 'posting', 'stay', 'transactionCode', 'outlet', 'text'],
    ...['quantity', 'unit', 'net', 'vat', 'gross', 'taxes', 'check'],
  ]),
]

/** The fields of a folio or a payment that this PMS shows. */
export function folioFieldsShown(shown: Shown, names: readonly string[]): readonly string[] {
  const those = names === paymentFields ? ofPayments(shown) : shown
  return names.filter(name => those === 'all' || always.includes(name) || those(name))
}

/** Where payments are kept back, a list of them says no more than that there are some. */
const ofPayments = (shown: Shown): Shown => (shown === 'all' || shown('payments') ? shown : () => false)

/** Without what this PMS keeps to itself. */
function kept(shown: Shown, record: object): object {
  if (shown === 'all') return record
  return Object.fromEntries(Object.entries(record).filter(([name]) => always.includes(name) || shown(name)))
}
