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
  ['grand-hotel', grandHotel, 'e8c494216e0abbe7ddb1c94dab7658c80a3dc7a3cc2c7c7668109ef16f5fc982'],
  ['harbour-house', harbourHouse, '4a3ef3db1b8402911b197b459a0772008e0f6c029d1511d27852d5fa56d5607a'],
])('thirty days of a season in the %s are the thirty days that they were', async (_, property, head) => {
  const { hotel } = await playSeason({ seed: 7, property, date: day('2026-01-01'), days: 30 })
  expect(hotel.journal.head).toBe(head)
})
