/** Hashes that change only on purpose: who changes one says in the commit why every journal is another from now on. */
import { expect, test } from 'vitest'
import { playSeason } from '../../../contracts/run/play-season.ts'
import { grandHotel } from '../../../fixtures/hotels/grand-hotel.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { day } from '../a-hotel.ts'
import { aFortnight } from './a-fortnight.ts'

test('a fortnight at the harbour is the fortnight that it was', async () => {
  expect((await aFortnight()).head).toBe('9dc20508e34450e87a699391959582017249666011b1373956ce82c00b8c1a8f')
})

test.each([
  ['grand-hotel', grandHotel, 'df632086118dacbc07a6c8b67c7514a10f5a0fc64ad5cca9125954f568791c72'],
  ['harbour-house', harbourHouse, '32d51e27e469cdb71070c7c262fc28c8b5c42d6e15be8f6d74523ec7e1437890'],
])('thirty days of a season in the %s are the thirty days that they were', async (_, property, head) => {
  const { hotel } = await playSeason({ seed: 7, property, date: day('2026-01-01'), days: 30 })
  expect(hotel.journal.head).toBe(head)
})
