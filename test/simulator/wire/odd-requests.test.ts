/** Whatever is asked, the server answers, blames the asker and never shows its insides. */
import { expect, test } from 'vitest'
import { type Stream, stream } from '../../../simulator/population/streams.ts'
import { aHotel, ask, book, moment, register, token } from '../a-hotel.ts'
import { aServer, controlToken } from '../a-server.ts'
import { get, type RawAnswer, raw } from './raw.ts'

const pieces = [
  ...'/ // . .. ../ %2e%2e%2f %2F %5c \\ %00 % %zz %E0%A4%A %ff%fe %25 %u0041 r one two c api v1 changes reservations'.split(
    ' ',
  ),
  ...'guests exports control house journal reservations-2026-06-01.csv ada r1 __proto__ constructor toString'.split(
    ' ',
  ),
  ...'etc/passwd commands clock ? & = # ; : @ * + ~ \' " <script> {} [] [0] | ^ ` $ ! , after=c-0 after='.split(' '),
  ...'limit=1 limit[]=1 updatedSince=%00 limit=1&limit=2 after[__proto__]=1 %0d%0aSet-Cookie:x 1e999 -1'.split(' '),
  ...['\u00e9', '\xff', '\t', '\x01', '\x7f', 'a'.repeat(300), '%41'.repeat(500), '/x'.repeat(200)],
]

const openings =
  '/ /r/one/ /r/one/api/v1/ /r/one/exports/ /r/one/control/ /control/ /c/crm/ /r/ http://hotel/ //hotel/ http://'.split(
    ' ',
  )

function oddTarget(draw: Stream): string {
  const count = draw() % 7
  const middle = Array.from({ length: count }, () => pieces[draw() % pieces.length] as string)
  return (openings[draw() % openings.length] as string) + middle.join(draw() % 2 === 0 ? '' : '/')
}

function expectCalm(asked: string, { status, head, body }: RawAnswer): void {
  const said = `${JSON.stringify(asked.slice(0, 300))} → ${head.slice(0, 60)} ${body.slice(0, 300)}`
  expect(status === 0 || (status >= 200 && status < 500), said).toBe(true)
  expect(head, said).not.toMatch(/^Set-Cookie/im)
  expect(`${head}${body}`, said).not.toMatch(/\n {4}at |node_modules|node:internal|\.ts:\d|root:x:/)
}

async function aLivelyServer() {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1'))
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  return { ...(await aServer([hotel])), hotel }
}

test('a thousand odd addresses are each answered, never with our own trouble and never with a stack trace', async () => {
  const { port, hotel, ask: look } = await aLivelyServer()
  const draw = stream(20_260_601, 'odd addresses')
  const { head } = hotel.journal
  const statuses = new Map<number, number>()
  for (let batch = 0; batch < 50; batch += 1) {
    const targets = Array.from({ length: 20 }, () => oddTarget(draw)).filter(target => !/events/.test(target))
    const answers = await Promise.all(
      targets.map((target, place) => raw(port, get(target, place % 2 === 0 ? token : controlToken))),
    )
    answers.forEach((answer, place) => {
      expectCalm(targets[place] as string, answer)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    })
  }
  // The addresses reached all kinds of places: windows, closed doors, nothing at all, and the parser's own refusal.
  expect([200, 400, 401, 404].filter(status => !statuses.has(status))).toEqual([])
  expect(hotel.journal.head).toBe(head)
  expect((await look('/r/one/api/v1/property')).status).toBe(200)
})

test.each([
  ['an address without end', get(`/r/one/${'x'.repeat(20_000)}`, token), 431],
  ['a header without end', `GET /r/one HTTP/1.1\r\nHost: hotel\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['a method that nobody knows', 'BREW /r/one HTTP/1.1\r\nHost: hotel\r\n\r\n', 400],
  [
    'two lengths',
    'POST /r/one/control/commands HTTP/1.1\r\nHost: hotel\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
    400,
  ],
  [
    'a length and chunks',
    'POST /r/one/control/commands HTTP/1.1\r\nHost: hotel\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    400,
  ],
  ['no host', 'GET /r/one HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['noise', '\x00\x01\x02\xff\xfe\r\n\r\n', 400],
  ['a tunnel', 'CONNECT hotel:443 HTTP/1.1\r\nHost: hotel\r\n\r\n', 0],
  ['an upgrade', get('/r/one/api/v1/property', token).replace('close', 'Upgrade\r\nUpgrade: websocket'), 200],
  ['an expectation', get('/r/one/api/v1/property', token).replace('Host', 'Expect: the-moon\r\nHost'), 417],
  ['the asterisk', 'OPTIONS * HTTP/1.1\r\nHost: hotel\r\nConnection: close\r\n\r\n', 404],
  ['a run whose name is no text', get('/r/%E0%A4%A/control/house', controlToken), 400],
  [
    'a body cut off',
    `POST /r/one/control/commands HTTP/1.1\r\nHost: hotel\r\nAuthorization: Bearer ${controlToken}\r\nContent-Length: 99\r\n\r\n{"kin`,
    400,
  ],
])('%s is answered as the asker’s mistake', async (_, bytes, status) => {
  const { port, ask: look } = await aLivelyServer()
  const answer = await raw(port, bytes)
  expectCalm(bytes, answer)
  expect([status, 0]).toContain(answer.status)
  expect((await look('/r/one/api/v1/property')).status).toBe(200)
})

test('no path leads out of the exports', async () => {
  const { port } = await aLivelyServer()
  const ways = [
    '../../package.json',
    '..%2f..%2fpackage.json',
    '%2e%2e/package.json',
    '/etc/passwd',
    '....//package.json',
    'reservations-2026-06-01.csv%00.txt',
    '.reservations-2026-06-01.csv.part',
  ]
  for (const way of ways) expect((await raw(port, get(`/r/one/exports/${way}`, token))).status, way).toBe(404)
})

test('odd headers change nothing', async () => {
  const { port } = await aLivelyServer()
  const odd = [
    'Authorization: Basic eDp5',
    'Authorization: Bearer',
    `Authorization: Bearer ${token}\r\nAuthorization: Bearer x`,
    'Cookie: \xff=\xfe;;;=;',
    'Accept: \x80\x81',
    `X-Forwarded-For: 127.0.0.1`,
    'Content-Length: 0',
  ]
  for (const header of odd) {
    const bytes = `GET /r/one/control/house HTTP/1.1\r\nHost: hotel\r\n${header}\r\nConnection: close\r\n\r\n`
    const answer = await raw(port, bytes)
    expectCalm(bytes, answer)
    expect(answer.status, header).toBe(401)
  }
})
