/** How a property keeps its books: what it sells under which code, at which tax, rounded how. */
import type { Rounding } from '../money.ts'
import type { BusinessDate } from '../time.ts'
import type { OutletCode, TaxCode, TransactionCode } from '../words.ts'
import type { Levy, Tax } from './taxes.ts'

/**
 * A fee is for a stay that did not happen, or not as booked; a tip belongs to the staff and a levy to the town, so neither is revenue;
 * paid-out is cash that the desk laid out for the guest.
 */
export const chargeKinds = [
  ...(['room', 'food', 'beverage', 'minibar', 'spa', 'retail', 'telephone', 'parking'] as const),
  ...(['fee', 'service', 'tip', 'levy', 'paid-out', 'other'] as const),
] as const

export type ChargeKind = (typeof chargeKinds)[number]

export type ChargeCode = {
  readonly code: TransactionCode
  readonly name: string
  readonly kind: ChargeKind
  readonly taxes: readonly TaxCode[]
  /** Null where the house itself sells it. */
  readonly outlet: OutletCode | null
}

export type Outlet = { readonly code: OutletCode; readonly name: string }

export type Books = {
  /** Of every line's tax. */
  readonly rounding: Rounding
  readonly taxes: readonly Tax[]
  readonly levies: readonly Levy[]
  readonly outlets: readonly Outlet[]
  readonly codes: readonly ChargeCode[]
  /** What the house itself posts. */
  readonly house: {
    readonly room: TransactionCode
    readonly cancellationFee: TransactionCode
    readonly noShowFee: TransactionCode
  }
  /** What may be captured beyond what was authorised, for a tip, in parts per million of it. */
  readonly tipPpm: number
  /** Days after check-out in which a forgotten charge may still be posted; 0 where none may. */
  readonly lateChargeDays: number
}

/** For a small house: room, food and drink, one VAT for each. */
export function plainBooks(): Books {
  const code = (text: string) => text as TransactionCode
  const [room, fee, noShow] = [code('1000'), code('8000'), code('8010')]
  const vat = (code: string, name: string, ppm: number): Tax => ({
    ...{ code: code as TaxCode, name, kind: 'vat', included: true },
    rates: [{ from: '2000-01-01' as BusinessDate, ppm }],
  })
  const restaurant = 'restaurant' as OutletCode
  const [low, high] = ['V10', 'V20'] as [TaxCode, TaxCode]
  return {
    rounding: 'half-up',
    taxes: [vat(low, 'VAT 10 %', 100_000), vat(high, 'VAT 20 %', 200_000)],
    levies: [],
    outlets: [{ code: restaurant, name: 'Restaurant' }],
    codes: [
      { code: room, name: 'Room', kind: 'room', taxes: [low], outlet: null },
      { code: code('2000'), name: 'Food', kind: 'food', taxes: [low], outlet: restaurant },
      { code: code('2100'), name: 'Drinks', kind: 'beverage', taxes: [high], outlet: restaurant },
      { code: fee, name: 'Cancellation fee', kind: 'fee', taxes: [], outlet: null },
      { code: noShow, name: 'No-show fee', kind: 'fee', taxes: [], outlet: null },
    ],
    house: { room, cancellationFee: fee, noShowFee: noShow },
    tipPpm: 0,
    lateChargeDays: 0,
  }
}
