/** An API that grows old: two versions side by side, and the end of the older one. */
import { expect, test } from 'vitest'
import { days, later } from '../../../../simulator/domain/time.ts'
import type { PollingPlan } from '../../../../simulator/personas/polling-plan.ts'
import { ask, book, register } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { look } from '../an-answer.ts'
import { aHotelThat } from './a-reading-hotel.ts'

const versions: PollingPlan['versions'] = [
  { version: 1, deprecatedAfterDays: 0, endsAfterDays: 30 },
  { version: 2, deprecatedAfterDays: null, endsAfterDays: null },
]

async function anAgeingHotel(plan: Partial<PollingPlan> = { versions }) {
  const hotel = aHotelThat(plan)
  ask(hotel, register('ada'), book('r1'))
  const { ask: get } = await aServer([hotel])
  const read = (path: string, version?: string) =>
    get(`/r/one/api/${path}`, { headers: version === undefined ? {} : { 'api-version': version } })
  return { hotel, read }
}

function firstRecord(json: Record<string, unknown>): object {
  const [stay] = (json.reservations ?? []) as object[]
  const [change] = (json.changes ?? []) as { data: object }[]
  return stay ?? change?.data ?? json
}

test('the older version says since when it is deprecated and when it ends; the newer one says nothing of it', async () => {
  const { read } = await anAgeingHotel()
  const [older, newer] = [await read('v1/reservations'), await read('v2/reservations')]
  const of = ({ headers }: { headers: Headers }) =>
    ['api-version', 'deprecation', 'sunset', 'vary'].map(name => headers.get(name))
  // The hotel opens at seven in the morning of the first of June, in Paris.
  expect(of(older)).toEqual(['1', '@1780290000', 'Wed, 01 Jul 2026 05:00:00 GMT', 'api-version'])
  expect(of(newer)).toEqual(['2', null, null, 'api-version'])
})

test('the older version leaves out what is newer in a record, in lists, in changes and one by one', async () => {
  const { read } = await anAgeingHotel()
  for (const path of ['reservations', 'reservations/r1', 'guests/ada', 'changes?limit=1']) {
    const [older, newer] = [await read(`v1/${path}`), await read(`v2/${path}`)].map(({ json }) => firstRecord(json))
    expect(Object.keys(older ?? {}).at(-1), path).toBe('updatedAt')
    expect(newer, path).toMatchObject(older ?? {})
    expect(Object.keys(newer ?? {}).length, path).toBeGreaterThan(Object.keys(older ?? {}).length)
  }
})

test('a header says the version, too', async () => {
  const { read } = await anAgeingHotel()
  expect((await read('v1/reservations/r1', '2')).text).toBe((await read('v2/reservations/r1')).text)
  expect((await read('v1/reservations/r1', '1')).headers.get('api-version')).toBe('1')
  for (const [path, version] of [
    ['v1/reservations', '3'],
    ['v1/reservations', 'two'],
    ['v2/reservations', '1'],
  ] as const) {
    const { status, json } = await read(path, version)
    expect([status, json.errors]).toEqual([
      400,
      [expect.objectContaining({ where: 'api-version', found: `"${version}"` })],
    ])
  }
})

test('after its end the older version is gone, with the way to the newer one; the newer one goes on', async () => {
  const { hotel, read } = await anAgeingHotel()
  await hotel.advanceTo(later(hotel.now, days(30) - 1))
  expect((await read('v1/reservations')).status).toBe(200)
  await hotel.advanceTo(later(hotel.now, 1))
  const { status, json } = await read('v1/reservations')
  expect([status, json.detail]).toEqual([
    410,
    'Version 1 of this API ended at 2026-07-01T05:00:00.000Z, by the hotel\'s clock. Ask /api/v2/ instead, or send "api-version: 2".',
  ])
  expect((await read('v2/reservations')).status).toBe(200)
  expect((await read('v1/reservations', '2')).status).toBe(200)
})

test('a PMS of one version has no other path, knows no header for it, and says nothing of versions', async () => {
  const { read } = await anAgeingHotel({})
  expect((await read('v2/reservations')).status).toBe(404)
  const answer = await read('v1/reservations', '7')
  expect([answer.status, answer.headers.get('api-version'), answer.headers.get('vary')]).toEqual([200, null, null])
})

test('tags and compression go together with versions', async () => {
  const { read } = await anAgeingHotel({ versions, conditional: true, compression: 'gzip' })
  const [older, newer] = [await read('v1/reservations/r1'), await read('v2/reservations/r1')]
  expect(older.headers.get('vary')).toBe('accept-encoding, api-version')
  expect(older.headers.get('etag')).not.toBe(newer.headers.get('etag'))
})

test('a single version can come to its end, and then nothing is left to ask', async () => {
  const only = [{ version: 1, deprecatedAfterDays: null, endsAfterDays: 1 }] as const
  const { hotel } = await anAgeingHotel({ versions: only })
  expect(look(hotel, '/api/v1/guests').status).toBe(200)
  await hotel.advanceTo(later(hotel.now, days(1)))
  expect(look(hotel, '/api/v1/guests').json.detail).toMatch(/^Version 1 of this API ended .* There is no newer one\.$/)
})
