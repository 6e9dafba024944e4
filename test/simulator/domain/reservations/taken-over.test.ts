import { expect, test } from 'vitest'
import type { Command } from '../../../../simulator/domain/commands.ts'
import { pollingRich } from '../../../../simulator/personas/polling-rich.ts'
import { aHotel, ask, book, refusalOf, register, stay } from '../../a-hotel.ts'
import { look } from '../../windows/an-answer.ts'

const takenOver = (reservation: string, arrival: string, departure: string, room = '201'): Command =>
  ({
    ...book(reservation, { arrival: arrival as never, departure: departure as never }),
    kind: 'take-over-stay',
    room,
  }) as Command

function get(hotel: ReturnType<typeof aHotel>, path: string): Record<string, unknown[]> {
  return look(hotel, `/api/v1/${path}`).json as Record<string, unknown[]>
}

test('a stay of earlier years comes with the books of the PMS before: it is over, costs nothing and is no news', () => {
  const hotel = aHotel({ persona: pollingRich })
  ask(hotel, register('ada'), takenOver('old', '2024-06-01', '2024-06-03'))
  expect(stay(hotel, 'old').standing).toMatchObject({ status: 'checked-out', room: '201', on: '2024-06-03' })
  expect(get(hotel, 'history').history).toMatchObject([{ id: 'old', status: 'checked-out', nights: 2 }])
  expect(get(hotel, 'reservations').reservations).toMatchObject([{ id: 'old' }])
  expect(get(hotel, 'changes').changes).toMatchObject([{ type: 'guest.created' }])
  expect(hotel.state.folios.has('old' as never)).toBe(false)
})

test('a stay that is not over is no history, and one that is too old stands in no list of it', () => {
  const hotel = aHotel({ persona: pollingRich })
  ask(hotel, register('ada'), takenOver('ancient', '2019-06-01', '2019-06-03'))
  expect(get(hotel, 'history').history).toEqual([])
  expect(refusalOf(hotel, takenOver('now', '2026-05-30', '2026-06-01'))).toMatch(/is not over on the business date/)
  expect(refusalOf(hotel, takenOver('nowhere', '2024-06-01', '2024-06-03', '999'))).toMatch(/999/)
  expect(refusalOf(hotel, takenOver('ancient', '2024-06-01', '2024-06-03'))).toMatch(/ancient/)
})
