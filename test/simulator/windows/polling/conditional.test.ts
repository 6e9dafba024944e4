/** What is not sent twice, and what is sent small: entity tags, 304 and gzip over real HTTP. */
import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { versionIn } from '../../../../simulator/windows/polling/tags.ts'
import { ask, book, cancel, checkIn, register, token } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { asked, item, post } from '../../domain/books/a-bill.ts'
import { aHotelThat } from './a-reading-hotel.ts'

type Got = { status: number; headers: Record<string, string | undefined>; body: Buffer }

async function aTaggedHotel() {
  const hotel = aHotelThat({ conditional: true, compression: 'gzip' })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01' }), checkIn('r1', '201'), book('r2'), book('r3'))
  ask(hotel, post('p1', [item('2000', 1800)]))
  const { port } = await aServer([hotel])
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Got>((resolve, reject) => {
      const options = {
        port,
        method,
        path: `/r/one/api/v1/${path}`,
        headers: { authorization: `Bearer ${token}`, ...headers },
      }
      const sent = request(options, answer => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers as Got['headers'],
            body: Buffer.concat(parts),
          }),
        )
      })
      sent.on('error', reject).end()
    })
  return { hotel, get }
}

const places = [
  'changes',
  'reservations',
  'guests',
  'folios',
  'rooms',
  'consents',
  'availability',
  'reservations/r1',
  'folios/r1',
]

test.each(places)(
  '%s that the asker has already is answered 304 with no body, and anew when it has changed',
  async path => {
    const { hotel, get } = await aTaggedHotel()
    const first = await get(path)
    const tag = first.headers.etag ?? ''
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'private, no-cache'])
    const again = await get(path, { 'if-none-match': `"else", W/${tag}` })
    expect([again.status, again.body.length, again.headers.etag, again.headers['content-type']]).toEqual([
      304,
      0,
      tag,
      undefined,
    ])
    expect(again.headers['content-length']).toBeUndefined()
    expect((await get(path, { 'if-none-match': '"else"' })).status).toBe(200)
    expect((await get(path, { 'if-none-match': '*' })).status).toBe(304)
    ask(hotel, cancel('r2'), register('bea'), post('p2', [item('2000', 100)]))
    ask(hotel, asked({ kind: 'move-room', reservation: 'r1', room: '202' } as never))
    const changed = await get(path, { 'if-none-match': tag })
    expect(changed.status).toBe(200)
    expect(changed.headers.etag).not.toBe(tag)
  },
)

test('the tag of a record is its version, with a mark where it is shown otherwise than whole', async () => {
  const { get } = await aTaggedHotel()
  const tagOf = async (path: string, headers = {}) => (await get(path, headers)).headers.etag ?? ''
  expect(await tagOf('reservations/r1')).toBe('"3"')
  const partly = await tagOf('reservations/r1?fields=status')
  expect(partly).toMatch(/^"3-f[0-9a-f]{6}"$/)
  expect(await tagOf('reservations/r1?fields=arrival')).not.toBe(partly)
  expect(['"3"', partly, '"3-gzip"', 'W/"3"', '3', '"p3"', '"x"'].map(versionIn)).toEqual([
    ...[3, 3, 3, undefined, undefined, undefined, undefined],
  ])
})

test.each([
  ['gzip', true],
  ['GZIP;q=0.5, br', true],
  ['*', true],
  ['gzip;q=0, *', false],
  ['br, deflate', false],
  ['identity', false],
  ['', false],
])('a long answer to "Accept-Encoding: %s" is gzip: %s, and the same within', async (accepted, isZipped) => {
  const { get } = await aTaggedHotel()
  const plain = await get('reservations')
  const answer = await get('reservations', { 'accept-encoding': accepted })
  expect(answer.headers['content-encoding']).toBe(isZipped ? 'gzip' : undefined)
  expect([plain, answer].map(({ headers }) => headers.vary)).toEqual(['accept-encoding', 'accept-encoding'])
  expect((isZipped ? gunzipSync(answer.body) : answer.body).equals(plain.body)).toBe(true)
  expect(answer.headers['content-length']).toBe(String(answer.body.length))
  expect(answer.body.length < plain.body.length).toBe(isZipped)
  expect(answer.headers.etag === plain.headers.etag).toBe(!isZipped)
  const again = await get('reservations', { 'accept-encoding': accepted, 'if-none-match': answer.headers.etag ?? '' })
  expect([again.status, again.body.length, again.headers['content-encoding']]).toEqual([304, 0, undefined])
})

test('a short answer is never compressed', async () => {
  const { get } = await aTaggedHotel()
  const answer = await get('guests/ada', { 'accept-encoding': 'gzip' })
  expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([undefined, 'accept-encoding'])
})

test.each(['reservations', 'reservations/r1', 'nothing'])(
  'HEAD of %s has the headers of GET and no body',
  async path => {
    const { get } = await aTaggedHotel()
    const ways: Record<string, string>[] = [{}, { 'accept-encoding': 'gzip' }]
    for (const headers of ways) {
      const [got, head] = [await get(path, headers), await get(path, headers, 'HEAD')]
      expect([head.status, head.body.length]).toEqual([got.status, 0])
      const { date: _, ...without } = got.headers
      expect(head.headers).toMatchObject(without)
    }
  },
)
