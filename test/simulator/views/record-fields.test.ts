import { expect, test } from 'vitest'
import { personas } from '../../../simulator/personas/registry.ts'
import { guestFields, reservationFields } from '../../../simulator/views/record-fields.ts'
import { aHotel, ask, book, register } from '../a-hotel.ts'
import { look } from '../windows/an-answer.ts'

test('the fields that a persona can name are those of the records, and those that ship name no other', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1'))
  expect(Object.keys(look(hotel, '/api/v1/reservations/r1').json)).toEqual([...reservationFields])
  expect(Object.keys(look(hotel, '/api/v1/guests/ada').json)).toEqual([...guestFields])
  for (const { fields } of personas) {
    if (fields.reservation !== 'all') expect(reservationFields).toEqual(expect.arrayContaining([...fields.reservation]))
    if (fields.guest !== 'all') expect(guestFields).toEqual(expect.arrayContaining([...fields.guest]))
  }
})
