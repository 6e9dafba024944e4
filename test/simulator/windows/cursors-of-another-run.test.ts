import { expect, test } from 'vitest'
import { aHotel, ask, book, register } from '../a-hotel.ts'
import { look } from './an-answer.ts'

test.each(['reservations?after=r-zzz', 'guests?after=g-zzz'])(
  '%s, a cursor that this run never gave, is refused',
  path => {
    const hotel = aHotel()
    ask(hotel, register('ada'), book('r1'))
    expect(look(hotel, `/api/v1/${path}`)).toMatchObject({ status: 400, json: { errors: [{ where: 'after' }] } })
  },
)

test.each(['changes', 'reservations', 'guests'])('a cursor of the %s of another run is gone, with what to do', list => {
  const [first, second] = [aHotel(), aHotel({ run: 'two' })]
  for (const hotel of [first, second]) ask(hotel, register('ada'), book('r1'))
  const { next } = look(first, `/api/v1/${list}`).json as { next: string }
  expect(look(first, `/api/v1/${list}?after=${next}`).status).toBe(200)
  expect(look(second, `/api/v1/${list}?after=${next}`)).toMatchObject({
    status: 410,
    json: { title: 'The cursor is gone' },
  })
})
