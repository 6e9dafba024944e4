/** What a PMS answers to whoever polls it, as its persona says. */
import { expect, test } from 'vitest'
import { openPolling, type PollingPlan } from '../../../simulator/personas/polling-plan.ts'
import { pollingRich } from '../../../simulator/personas/polling-rich.ts'
import { aHotel, ask, book, register } from '../a-hotel.ts'
import { listOf, look } from './an-answer.ts'

function aHotelThat(plan: Partial<PollingPlan>) {
  const windows = { ...pollingRich.windows, polling: { ...openPolling, ...plan } }
  const hotel = aHotel({ persona: { ...pollingRich, windows } })
  ask(hotel, register('ada'), book('r1'), book('r2'), book('r3'))
  return hotel
}

test('a list that this PMS has not is not there, nor is any record of it; the others are', () => {
  const hotel = aHotelThat({ lists: ['reservations'] })
  for (const path of ['guests', 'guests/ada', 'changes', 'folios']) {
    const { status, json } = look(hotel, `/api/v1/${path}`)
    expect([status, json.detail]).toEqual([
      404,
      `This PMS (persona polling-rich) has no list of ${path.split('/')[0]}. It has /api/v1/property, /api/v1/reservations.`,
    ])
  }
  expect(look(hotel, '/api/v1/reservations/r1').status).toBe(200)
  expect(look(hotel, '/api/v1/property').status).toBe(200)
})

test('a page is no longer than this PMS makes them, asked for or not', () => {
  const hotel = aHotelThat({ largestPage: 2 })
  expect(listOf(hotel, '/api/v1/reservations', 'reservations').map(({ id }) => id)).toEqual(['r1', 'r2'])
  expect(listOf(hotel, '/api/v1/changes', 'changes')).toHaveLength(2)
  const { json } = look(hotel, '/api/v1/reservations?limit=500')
  expect([(json.reservations as unknown[]).length, json.hasMore]).toEqual([2, true])
  const { status, json: problem } = look(hotel, '/api/v1/reservations?limit=501')
  expect([status, problem.detail]).toEqual([400, 'limit: found "501", expected a whole number from 1 to 500.'])
})
