/** The connector's door, over real HTTP. */
import { expect, test } from 'vitest'
import { wholeOf } from '../../../simulator/windows/export/content.ts'
import { aHotel, ask, book, moment, register } from '../a-hotel.ts'
import { aServer, controlToken } from '../a-server.ts'

test.each([
  ['no token', null, /no Authorization header/],
  ['another token', 'somebody-elses', /not the one of this run/],
  ['an empty token', '', /not the one of this run/],
  ['the control token', controlToken, /not the one of this run/],
])('%s opens nothing', async (_, bearer, detail) => {
  const hotel = aHotel()
  const { ask } = await aServer([hotel])
  for (const path of ['/api/v1/changes', '/exports', '/nothing-there', '/']) {
    const { status, headers, json } = await ask(`/r/one${path}`, { bearer })
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(json).toMatchObject({ status: 401, title: 'Not authorised', detail: expect.stringMatching(detail) })
  }
})

test('a run that is not there is answered 404 by its name, token or not', async () => {
  const { ask } = await aServer([aHotel()])
  for (const bearer of [undefined, null]) {
    const { status, json, headers } = await ask('/r/two/api/v1/property', bearer === null ? { bearer } : {})
    expect([status, headers.get('hotel-time')]).toEqual([404, null])
    expect(json.detail).toMatch(/"two"/)
  }
  expect((await ask('/r/')).status).toBe(404)
  expect((await ask('/r/__proto__/api/v1/property')).status).toBe(404)
})

test('every answer of a run carries its hotel time, and is kept by nobody', async () => {
  const hotel = aHotel()
  const { ask } = await aServer([hotel])
  await hotel.advanceTo(moment('2026-06-03T16:00:00.250Z'))
  for (const path of [
    '/r/one/api/v1/property',
    '/r/one/exports',
    '/r/one/api/v1/changes?limit=0',
    '/r/one/nothing',
    '/r/one',
  ]) {
    const { headers } = await ask(path)
    expect(headers.get('hotel-time')).toBe('2026-06-03T16:00:00.250Z')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('over the wire come the bytes that the windows answered', async () => {
  const hotel = aHotel()
  ask(
    hotel,
    register('ada', { firstName: 'Zoë 🏨' }),
    ...Array.from({ length: 300 }, (_, place) => register(`g${place}`)),
    book('r1'),
  )
  await hotel.advanceTo(moment('2026-06-02T12:00:00Z'))
  const { ask: look, url } = await aServer([hotel])
  const { text, headers } = await look('/r/one/api/v1/guests?limit=500')
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(Number(headers.get('content-length'))).toBe(Buffer.byteLength(text))
  expect(JSON.parse(text).guests).toHaveLength(301)
  expect(JSON.parse(text).guests[0].firstName).toBe('Zoë 🏨')
  const file = await fetch(`${url}/r/one/exports/reservations-2026-06-01.csv`, {
    headers: { authorization: `Bearer ${hotel.options.token}` },
  })
  const [written] = hotel.files
  expect(written && wholeOf(written.content).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
})

test('a window is to look through: whatever else is tried is answered 405 and changes nothing', async () => {
  const hotel = aHotel()
  const { ask } = await aServer([hotel])
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const { status, headers, json } = await ask('/r/one/api/v1/reservations', { method, body: '{"id":"new"}' })
    expect([status, headers.get('allow')]).toEqual([405, 'GET'])
    expect(json.detail).toContain(method)
  }
  expect(hotel.journal.length).toBe(0)
})

test('HEAD is answered as GET is, without the body', async () => {
  const { ask } = await aServer([aHotel()])
  for (const path of [
    '/r/one/api/v1/property',
    '/r/one/exports',
    '/r/two',
    '/r/one/nothing',
    '/r/one/api/v1/changes?limit=0',
  ]) {
    const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)]
    expect([head.status, head.text]).toEqual([get.status, ''])
    for (const name of ['content-length', 'content-type', 'hotel-time'])
      expect(head.headers.get(name)).toBe(get.headers.get(name))
  }
})

test('two runs on one server do not see each other', async () => {
  const [one, two] = [aHotel(), aHotel({ run: 'two', token: 'the-token-of-two' })]
  ask(one, register('ada'), book('r1'))
  await two.advanceTo(moment('2026-06-05T12:00:00Z'))
  const { ask: look, steer } = await aServer([one, two])
  expect((await look('/r/two/api/v1/guests')).status).toBe(401)
  expect((await look('/r/one/api/v1/guests', { bearer: 'the-token-of-two' })).status).toBe(401)
  const there = await look('/r/two/api/v1/guests', { bearer: 'the-token-of-two' })
  expect([there.json.guests, there.headers.get('hotel-time')]).toEqual([[], '2026-06-05T12:00:00.000Z'])
  const here = await look('/r/one/api/v1/guests')
  expect(here.json.guests).toHaveLength(1)
  expect(here.headers.get('hotel-time')).toBe('2026-06-01T05:00:00.000Z')
  await steer('/r/two/control/commands', {
    kind: 'register-guest',
    guest: 'grace',
    details: { firstName: 'G', lastName: 'H' },
  })
  expect([one.journal.length, one.transcript.all().length]).toEqual([2, 2])
})

test('an address for life leads to the run that it points at right now', async () => {
  const [one, two] = [aHotel(), aHotel({ run: 'two' })]
  const { ask: look, runs } = await aServer([one, two])
  expect((await look('/c/crm/api/v1/property')).json.detail).toMatch(/connector "crm"/)
  await two.advanceTo(moment('2026-06-05T12:00:00Z'))
  for (const hotel of [one, two]) {
    const run = runs.run(hotel.options.run)
    if (run) runs.point('crm', run)
    expect((await look('/c/crm/api/v1/property')).json.now).toBe(new Date(hotel.now).toISOString())
  }
  expect((await look('/c/crm/control/house', { bearer: controlToken })).status).toBe(404)
})

test('a run is hosted once under its name, and gone when it is closed', async () => {
  const { ask: look, runs } = await aServer([aHotel()])
  expect(() => runs.host(aHotel())).toThrow(/"one" is hosted already/)
  runs.close('one')
  expect((await look('/r/one/api/v1/property')).status).toBe(404)
})
