/** What is told to be available is what the house sells, and not how many rooms stand empty. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import { ask, book, register } from '../../a-hotel.ts'
import { asked } from '../../domain/books/a-bill.ts'
import { look } from '../an-answer.ts'
import { aHotelThat } from './a-reading-hotel.ts'

test('where a house oversells on purpose, more is available than there are rooms, and less than none once it has too few', () => {
  const hotel = aHotelThat({}, { property: { ...harbourHouse, overselling: { suite: 1 } } })
  const suites = () => {
    const { availability } = look(hotel, '/api/v1/availability?from=2026-06-02&to=2026-06-02').json
    return (availability as { roomType: string; rooms: number; sold: number; available: number }[]).find(
      ({ roomType }) => roomType === 'suite',
    )
  }
  expect(suites()).toMatchObject({ rooms: 4, sold: 0, available: 5 })
  const nights = { roomType: 'suite', arrival: '2026-06-02', departure: '2026-06-03' }
  ask(hotel, register('ada'), ...['s1', 's2', 's3', 's4', 's5'].map(id => book(id, nights)))
  expect(suites()).toMatchObject({ rooms: 4, sold: 5, available: 0 })
  const suite = harbourHouse.rooms.find(({ type }) => type === 'suite')?.number
  const closure = { room: suite, from: '2026-06-02', to: '2026-06-03', reason: '', as: 'out-of-order' }
  ask(hotel, asked({ kind: 'close-room', ...closure } as never))
  expect(suites()).toMatchObject({ rooms: 4, outOfOrder: 1, available: -1 })
})
