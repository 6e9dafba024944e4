import { describe, expect, test } from 'vitest'
import { costOf, type Span } from '../../../contracts/billing/cost.ts'
import type { BusinessDate } from '../../../simulator/domain/time.ts'
import type { BillingModel } from '../../../simulator/personas/persona.ts'
import { personas } from '../../../simulator/personas/registry.ts'
import type { Facts } from '../../../simulator/transcript/entries.ts'
import { delivery, file, type Said, transcript } from '../checks/cases.ts'

const day = (text: string) => text as BusinessDate
const summer: Span = { from: day('2026-06-01'), to: day('2026-09-08'), files: 'fetched' }
const EUR = 'EUR'

function asked(method: string, path: string, status: number, facts: Facts | null): Said {
  const window = path.startsWith('/exports') ? 'export' : 'polling'
  return [
    '2026-06-02 10:00',
    { kind: 'request', window, method, path, status, answerBytes: 1, more: false, list: true, facts, detail: null },
  ]
}
const records = (count: number): Said =>
  asked('GET', '/api/v1/reservations', 200, { seqs: Array.from({ length: count }, (_, index) => index + 1) })
const costing = (billing: BillingModel, ...said: Said[]) => costOf(billing, transcript(...said), summer)

describe('what whoever connects is billed', () => {
  test('is nothing where it is free', () => {
    expect(costing({ kind: 'free' }, records(5000))).toEqual({
      ...{ model: 'free', payer: 'nobody', months: 4, records: 5000, direction: 'one-way', total: null },
    })
  })

  test('is one amount, however long and however much, where it is one-off', () => {
    const model = { kind: 'one-off', minor: 49_000, currency: EUR } as const
    expect(costing(model, records(5000))).toMatchObject({ payer: 'hotel', total: { minor: 49_000, currency: EUR } })
    expect(costing(model).total).toEqual(costing(model, records(5000)).total)
  })

  test('is an amount for each month of the hotel that is begun, where it is monthly', () => {
    const model = { kind: 'monthly', minor: 4900, currency: EUR } as const
    const until = (from: string, to: string) =>
      costOf(model, [], { ...summer, from: day(from), to: day(to) }).total?.minor
    expect(until('2026-06-01', '2026-06-01')).toBe(4900)
    expect(until('2026-06-15', '2026-07-14')).toBe(4900)
    expect(until('2026-06-15', '2026-07-15')).toBe(9800)
    expect(until('2026-01-31', '2026-02-27')).toBe(4900)
    expect(until('2026-01-31', '2026-02-28')).toBe(9800)
    expect(until('2026-01-01', '2026-12-31')).toBe(12 * 4900)
  })

  test('is an amount for each thousand of records that is begun, where it goes by data', () => {
    const model = { kind: 'by-data', minorPerThousand: 250, currency: 'JPY' } as const
    expect(costing(model).total).toEqual({ minor: 0, currency: 'JPY' })
    expect(costing(model, records(1000)).total?.minor).toBe(250)
    expect(costing(model, records(1000), records(1)).total?.minor).toBe(500)
  })

  test('is another amount where the connector writes, and what is refused is not written', () => {
    const model = { kind: 'by-direction', oneWayMinor: 3900, twoWayMinor: 7900, currency: EUR } as const
    const written = (status: number) => asked('PATCH', '/api/v1/guests/ada', status, null)
    expect(costing(model, records(3), written(412))).toMatchObject({ direction: 'one-way', total: { minor: 4 * 3900 } })
    expect(costing(model, written(200))).toMatchObject({ direction: 'two-way', total: { minor: 4 * 7900 } })
    expect(costing(model, asked('POST', '/oauth/token', 200, null)).direction).toBe('one-way')
  })

  test('is the supplier’s bill and not the hotel’s, where the supplier is billed', () => {
    expect(costing({ kind: 'to-supplier', minor: 12_900, currency: EUR })).toMatchObject({
      ...{ payer: 'supplier', total: { minor: 4 * 12_900, currency: EUR } },
    })
  })
})

test('read is what was given: pages, changes, deliveries that were taken and rows of files that were fetched', () => {
  const count = (...said: Said[]) => costing({ kind: 'free' }, ...said).records
  expect(count(asked('GET', '/api/v1/changes', 200, { from: 3, to: 9, records: 4 }))).toBe(4)
  expect(count(asked('GET', '/api/v1/changes', 200, { from: 3, to: 9 }))).toBe(7)
  expect(count(asked('GET', '/api/v1/guests/nobody', 404, null), asked('GET', '/api/v1/property', 200, null))).toBe(0)
  expect(count(delivery('2026-06-05 15:00', 3, 204), delivery('2026-06-05 15:00', 3, 500))).toBe(1)
  const night = file('2026-06-05 03:10', 2, 'ada', 'bea')
  const fetched = asked('GET', '/exports/night-2026-06-05.csv', 200, { from: 1, to: 2 })
  expect([count(night), count(night, fetched), count(night, fetched, fetched)]).toEqual([0, 2, 4])
  const bySftp = (whole: boolean): Said => [
    '2026-06-05 03:20',
    { kind: 'file-fetched', by: 'sftp', name: 'night-2026-06-05.csv', bytes: 100, whole, facts: null },
  ]
  expect([count(night, bySftp(true)), count(night, bySftp(false))]).toEqual([2, 0])
  expect(count(records(3), asked('PATCH', '/api/v1/guests/ada', 200, { seqs: [9] }))).toBe(3)
})

test('files that are found in their folder count once each, since nobody sees them read', () => {
  const nights = [file('2026-06-05 03:10', 2, 'ada', 'bea'), file('2026-06-06 03:10', 2, 'ada')]
  const model = { kind: 'by-data', minorPerThousand: 250, currency: EUR } as const
  const cost = (files: Span['files']) => costOf(model, transcript(...nights), { ...summer, files })
  expect([cost('found'), cost('fetched')]).toMatchObject([
    { records: 3, total: { minor: 250 } },
    { records: 0, total: { minor: 0 } },
  ])
})

test.each(personas.map(({ name, billing }) => [name, billing] as const))(
  '%s has a price that is said in whole minor units',
  (_, billing) => {
    const { total } = costing(billing, records(1))
    expect(total === null || (Number.isSafeInteger(total.minor) && total.minor > 0)).toBe(true)
  },
)
