/** What whoever connects is billed for a run under a PMS's billing model: a fold of what was said. Whole minor units; begun months and begun thousands count whole. */
import { addMonths, type BusinessDate } from '../../simulator/domain/time.ts'
import type { Money } from '../../simulator/domain/words.ts'
import type { BillingModel } from '../../simulator/personas/persona.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import { isSuccess, toldIn } from '../../simulator/transcript/subscription-entries.ts'

export type Cost = {
  readonly model: BillingModel['kind']
  /** Who gets the bill. */
  readonly payer: 'nobody' | 'hotel' | 'supplier'
  /** Months of the hotel that were begun. */
  readonly months: number
  /** Records, changes and rows that the connector was given. */
  readonly records: number
  /** Two-way where the connector wrote something that was taken. */
  readonly direction: 'one-way' | 'two-way'
  /** Null where nothing is billed. */
  readonly total: Money | null
}

export type Span = {
  /** The first and the last day of the run, in the hotel's own zone. */
  readonly from: BusinessDate
  readonly to: BusinessDate
  /** Files are `found` by who looks into their folder, which nobody sees, so that each counts once; else each time that they are fetched. */
  readonly files: 'fetched' | 'found'
}

export function costOf(billing: BillingModel, said: readonly Entry[], { from, to, files }: Span): Cost {
  const records = recordsFetched(said) + (files === 'found' ? recordsFound(said) : 0)
  const seen = { months: monthsBegun(from, to), records, direction: directionOf(said) }
  const bill = billOf(billing, seen)
  return { model: billing.kind, payer: bill?.payer ?? 'nobody', ...seen, total: bill?.total ?? null }
}

function billOf(billing: BillingModel, { months, records, direction }: Pick<Cost, 'months' | 'records' | 'direction'>) {
  const hotelPays = (minor: number, currency: string) => ({ payer: 'hotel', total: { minor, currency } }) as const
  switch (billing.kind) {
    case 'free':
      return null
    case 'one-off':
      return hotelPays(billing.minor, billing.currency)
    case 'monthly':
      return hotelPays(billing.minor * months, billing.currency)
    case 'by-data':
      return hotelPays(billing.minorPerThousand * Math.ceil(records / 1000), billing.currency)
    case 'by-direction': {
      const monthly = direction === 'two-way' ? billing.twoWayMinor : billing.oneWayMinor
      return hotelPays(monthly * months, billing.currency)
    }
    case 'to-supplier':
      return { payer: 'supplier', total: { minor: billing.minor * months, currency: billing.currency } } as const
    default:
      return billing satisfies never
  }
}

/** From the day of the connection on: a month is begun again on the same day of the next. */
function monthsBegun(from: BusinessDate, to: BusinessDate): number {
  let months = 1
  while (addMonths(from, months) <= to) months += 1
  return months
}

const recordsFound = (said: readonly Entry[]): number =>
  said.reduce((sum, entry) => sum + (entry.kind === 'file-written' ? entry.rows : 0), 0)

function recordsFetched(said: readonly Entry[]): number {
  const rows = new Map<string, number>()
  let sum = 0
  for (const entry of said) {
    // A later file of the same name takes the place of the one before.
    if (entry.kind === 'file-written') rows.set(entry.name, entry.rows)
    sum += givenBy(entry, rows)
  }
  return sum
}

function givenBy(entry: Entry, rows: ReadonlyMap<string, number>): number {
  if (entry.kind === 'delivery') return isSuccess(entry.status) ? toldIn(entry).length : 0
  if (entry.kind === 'file-fetched') return entry.whole ? (rows.get(entry.name) ?? 0) : 0
  if (entry.kind !== 'request' || entry.method !== 'GET' || entry.status !== 200) return 0
  if (entry.facts === null) return entry.records ?? 0
  if (entry.window === 'export') return rows.get(decoded(entry.path.slice('/exports/'.length))) ?? 0
  const { facts } = entry
  return 'seqs' in facts ? facts.seqs.length : (facts.records ?? facts.to - facts.from + 1)
}

const directionOf = (said: readonly Entry[]): Cost['direction'] =>
  said.some(
    entry =>
      entry.kind === 'request' &&
      writing.includes(entry.method) &&
      entry.path.startsWith('/api/') &&
      // To subscribe is to ask to be told.
      !entry.path.split('/')[3]?.startsWith('subscriptions') &&
      isSuccess(entry.status),
  )
    ? 'two-way'
    : 'one-way'

const writing: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE']

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
