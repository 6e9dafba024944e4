/**
 * Anything at all asked of a PMS that shows all it can: never our own trouble, never a crash, and each refusal says in a sentence what was wrong.
 * FUZZ_COUNT=… asks for more than twenty thousand, FUZZ_SEED=… for others.
 */
import { expect, test } from 'vitest'
import { hours, later } from '../../../../simulator/domain/time.ts'
import { stream } from '../../../../simulator/population/streams.ts'
import type { Answer } from '../../../../simulator/windows/answer.ts'
import { bytesOf } from '../../../../simulator/windows/polling/delivered.ts'
import { aHotel, ask, book, cancel, checkIn, register, token } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { item, pay, post } from '../../domain/books/a-bill.ts'
import { raw } from '../../wire/raw.ts'
import { aPersonaThat } from './a-reading-hotel.ts'
import { aWireClock } from './a-wire-clock.ts'
import { anOddRequest, aPath, aQuery, headers, headerValues, methods, oneOf } from './odd-requests.ts'

const count = Number(process.env.FUZZ_COUNT ?? 20_000)
const seed = Number(process.env.FUZZ_SEED ?? 20_260_603)

function aHotelOfEverything() {
  const persona = aPersonaThat({
    ...{ signIn: ['token', 'oauth'], cursorHours: 5, conditional: true, compression: 'gzip' },
    limit: { requests: 60, seconds: 1 },
    versions: [
      { version: 1, deprecatedAfterDays: 0, endsAfterDays: 400 },
      { version: 2, deprecatedAfterDays: null, endsAfterDays: null },
    ],
  })
  const clock = aWireClock()
  const hotel = aHotel({ persona, wireNow: clock.wireNow })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01' }), checkIn('r1', '201'), book('r2'), cancel('r2'))
  ask(hotel, post('p1', [item('2000', 1800)]), pay('y1', 100))
  return { hotel, clock }
}

function expectCalm(asked: string, { status, headers: told, body }: Answer): void {
  const text = told['content-encoding'] === 'gzip' ? '' : String(bytesOf(body))
  const said = `${asked.slice(0, 400)} → ${status} ${text.slice(0, 300)}`
  expect(status >= 200 && status < 500, said).toBe(true)
  expect(`${Object.values(told)}`, said).not.toMatch(/[\r\n]/)
  if (status < 400) return
  const problem = JSON.parse(text) as Record<string, unknown>
  if ('error' in problem) {
    expect(told['content-type'], said).toBe('application/json; charset=utf-8')
    expect(problem.error_description, said).toMatch(sentence)
    return
  }
  expect(told['content-type'], said).toBe('application/problem+json; charset=utf-8')
  expect(problem.status, said).toBe(status)
  expect(problem.detail, said).toMatch(sentence)
  expect(text.length, said).toBeLessThan(8000)
}

const sentence = /^.{10,}[.]$/su

test(`${count} requests of every kind are each answered, never with our own trouble, and each refusal says why`, {
  timeout: 3_600_000,
}, async () => {
  const { hotel, clock } = aHotelOfEverything()
  const draw = stream(seed, 'fuzz')
  const seen = new Map<number, number>()
  const cursors = ['r-1-abcdef-1-1']
  for (let n = 0; n < count; n += 1) {
    // An hour passes now and then by both clocks, and some requests come in great haste.
    if (n % 500 === 0) {
      await hotel.advanceTo(later(hotel.now, hours(1)))
      clock.pass(3600)
    } else if (n % 500 > 70) {
      await hotel.advanceTo(later(hotel.now, 20))
      clock.pass(0.02)
    }
    const request = anOddRequest(draw, cursors)
    const asked = `${n}: ${JSON.stringify({ ...request, query: String(request.query), body: String(request.body) })}`
    let answer: Answer
    try {
      answer = hotel.answer(request)
    } catch (error) {
      throw new Error(`The hotel could not answer ${asked}`, { cause: error })
    }
    expectCalm(asked, answer)
    seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1)
    const next = /"next":"([^"]+)"/.exec(answer.headers['content-encoding'] ? '' : String(bytesOf(answer.body)))?.[1]
    if (next !== undefined) cursors[n < 50 ? n : 50 + (n % 50)] = next
  }
  // They reached every kind of answer that there is.
  const reached = [200, 304, 400, 401, 404, 405, 410, 429]
  expect(reached.filter(status => (seen.get(status) ?? 0) < count / 20_000)).toEqual([])
})

test('four hundred requests of raw junk over a real port are each answered or hung up on, and the hotel goes on', async () => {
  const { hotel } = aHotelOfEverything()
  const { port, ask: get } = await aServer([hotel])
  const draw = stream(seed, 'junk')
  const junk = () => String.fromCharCode(...Array.from({ length: draw() % 60 }, () => draw() % 256))
  const line = () =>
    `${oneOf(draw, [...methods, junk()])} /r/one${oneOf(draw, [aPath(draw), junk()])}${draw() % 2 ? `?${aQuery(draw, ['r-1'])}` : ''}`
  const head = () =>
    `${oneOf(draw, [...headers, 'Authorization', 'Content-Length', 'Transfer-Encoding', junk()])}: ${oneOf(draw, [...headerValues, 'chunked', '5', junk()])}`
  for (let batch = 0; batch < 20; batch += 1) {
    const asked = Array.from({ length: 20 }, () => {
      const auth = draw() % 3 === 0 ? '' : `Authorization: Bearer ${token}\r\n`
      return `${line()} HTTP/1.1\r\nHost: hotel\r\n${auth}${head()}\r\n${head()}\r\nConnection: close\r\n\r\n${junk()}`
    })
    const answers = await Promise.all(asked.map(bytes => raw(port, bytes)))
    answers.forEach(({ status, body }, place) => {
      const said = `${JSON.stringify(asked[place]?.slice(0, 300))} → ${status} ${body.slice(0, 200)}`
      expect(status === 0 || (status >= 200 && status < 500), said).toBe(true)
      expect(body, said).not.toMatch(/\n {4}at |node_modules|node:internal/)
    })
  }
  expect((await get('/r/one/api/v1/property')).status).toBe(200)
})
