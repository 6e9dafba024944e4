import { expect, test } from 'vitest'
import { drawGuest } from '../../../simulator/population/guests.ts'

test.each([
  ['محمد', 'علي'],
  ['Sammy', 'Davis Jr.'],
  ['山田', 'Smith'],
  ['Ada', ''],
])('%s %s has an address that a mail server takes', (firstName, lastName) => {
  expect(drawGuest(7, 'x', { firstName, lastName }).email).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*@example\.com$/)
})

test('what the story fixes of a guest does not shift the rest of her', () => {
  const { firstName: _, email: __, ...rest } = drawGuest(7, 'ada')
  expect(drawGuest(7, 'ada', { firstName: 'Ada' })).toMatchObject(rest)
})
