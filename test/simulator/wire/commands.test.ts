/** Steering the hotel from outside: what is taken, what is refused, and what is not understood. */
import { expect, test } from 'vitest'
import { aHotel, ask, book, checkIn, register } from '../a-hotel.ts'
import { aServer, controlToken } from '../a-server.ts'

const ada = { kind: 'register-guest', guest: 'ada', details: { firstName: 'Ada', lastName: 'Byron' } }
const here = '/r/one/control/commands'

test('a command is obeyed and answered with its commit and the head of the journal', async () => {
  const hotel = aHotel()
  const { steer } = await aServer([hotel])
  const { status, json } = await steer(here, ada)
  expect(status).toBe(201)
  expect(json).toMatchObject({ seq: 1, at: '2026-06-01T05:00:00.000Z', head: hotel.journal.head })
  expect(json.events).toEqual(hotel.journal.commit(1)?.events)
  expect(hotel.journal.commit(1)?.by).toBe('desk')
})

test('what a command leaves out is filled in, and a guest who was never asked has given no consent', async () => {
  const hotel = aHotel()
  const { steer } = await aServer([hotel])
  await steer(here, ada)
  await steer(here, {
    kind: 'book',
    reservation: 'r1',
    guest: 'ada',
    roomType: 'double',
    ratePlan: 'saver',
    arrival: '2026-06-01',
    departure: '2026-06-02',
  })
  await steer(here, { kind: 'check-in', reservation: 'r1' })
  const [registered, booked, arrived] = hotel.journal.after(0).map(({ command }) => command)
  expect(registered).toMatchObject({ details: { email: null, consent: { email: 'never-asked', sms: 'never-asked' } } })
  expect(booked).toMatchObject({ adults: 1, children: 0, origin: 'direct', expectedAt: null })
  expect(arrived).toEqual({ kind: 'check-in', reservation: 'r1', room: null })
})

test('equal commands have equal bytes, in whatever order their keys came and however their letters were composed', async () => {
  const [one, two] = [aHotel(), aHotel({ run: 'two' })]
  const { steer } = await aServer([one, two])
  await steer(
    '/r/one/control/commands',
    '{"kind":"register-guest","guest":"zoe","details":{"firstName":"Zo\u00eb","lastName":"X","consent":{"email":"given","sms":"refused"}}}',
  )
  await steer(
    '/r/two/control/commands',
    '{"details":{"consent":{"sms":"refused","email":"given"},"lastName":"X","firstName":"Zoe\u0308"},"guest":"zoe","kind":"register-guest"}',
  )
  await steer(
    '/r/one/control/commands',
    '{"kind":"change-guest","guest":"zoe","changes":{"phone":"1","language":"fr"}}',
  )
  await steer(
    '/r/two/control/commands',
    '{"changes":{"language":"fr","phone":"1"},"guest":"zoe","kind":"change-guest"}',
  )
  expect(one.journal.length).toBe(2)
  expect(two.journal.lines()).toEqual(one.journal.lines())
  expect(two.journal.head).toBe(one.journal.head)
})

test('what the hotel cannot do is answered 409 with its sentence, and the journal stays as it was', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), register('grace', { firstName: 'Grace', lastName: 'Hopper' }))
  ask(hotel, ...['ada', 'grace'].map(guest => book(guest, { guest, arrival: '2026-06-01' })), checkIn('grace', '203'))
  const { steer } = await aServer([hotel])
  const { head, length } = hotel.journal
  const { status, json, headers } = await steer(here, checkIn('ada', '203'))
  expect([status, headers.get('content-type')]).toEqual([409, 'application/problem+json; charset=utf-8'])
  expect(json).toEqual({
    ...{ type: 'urn:mockinn:problem:room-occupied', title: 'The hotel cannot do that', status: 409 },
    detail: 'Room 203 is occupied by Grace Hopper. Choose another room, or check that guest out first.',
  })
  expect([hotel.journal.head, hotel.journal.length, hotel.inputs.length]).toEqual([head, length, 5])
})

test.each<[string, unknown, string, string]>([
  ['an unknown kind', { kind: 'dance' }, 'kind', 'check-in'],
  ['no kind', {}, 'kind', 'check-in'],
  ['a list', [], 'body', 'an object'],
  ['null', 'null', 'body', 'an object'],
  ['a number', '7', 'body', 'an object'],
  ['a number for a room', { kind: 'check-in', reservation: 'r1', room: 203 }, 'room', 'text'],
  ['text for adults', { ...book('r1'), adults: '2' }, 'adults', 'a number'],
  ['half a child', { ...book('r1'), children: 0.5 }, 'children', 'a whole number'],
  ['too many adults', { ...book('r1'), adults: 21 }, 'adults', 'at most 20'],
  ['nobody', { ...book('r1'), adults: 0 }, 'adults', 'at least 1'],
  ['a day that is none', { ...book('r1'), arrival: '2026-02-30' }, 'arrival', 'a day such as'],
  ['an hour that is none', { ...book('r1'), expectedAt: '24:00' }, 'expectedAt', 'an hour such as'],
  ['an origin that is none', { ...book('r1'), origin: 'moon' }, 'origin', 'walk-in'],
  ['a negative fee', { kind: 'cancel', reservation: 'r1', feeNights: -1 }, 'feeNights', '0'],
  ['an id with a slash', { ...book('r1'), reservation: '../r1' }, 'reservation', 'an id of 1 to 100'],
  ['an id without end', { ...book('r1'), reservation: 'x'.repeat(101) }, 'reservation', 'an id of 1 to 100'],
  [
    'a name without end',
    { ...ada, details: { firstName: 'x'.repeat(201), lastName: '' } },
    'details.firstName',
    'text of at most 200 characters',
  ],
  ['no name', { ...ada, details: { lastName: 'Byron' } }, 'details.firstName', 'text'],
  [
    'consent that is none',
    { ...ada, details: { firstName: '', lastName: '', consent: { email: 'yes', sms: 'given' } } },
    'details.consent.email',
    'one of given, refused, never-asked',
  ],
  [
    'a firm of no kind',
    { kind: 'register-firm', firm: 'f', details: { kind: 'club' } },
    'details.kind',
    'one of company, travel-agent',
  ],
  ['no items', { kind: 'post-charge', posting: 'p', reservation: 'r1', items: [] }, 'items', 'a list of at least 1'],
  [
    'a rate beyond all numbers',
    { kind: 'change-rate', reservation: 'r1', ratePlan: 'x', nightly: 1e300 },
    'nightly',
    'at most 1000000000',
  ],
  ['a key too many', { ...checkIn('r1'), by: 'me' }, 'body', 'no such key'],
  ['a key too many inside', { ...ada, details: { ...ada.details, shoeSize: 41 } }, 'details', 'no such key'],
])('%s is answered 400 naming where, what was found and what was expected', async (_, command, where, expected) => {
  const hotel = aHotel()
  const { steer } = await aServer([hotel])
  const { status, json } = await steer(here, command)
  expect([status, json.type]).toEqual([400, 'urn:mockinn:problem:wrong-value'])
  const errors = json.errors as { where: string; found: string; expected: string }[]
  expect(errors.map(each => each.where)).toEqual([where])
  expect(errors[0]?.expected).toContain(expected)
  expect(errors[0]?.expected).not.toMatch(/received|string|[<>]=/)
  expect(json.detail).toContain(`${where}: found ${errors[0]?.found}, expected`)
  expect(hotel.journal.length).toBe(0)
})

test.each([
  ['half of JSON', '{"kind":', 400, 'malformed-json'],
  ['a word', 'hello', 400, 'malformed-json'],
  ['null', 'null', 400, 'wrong-value'],
  ['nothing at all', '', 400, 'wrong-value'],
  ['a key that would reach the prototype', '{"__proto__":{"kind":"start-night-audit"}}', 400, 'wrong-value'],
  ['a body over 64 KB', JSON.stringify({ kind: 'cancel', reservation: 'x'.repeat(70_000) }), 413, 'too-large'],
])('%s is answered %i with a problem', async (_, body, status, kind) => {
  const hotel = aHotel()
  const { steer } = await aServer([hotel])
  const answer = await steer(here, body)
  expect([answer.status, answer.json.type]).toEqual([status, `urn:mockinn:problem:${kind}`])
  expect(answer.json.detail).toMatch(/^[A-Za-z].*\.$/s)
  expect(hotel.journal.length).toBe(0)
})

test.each([
  [{ 'content-encoding': 'gzip' }, 400],
  [{ 'content-encoding': 'klingon' }, 415],
  [{ 'content-type': 'application/json; charset=klingon' }, 415],
])('a body that cannot be read is the asker’s to mend: %o', async (headers, status) => {
  const { steer } = await aServer([aHotel()])
  const answer = await steer(here, '{"kind":"start-night-audit"}', headers as unknown as Record<string, string>)
  expect([answer.status, answer.json.type]).toEqual([status, 'urn:mockinn:problem:bad-request'])
})

test('steering needs the control token, as bearer or as the page’s cookie', async () => {
  const hotel = aHotel()
  const { ask: look, url } = await aServer([hotel])
  const post = { method: 'POST', body: JSON.stringify(ada) }
  for (const bearer of [null, hotel.options.token, '', `${controlToken} `.repeat(2)]) {
    const { status, headers, json } = await look(here, { ...post, bearer })
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(json.detail).toContain('control token')
  }
  const name = `mockinn-control-${new URL(url).port}`
  const cookies = [`${name}=${controlToken}x`, `mockinn-control-1=${controlToken}`, `${name}=`]
  for (const cookie of cookies) expect((await fetch(url + here, { ...post, headers: { cookie } })).status).toBe(401)
  expect(hotel.journal.length).toBe(0)
  const cookie = `theme=dark; ${name}=${controlToken}`
  expect((await fetch(url + here, { ...post, headers: { cookie, origin: url } })).status).toBe(201)
  expect((await fetch(url + here, { ...post, headers: { cookie, origin: 'http://127.0.0.1:1' } })).status).toBe(403)
})

test('a command for a run that is not there is answered 404', async () => {
  const { steer } = await aServer([aHotel()])
  const { status, json } = await steer('/r/two/control/commands', ada)
  expect([status, json.type]).toEqual([404, 'urn:mockinn:problem:not-found'])
  expect(json.detail).toContain('"two"')
})
