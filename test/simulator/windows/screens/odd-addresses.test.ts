/** Whatever stands behind the question mark, a screen answers, and blames nobody but the asker. */
import { expect, test } from 'vitest'
import { stream } from '../../../../simulator/population/streams.ts'
import { token } from '../../a-hotel.ts'
import { aHotelWithAFullStay } from './a-full-stay.ts'

const names = 'date page house id number q user password __proto__ constructor'.split(' ')
const values = [
  ...'r1 ada 2026-06-01 2026-02-30 0001-01-01 9999-12-31 0 1 2 -1 1e999 nan harbour-house __proto__ toString [] {} %00 %'.split(
    ' ',
  ),
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '"><script>',
    "'",
    '\r\nSet-Cookie: x',
    'é',
    '\u202e',
    'x'.repeat(5000),
    ',',
    '((((',
    '.*',
  ],
]
const pages =
  'arrivals in-house departures rooms search reservation guest folio sign-in style.css nothing __proto__ ../arrivals'.split(
    ' ',
  )

test('three thousand odd addresses are each answered, and no markup or header of theirs comes back', () => {
  const hotel = aHotelWithAFullStay()
  const draw = stream(20_260_601, 'odd screens')
  const pick = <Item>(from: readonly Item[]): Item => from[draw() % from.length] as Item
  const plain = { authorization: undefined, headers: {}, query: new URLSearchParams(), body: null }
  const form = Buffer.from(new URLSearchParams({ user: 'desk', password: token }).toString())
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const signedIn = hotel.answer({ ...plain, method: 'POST', path: '/screens/sign-in', headers, body: form })
  const cookie = signedIn.headers['set-cookie']?.split(';')[0]
  const statuses = new Set<number>()
  for (let n = 0; n < 3000; n += 1) {
    const query = new URLSearchParams(Array.from({ length: draw() % 4 }, () => [pick(names), pick(values)]))
    const request = { ...plain, method: pick(['GET', 'GET', 'GET', 'POST', 'PUT', 'BREW']), query }
    const answer = hotel.answer({
      ...request,
      path: `/screens/${pick(pages)}`,
      headers: { cookie },
      body: Buffer.from(pick(values)),
    })
    statuses.add(answer.status)
    expect(Object.values(answer.headers).join('')).not.toMatch(/[\r\n]/)
    expect(String(answer.body)).not.toMatch(/<script|undefined|NaN|\[object/)
  }
  expect([...statuses].sort()).toEqual([200, 400, 401, 404, 405])
})
