/** Night audit by hand, beside the house's own. */
import { expect, test } from 'vitest'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { aHotel, ask, book, moment, register, stay } from '../../a-hotel.ts'

test('an audit by hand in the evening does not cost tomorrow’s guests their booking at three in the morning', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-02' }))
  await hotel.advanceTo(moment('2026-06-01T22:00:00Z'))
  ask(hotel, { kind: 'start-night-audit' }, { kind: 'end-night-audit' })
  await hotel.advanceTo(moment('2026-06-02T06:00:00Z'))
  expect([stay(hotel, 'r1').standing.status, hotel.state.businessDate]).toEqual(['confirmed', '2026-06-02'])
})

test('an audit that somebody ends by hand writes its file once, under the date that was closed', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  await hotel.advanceTo(moment('2026-06-02T01:05:00Z'))
  ask(hotel, { kind: 'end-night-audit' })
  await hotel.advanceTo(moment('2026-06-03T06:00:00Z'))
  expect(hotel.files.map(({ name }) => name)).toEqual(['reservations-2026-06-01.csv', 'reservations-2026-06-02.csv'])
})
