/** Hashes that change only on purpose: who changes one says in the commit why every journal is another from now on. */
import { expect, test } from 'vitest'
import { playSeason } from '../../../contracts/run/play-season.ts'
import { grandHotel } from '../../../fixtures/hotels/grand-hotel.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { day } from '../a-hotel.ts'
import { aFortnight } from './a-fortnight.ts'

test('a fortnight at the harbour is the fortnight that it was', async () => {
  expect((await aFortnight()).head).toBe('9a5c49ccbd8bde3184ff92f3c714ae5233c7fbc5b6741d5f8e99074e1aaaff40')
})

test.each([
  ['grand-hotel', grandHotel, 'c635f2db4d9fb5fd9634ebc66813705102b0c27ab18639fdd9a422e06bcd6525'],
  ['harbour-house', harbourHouse, '50c4c5ad6e10436f522408309e15e4a9c7ce9e5b2d9d81fb6b6b9ba71588a505'],
])('thirty days of a season in the %s are the thirty days that they were', async (_, property, head) => {
  const { hotel } = await playSeason({ seed: 7, property, date: day('2026-01-01'), days: 30 })
  expect(hotel.journal.head).toBe(head)
})
