/** A price taken apart: what the house earns, and what it hands on as tax. */
import { share } from '../money.ts'
import type { Books, ChargeCode } from '../property/books.ts'
import { onDay, type Tax, wholePpm } from '../property/taxes.ts'
import type { BusinessDate } from '../time.ts'
import type { TaxShare } from './lines.ts'

export type Parts = { readonly net: number; readonly taxes: readonly TaxShare[]; readonly gross: number }

/** `quoted` holds the taxes that prices include, and not those that are added. Each tax is rounded by the property's rule; net is the rest. */
export function partsOf(books: Books, { taxes: codes }: ChargeCode, quoted: number, day: BusinessDate): Parts {
  const taxes = codes.map(code => ({ tax: taxOf(books, code), ppm: ppmOn(taxOf(books, code), day) }))
  const includedPpm = sum(taxes.filter(({ tax }) => tax.included).map(({ ppm }) => ppm))
  const base = wholePpm + includedPpm
  const included = taxes.map(({ tax, ppm }) => (tax.included ? share(quoted, ppm, base, books.rounding) : 0))
  const net = quoted - sum(included)
  const shares = taxes.map(({ tax, ppm }, index) => ({
    tax: tax.code,
    minor: tax.included ? (included[index] as number) : share(net, ppm, wholePpm, books.rounding),
  }))
  return { net, taxes: shares, gross: net + sum(shares.map(({ minor }) => minor)) }
}

function taxOf(books: Books, code: string): Tax {
  const tax = books.taxes.find(each => each.code === code)
  if (!tax) throw new Error(`There is no tax "${code}" in the books of this property: mend the property.`)
  return tax
}

const ppmOn = ({ rates }: Tax, day: BusinessDate): number => onDay(rates, day)?.ppm ?? 0

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0)
