/** An answer that is lost on the wire does not become a second charge. */
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { mostKeys } from '../../../../../simulator/transcript/keyed-writes.ts'
import { ask, token } from '../../../a-hotel.ts'
import { aTwoWayServer, balanceOf, dinner, item } from './a-two-way-hotel.ts'

const path = 'reservations/r1/postings'

test('who asks again under the same key has the same answer, byte for byte, and pays once', async () => {
  const { hotel, post } = await aTwoWayServer()
  const first = await post(path, dinner, { key: 'k1' })
  ask(hotel, { kind: 'move-line', line: `${first.json.id}.1` as never, window: 2 })
  const { head } = hotel.journal
  for (let time = 0; time < 3; time += 1) {
    const again = await post(path, dinner, { key: 'k1' })
    expect([again.status, again.text]).toEqual([201, first.text])
    for (const name of ['etag', 'content-type', 'content-length'])
      expect(again.headers.get(name)).toBe(first.headers.get(name))
  }
  expect(hotel.journal.head).toBe(head)
  expect(balanceOf(hotel)).toBe(3800)
})

test('the card that was answered is answered again, though somebody has changed it since', async () => {
  const { hotel, patch, read } = await aTwoWayServer()
  const sent = { key: 'k1', ifMatch: (await read('guests/ada')).json.version as number }
  const first = await patch('guests/ada', { phone: '+33 2 00' }, { ...sent, ifMatch: `"${sent.ifMatch}"` })
  ask(hotel, { kind: 'change-guest', guest: 'ada' as never, changes: { phone: '+33 9 99' } })
  const again = await patch('guests/ada', { phone: '+33 2 00' }, { ...sent, ifMatch: `"${sent.ifMatch}"` })
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([200, first.text, first.headers.get('etag')])
  expect((await read('guests/ada')).json.phone).toBe('+33 9 99')
})

test('under one key there is one write: another body or another address is answered 409', async () => {
  const { hotel, post, patch } = await aTwoWayServer()
  await post(path, dinner, { key: 'k1' })
  const { head } = hotel.journal
  const others = [
    await post(path, { ...dinner, check: '4712' }, { key: 'k1' }),
    await post(path, `${JSON.stringify(dinner)} `, { key: 'k1' }),
    await patch('guests/ada', dinner, { key: 'k1' }),
  ]
  for (const { status, json } of others) {
    expect([status, json.title]).toEqual([409, 'The key was used for something else'])
    expect(json.detail).toMatch(/Nothing was done\. Send a new key/)
  }
  expect(hotel.journal.head).toBe(head)
  expect((await post(path, dinner, { key: 'k2' })).status).toBe(201)
  expect(balanceOf(hotel)).toBe(2 * 3800)
})

test('a refusal did nothing, and its key is as good as new', async () => {
  const { hotel, post } = await aTwoWayServer()
  ask(hotel, { kind: 'set-credit', reservation: 'r1' as never, noPost: true, creditLimit: null })
  expect((await post(path, dinner, { key: 'k1' })).status).toBe(409)
  expect((await post(path, { items: [] }, { key: 'k1' })).status).toBe(400)
  ask(hotel, { kind: 'set-credit', reservation: 'r1' as never, noPost: false, creditLimit: null })
  expect((await post(path, dinner, { key: 'k1' })).status).toBe(201)
  expect((await post(path, dinner, { key: 'k1' })).status).toBe(201)
  expect(balanceOf(hotel)).toBe(3800)
})

test('a posting without a key is not taken; a card and a note need none', async () => {
  const { post, patch } = await aTwoWayServer()
  const { status, json } = await post(path, dinner)
  expect([status, json.title]).toEqual([400, 'No idempotency key'])
  expect((await patch('guests/ada', { notes: 'x' })).status).toBe(200)
})

describe('a key', () => {
  test.each([
    ['of 255 characters', 'k'.repeat(255), 201],
    ['in quotes, as a Structured Field', '"a key, with a \\"comma\\""', 201],
    ['that is empty', '', 400],
    ['that is an empty string', '""', 400],
    ['of 256 characters', 'k'.repeat(256), 400],
    ['of 256 characters in quotes', `"${'k'.repeat(256)}"`, 400],
    ['that is two', 'k1, k2', 400],
    ['with a blank', 'k 1', 400],
    ['in half a pair of quotes', '"k1', 400],
    ['with letters that are not ASCII', 'clé', 400],
  ])('%s is answered as it deserves', async (_, key, expected) => {
    const { post } = await aTwoWayServer()
    const { status, json } = await post(path, dinner, { key })
    expect(status).toBe(expected)
    if (status === 400) expect(json.errors).toMatchObject([{ where: 'Idempotency-Key' }])
  })

  test('is the same with quotes and without', async () => {
    const { hotel, post } = await aTwoWayServer()
    const first = await post(path, dinner, { key: 'k-1' })
    expect((await post(path, dinner, { key: '"k-1"' })).text).toBe(first.text)
    expect(balanceOf(hotel)).toBe(3800)
  })

  test('stands in no log, nor does what is repeated stand there twice', async () => {
    const { hotel, post } = await aTwoWayServer()
    await post(path, dinner, { key: 'a-key-of-my-own' })
    await post(path, dinner, { key: 'a-key-of-my-own' })
    const [first, second] = hotel.transcript.all().filter(entry => entry.kind === 'request')
    expect(first).toMatchObject({
      status: 201,
      facts: { seqs: [hotel.journal.length] },
      keyed: { body: expect.anything() },
    })
    expect(second).toMatchObject({ status: 201, facts: null, keyed: { repeats: first?.n } })
    expect(second?.keyed).not.toHaveProperty('body')
    expect(JSON.stringify(hotel.transcript.all()) + hotel.journal.lines().join()).not.toContain('a-key-of-my-own')
  })
})

test('two who ask at once under one key get one charge and one answer', async () => {
  const { hotel, post } = await aTwoWayServer()
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(path, dinner, { key: 'k1' })))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(balanceOf(hotel)).toBe(3800)
})

test('who hangs up before the answer and asks again is charged once', async () => {
  const { hotel, post, port } = await aTwoWayServer()
  const body = JSON.stringify(dinner)
  const committed = new Promise<void>(resolve => hotel.listen({ committed: () => resolve() }))
  const socket = connect(port, '127.0.0.1')
  socket.write(
    `POST /r/one/api/v1/${path} HTTP/1.1\r\nHost: hotel\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n` +
      `Idempotency-Key: k1\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  await committed
  socket.destroy()
  expect((await post(path, dinner, { key: 'k1' })).status).toBe(201)
  expect(balanceOf(hotel)).toBe(3800)
})

test('of a guest who was forgotten since nothing is said again', async () => {
  const { hotel, patch } = await aTwoWayServer()
  await patch('guests/ada', { phone: '+33 2 00' }, { key: 'k1' })
  ask(
    hotel,
    { kind: 'check-out', reservation: 'r1' as never, settledBy: 'card' },
    { kind: 'erase-guest', guest: 'ada' as never },
  )
  const { status, text } = await patch('guests/ada', { phone: '+33 2 00' }, { key: 'k1' })
  expect(status).toBe(200)
  expect(text).not.toMatch(/Byron|\+33 2 00/)
})

test('the oldest keys are forgotten, and a posting is in the books once all the same', async () => {
  const { hotel, post } = await aTwoWayServer()
  const first = await post(path, dinner, { key: 'k1' })
  for (let place = 0; place < mostKeys; place += 1) {
    const keyed = { key: `other ${place}`, asked: '', headers: {}, body: '' }
    const of = { window: 'polling', method: 'PATCH', path: '', status: 200, answerBytes: 0, more: false } as const
    hotel.remember({ kind: 'request', ...of, list: false, facts: null, detail: null, keyed })
  }
  expect((await post(path, { items: [item('2000', 9, 1)] }, { key: 'k1' })).status).toBe(409)
  const [remembered] = hotel.transcript
    .all()
    .flatMap(entry => ('keyed' in entry && entry.keyed ? [entry.keyed.key] : []))
  expect(hotel.transcript.keyedWrites.under(remembered ?? '')).toBeUndefined()
  const again = await post(path, dinner, { key: 'k1' })
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([201, first.text, first.headers.get('etag')])
  expect(balanceOf(hotel)).toBe(3800)
})
