/** Hashes that change only on purpose: who changes one says in the commit why every journal is another from now on. */
import { expect, test } from 'vitest'
import { playSeason } from '../../../contracts/run/play-season.ts'
import { grandHotel } from '../../../fixtures/hotels/grand-hotel.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { day } from '../a-hotel.ts'
import { aFortnight } from './a-fortnight.ts'

test('a fortnight at the harbour is the fortnight that it was', async () => {
  expect((await aFortnight()).head).toBe('e15982c9e7c07dc04b67a118d89f31e4d7c814081fb5e88cbc67e4774b4c3abe')
})

test.each([
  ['grand-hotel', grandHotel, '802c1d21966aae65bc4904b9267b0fc741a819b585a6b07c7c638c58ce33cd4e'],
  ['harbour-house', harbourHouse, '2652d65b5cda4bc76843cfb576c6bb4eeb07fa0acbaf5d57a03e8217d14829ea'],
])('thirty days of a season in the %s are the thirty days that they were', async (_, property, head) => {
  const { hotel } = await playSeason({ seed: 7, property, date: day('2026-01-01'), days: 30 })
  expect(hotel.journal.head).toBe(head)
})
