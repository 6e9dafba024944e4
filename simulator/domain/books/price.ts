/** A price taken apart: what the house earns, and what it hands on as tax. */
import { share } from '../money.ts'
import type { Books, ChargeCode } from '../property/books.ts'
import { onDay, type Tax, wholePpm } from '../property/taxes.ts'
import type { BusinessDate } from '../time.ts'
import type { TaxShare } from './lines.ts'

export type Parts = { readonly net: number; readonly taxes: readonly TaxShare[]; readonly gross: number }

/** `quoted` holds the taxes that prices include, and not those that are added. Each tax is rounded by the property's rule; net is the rest. */
export function partsOf(books: Books, { taxes: codes }: ChargeCode, quoted: number, day: BusinessDate): Parts {
  const taxes = codes.map(code => taxOf(books, code))
  let base = wholePpm
  for (const tax of taxes) if (tax.included) base += ppmOn(tax, day)
  let net = quoted
  const included = taxes.map(tax => (tax.included ? share(quoted, ppmOn(tax, day), base, books.rounding) : 0))
  for (const minor of included) net -= minor
  let gross = net
  const shares = taxes.map((tax, index) => {
    const minor = tax.included ? (included[index] as number) : share(net, ppmOn(tax, day), wholePpm, books.rounding)
    gross += minor
    return { tax: tax.code, minor }
  })
  return { net, taxes: shares, gross }
}

function taxOf(books: Books, code: string): Tax {
  const tax = books.taxes.find(each => each.code === code)
  if (!tax) throw new Error(`There is no tax "${code}" in the books of this property: mend the property.`)
  return tax
}

const ppmOn = ({ rates }: Tax, day: BusinessDate): number => onDay(rates, day)?.ppm ?? 0
