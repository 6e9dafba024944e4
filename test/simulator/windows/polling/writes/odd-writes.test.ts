/** Whatever is written, in whatever words: it is answered, blamed on the asker or done, and never our own trouble. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { token } from '../../../a-hotel.ts'
import { arrive, aTwoWayHotel, dinner } from './a-two-way-hotel.ts'

/** Mostly nothing. */
const some = (...words: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
  )

const headers = fc.record({
  'content-type': fc.oneof(
    { weight: 6, arbitrary: fc.constant('application/json') },
    some('application/merge-patch+json', 'application/json;charset=utf-8', ';;;=', 'application/json;charset'),
  ),
  'if-match': some('*', '"1"', 'W/"1"', '"1","2"', '"'.repeat(300), ','.repeat(300), 'W/'.repeat(300)),
  'if-none-match': some('*', '"1"', '"99"'),
  'idempotency-key': fc.oneof(
    fc.nat().map(String),
    some('k1', '"k1"', '"'.repeat(300), '"\\"', '\\'.repeat(300), 'k'.repeat(4000)),
  ),
  'content-encoding': some('gzip', 'identity'),
})

const names =
  'firstName email notes preferences address lines city consent moreConsent sms items unit minor currency check quantity __proto__'
const key = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names.split(' ')) }, fc.string({ maxLength: 5 }))
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.double(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(entries => Object.fromEntries(entries)),
  ),
}))

const body = fc.oneof(
  { weight: 4, arbitrary: value.map(each => Buffer.from(JSON.stringify(each) ?? '')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map(bytes => Buffer.from(bytes)) },
  { weight: 2, arbitrary: fc.constantFrom(null, Buffer.from(JSON.stringify(dinner)), Buffer.from('{"notes":"x"}')) },
)

const addresses =
  'guests guests/ guests// reservations/r1/postings/ reservations//postings guests/ada reservations/r1 changes property'
const target = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      ...(['PATCH guests/ada', 'PATCH reservations/r1', 'POST reservations/r1/postings'] as const),
    ),
  },
  fc
    .tuple(fc.constantFrom('PATCH', 'POST', 'PUT', 'DELETE', 'OPTIONS'), fc.constantFrom('', ...addresses.split(' ')))
    .map(words => words.join(' ')),
)

test('thousands of odd writes are each answered with a whole sentence, or done', () => {
  const hotel = aTwoWayHotel()
  arrive(hotel)
  const statuses = new Map<number, number>()
  fc.assert(
    fc.property(target, headers, body, (target, headers, body) => {
      const [method = '', path = ''] = target.split(' ')
      const { head } = hotel.journal
      const at = { method, path: `/api/v1/${path}`, query: new URLSearchParams(), authorization: `Bearer ${token}` }
      const answer = hotel.answer({ ...at, headers, body })
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      expect(answer.status).toBeLessThan(500)
      if (answer.status < 300) return
      expect(hotel.journal.head).toBe(head)
      const { detail } = JSON.parse(String(answer.body))
      expect(detail).toMatch(/\.$/s)
      expect(detail.length).toBeLessThan(20_000)
    }),
    { seed: 20_260_601, numRuns: Number(process.env.SOAK_COMMANDS ?? 6000) },
  )
  expect(
    [200, 201, 400, 404, 405, 409, 412, 415].filter(status => !statuses.has(status)),
    JSON.stringify([...statuses]),
  ).toEqual([])
  expect(JSON.stringify(Object.keys(Object.prototype))).toBe('[]')
})
