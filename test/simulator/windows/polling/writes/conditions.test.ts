/** Whoever wrote meanwhile is not written over: `If-Match` and `If-None-Match` as RFC 9110 has them. */
import { expect, test } from 'vitest'
import { ask } from '../../../a-hotel.ts'
import { aTwoWayServer, balanceOf, dinner, withPolling } from './a-two-way-hotel.ts'

test('a card that was changed meanwhile is not written over: 412 with the version that it has now', async () => {
  const { hotel, patch, read } = await aTwoWayServer()
  const { version } = (await read('guests/ada')).json
  ask(hotel, { kind: 'change-guest', guest: 'ada' as never, changes: { phone: '+33 9 99' } })
  const { head } = hotel.journal
  const { status, headers, json } = await patch('guests/ada', { email: null }, { ifMatch: `"${version}"` })
  expect([status, headers.get('etag')]).toEqual([412, `"${hotel.journal.length}"`])
  expect(json.detail).toBe(
    `The record is at version ${hotel.journal.length}, and If-Match asks for "${version}". Nothing was written: read the record again, and write to what it says now.`,
  )
  expect(hotel.journal.head).toBe(head)
  expect((await patch('guests/ada', { email: null }, { ifMatch: String(headers.get('etag')) })).status).toBe(200)
})

/** VERSION stands for the version of Ada's card, 1. */
test.each([
  ['*', 200],
  [' * ', 200],
  ['"VERSION"', 200],
  // As it was read compressed, or in part.
  ['"VERSION-gzip"', 200],
  ['"VERSION-f3a9c1"', 200],
  ['"0", "VERSION"', 200],
  ['"0","VERSION"', 200],
  [',, "VERSION" ,', 200],
  ['"0" , W/"VERSION", "VERSION"', 200],
  ['"0"', 412],
  ['""', 412],
  ['W/"VERSION"', 412],
  ['W/"VERSION", W/"0"', 412],
  ['"VERSION,"', 412],
  ['VERSION', 400],
  ['"VERSION', 400],
  ['"0" "VERSION"', 400],
  ['"0"; "VERSION"', 400],
  ['w/"VERSION"', 400],
  ['*, "VERSION"', 400],
  [',', 400],
])('If-Match: %s is answered %i', async (header, expected) => {
  const { hotel, patch } = await aTwoWayServer()
  const version = String(hotel.state.guests.get('ada' as never)?.version)
  const before = hotel.journal.length
  const { status, json } = await patch(
    'guests/ada',
    { email: null },
    { ifMatch: header.replaceAll('VERSION', version) },
  )
  expect(status).toBe(expected)
  expect(hotel.journal.length).toBe(before + (expected === 200 ? 1 : 0))
  if (expected === 400) expect(json.errors).toMatchObject([{ where: 'If-Match' }])
})

test.each([
  ['*', 412],
  ['"VERSION"', 412],
  ['W/"VERSION"', 412],
  ['"0"', 200],
  ['VERSION', 400],
])('If-None-Match: %s is answered %i', async (header, expected) => {
  const { hotel, patch } = await aTwoWayServer()
  const version = String(hotel.state.guests.get('ada' as never)?.version)
  const headers = { 'if-none-match': header.replaceAll('VERSION', version) }
  expect((await patch('guests/ada', { email: null }, { headers })).status).toBe(expected)
})

test('a check is charged to the stay as the outlet knows it: If-Match is the reservation’s', async () => {
  const { hotel, post, read } = await aTwoWayServer()
  const ifMatch = `"${(await read('reservations/r1')).json.version}"`
  ask(hotel, { kind: 'move-room', reservation: 'r1', room: '202', reprice: false } as never)
  expect((await post('reservations/r1/postings', dinner, { key: 'k1', ifMatch })).status).toBe(412)
  expect(balanceOf(hotel)).toBe(0)
  const now = `"${(await read('reservations/r1')).json.version}"`
  expect((await post('reservations/r1/postings', dinner, { key: 'k1', ifMatch: now })).status).toBe(201)
})

test('of a PMS with two versions, who reads the older record writes to that, with the tag that it was read with', async () => {
  const plan = { deprecatedAfterDays: null, endsAfterDays: null }
  const persona = withPolling({
    versions: [
      { version: 1, ...plan },
      { version: 2, ...plan },
    ],
  })
  const { ask: send, patch } = await aTwoWayServer({ persona })
  const read = await send('/r/one/api/v1/guests/ada')
  expect(read.json).not.toHaveProperty('notes')
  expect((await patch('guests/ada', { notes: 'Late.' })).status).toBe(400)
  const written = await patch('guests/ada', { phone: null }, { ifMatch: String(read.headers.get('etag')) })
  expect(written.status).toBe(200)
  const now = await send('/r/one/api/v1/guests/ada')
  expect([written.text, written.headers.get('etag')]).toEqual([now.text, now.headers.get('etag')])
})
