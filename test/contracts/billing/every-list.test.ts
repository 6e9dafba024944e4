/** What goes by data goes by all data: each list of the polling API counts, record by record, as a connector is given it. */
import { expect, test } from 'vitest'
import { costOf } from '../../../contracts/billing/cost.ts'
import type { BusinessDate } from '../../../simulator/domain/time.ts'
import { lists } from '../../../simulator/personas/polling-plan.ts'
import { ask, book, cancel, checkIn, register } from '../../simulator/a-hotel.ts'
import { item, pay, post } from '../../simulator/domain/books/a-bill.ts'
import { look } from '../../simulator/windows/an-answer.ts'
import { aHotelThat } from '../../simulator/windows/polling/a-reading-hotel.ts'

const span = { from: '2026-06-01' as BusinessDate, to: '2026-06-30' as BusinessDate, files: 'fetched' } as const
const model = { kind: 'by-data', minorPerThousand: 250, currency: 'EUR' } as const

function aHotelWithAStay() {
  const hotel = aHotelThat({ conditional: true })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-02' }), checkIn('r1', '201'))
  ask(hotel, book('r2'), cancel('r2'))
  ask(hotel, post('p1', [item('2000', 1800, 1, 'Breakfast')]), pay('y1', 1800, { reference: 'tok_1' }))
  return hotel
}
const countOf = (hotel: ReturnType<typeof aHotelWithAStay>) => costOf(model, hotel.transcript.all(), span).records

test.each([...lists])('a page of %s counts as many records as stand in it', list => {
  const hotel = aHotelWithAStay()
  const page = look(hotel, `/api/v1/${list}?${list === 'availability' ? 'to=2026-06-03' : 'limit=3'}`)
  const given = (page.json as Record<string, unknown[]>)[list]?.length ?? 0
  expect(given).toBeGreaterThan(0)
  expect(countOf(hotel)).toBe(given)
})

test('one record counts one, and what the connector has already, or what is not there, counts nothing', () => {
  const hotel = aHotelWithAStay()
  const { headers } = look(hotel, '/api/v1/folios/r1')
  expect(countOf(hotel)).toBe(1)
  expect(look(hotel, '/api/v1/folios/r1', 'GET', { headers: { 'if-none-match': headers.etag } }).status).toBe(304)
  look(hotel, '/api/v1/folios/nobody')
  look(hotel, '/api/v1/property')
  expect(countOf(hotel)).toBe(1)
})
