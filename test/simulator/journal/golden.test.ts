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
  ['grand-hotel', grandHotel, '25d4122a2a980c4f5aab2a21d1eb003c7fed2709f4bb62bf2c264945ce7bbf05'],
  ['harbour-house', harbourHouse, '54a66560b8f71c8ea39dbb6f254e220be4eeb76281f9c61a4b4f638db90bfb7a'],
])('thirty days of a season in the %s are the thirty days that they were', async (_, property, head) => {
  const { hotel } = await playSeason({ seed: 7, property, date: day('2026-01-01'), days: 30 })
  expect(hotel.journal.head).toBe(head)
})
