import { expect, test } from 'vitest'
import { nightlyFull } from '../../../simulator/personas/nightly-full.ts'
import { aHotel, ask, book, moment, register } from '../a-hotel.ts'
import { look } from './an-answer.ts'
import { strictRows } from './csv.ts'

test.each(['line\nfeed', 'carriage\rreturn', '\n'])(
  'a guest called %j is read back from the file as she is',
  async name => {
    const hotel = aHotel({ persona: nightlyFull })
    ask(hotel, register('ada', { firstName: name }), book('r1'))
    await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
    expect(strictRows(look(hotel, '/exports/reservations-2026-06-01.csv').text)[1]?.[17]).toBe(name)
  },
)
