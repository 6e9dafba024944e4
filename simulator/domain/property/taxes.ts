/** Taxes as the law of a place has them: with the day from which a rate holds, so that a bill of last year stays what it was. */
import type { BusinessDate } from '../time.ts'
import type { TaxCode } from '../words.ts'

/** Parts per million, so that 5.875 % is a whole number: 58,750. */
export const wholePpm = 1_000_000

export type Dated<Value> = { readonly from: BusinessDate } & Value

/** A share of what a line costs. */
export type Tax = {
  readonly code: TaxCode
  readonly name: string
  readonly kind: 'vat' | 'sales' | 'occupancy'
  /** True where prices are quoted with it, as VAT is; false where it is added to them, as American sales tax is. */
  readonly included: boolean
  /** Oldest first. */
  readonly rates: readonly Dated<{ readonly ppm: number }>[]
}

/** What a place takes for every night besides: a line of its own, which is nobody's revenue. */
export type Levy = {
  readonly name: string
  /** What it is posted as. */
  readonly transactionCode: string
} & (
  | {
      readonly per: 'adult-night' | 'room-night'
      readonly amounts: readonly Dated<{ readonly minor: number }>[]
      /** Nights of one stay for which it is owed; null where for all. */
      readonly longestNights: number | null
    }
  /** A share of the night's price without tax. */
  | {
      readonly per: 'price'
      readonly amounts: readonly Dated<{ readonly ppm: number }>[]
      readonly longestNights: number | null
    }
)

/** What holds on a day; undefined before the first day. */
export function onDay<Value>(dated: readonly Dated<Value>[], day: BusinessDate): Dated<Value> | undefined {
  let found: Dated<Value> | undefined
  for (const each of dated) if (each.from <= day) found = each
  return found
}
