/** What a stay costs that does not happen, or not as booked. */
import { share } from '../money.ts'
import { wholePpm } from './taxes.ts'

/** A part of the price of the stay. */
export type Fee =
  | { readonly kind: 'none' }
  | { readonly kind: 'nights'; readonly nights: number }
  | { readonly kind: 'share'; readonly ppm: number }

export type Policy = {
  /** Nothing is owed until so many hours before check-in time on the day of arrival; null where something always is. */
  readonly freeUntilHours: number | null
  readonly cancellation: Fee
  readonly noShow: Fee
  /** To be paid before the stay. */
  readonly deposit: Fee
}

/** A house that never asks for anything. */
export const kindPolicy: Policy = {
  freeUntilHours: 0,
  cancellation: { kind: 'none' },
  noShow: { kind: 'none' },
  deposit: { kind: 'none' },
}

/** `nightly` is what each night costs. Rounded half up where it is a share. */
export function feeOf(fee: Fee, nightly: readonly number[]): number {
  const sum = (nights: readonly number[]) => nights.reduce((all, each) => all + each, 0)
  switch (fee.kind) {
    case 'none':
      return 0
    case 'nights':
      return sum(nightly.slice(0, fee.nights))
    case 'share':
      return share(sum(nightly), fee.ppm, wholePpm, 'half-up')
    default:
      return fee satisfies never
  }
}
