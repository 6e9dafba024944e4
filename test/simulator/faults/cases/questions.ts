/** Each fault of a question: a real server, a real client, and what it sees. */
import { expect } from 'vitest'
import { hours, later, minutes } from '../../../../simulator/domain/time.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { ask, book, moveTo, register } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { aBadDay, firedIn } from '../a-bad-day.ts'
import { type Got, rawGet } from '../raw-get.ts'

export type Case = () => Promise<void>

const paths = { polling: 'api/v1/changes', export: 'exports', screens: 'screens/sign-in' } as const
type Window = keyof typeof paths

/** A hotel with three changes, on which one fault is planned. */
async function day(
  line: string,
): Promise<{ hotel: Hotel; get: (path: string, method?: string, body?: string) => Promise<Got> }> {
  const hotel = aBadDay([line])
  ask(hotel, register('ada', { lastName: 'Çelik' }), book('r-1'), moveTo('r-1', '2026-06-10', '2026-06-12'))
  const server = await aServer([hotel])
  return { hotel, get: (path, method, body) => rawGet(`${server.url}/r/one/${path}`, method, body) }
}

const once = (window: Window, doing: string) => day(`on: ${window}; do: ${doing}; times: 1`)

const lastRequest = (hotel: Hotel) => hotel.transcript.all().findLast(entry => entry.kind === 'request')

/** What every question can meet, whatever window it asks. */
const inWindow = (window: Window): Record<string, Case> => ({
  [`${window} latency`]: async () => {
    const { hotel, get } = await once(window, 'latency(1s)')
    const answered: string[] = []
    await Promise.all([
      get(paths[window]).then(got => answered.push(`late ${got.status}`)),
      // Asked second, since the first has struck by then.
      get(`${paths[window]}?`).then(got => answered.push(`at once ${got.status}`)),
    ])
    expect(answered).toEqual(['at once 200', 'late 200'])
    expect(firedIn(hotel)).toMatchObject([{ does: 'latency', spoils: false, did: 'The answer waited for 1s.' }])
  },
  [`${window} slow-body`]: async () => {
    const { get } = await once(window, 'slow-body(over: 200ms, pieces: 5)')
    const slow = await get(paths[window])
    const whole = await get(paths[window])
    expect(slow.pieces.length).toBeGreaterThan(1)
    expect([slow.status, slow.text]).toEqual([200, whole.text])
  },
  [`${window} reset`]: async () => {
    const { hotel, get } = await day(`on: ${window}; do: reset(after: 50%); times: 1`)
    const cut = await get(paths[window])
    expect(cut).toMatchObject({ status: 200, broken: 'ECONNRESET' })
    expect(lastRequest(hotel)).toMatchObject({ status: 200, facts: null, cutAt: Buffer.byteLength(cut.text) })
    const whole = await get(paths[window])
    expect(cut.text.length).toBeLessThan(whole.text.length)
    expect(whole).toMatchObject({ status: 200, broken: null })
    const { get: getNothing } = await once(window, 'reset(after: 0%)')
    expect(await getNothing(paths[window])).toMatchObject({ status: null, broken: 'ECONNRESET' })
  },
  [`${window} too-many-requests`]: async () => {
    const { get } = await once(window, 'too-many-requests(7)')
    const refused = await get(paths[window])
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '7' } })
    expect(JSON.parse(refused.text)).toMatchObject({ status: 429, type: 'urn:mockinn:problem:too-many-requests' })
    expect(await get(paths[window])).toMatchObject({ status: 200 })
  },
  [`${window} unavailable`]: async () => {
    const { get } = await once(window, 'unavailable(502)')
    expect(await get(paths[window])).toMatchObject({ status: 502 })
    expect(await get(paths[window])).toMatchObject({ status: 200 })
  },
  [`${window} outage`]: async () => {
    const { hotel, get } = await day(`at: day1 08:00; on: ${window}; do: outage(2h)`)
    const before = await get(paths[window])
    await hotel.advanceTo(later(hotel.now, hours(1)))
    const during = await get(paths[window])
    await hotel.advanceTo(later(hotel.now, hours(2)))
    const healed = await get(paths[window])
    expect([before.status, during.status, during.broken, healed.status]).toEqual([200, null, 'ECONNRESET', 200])
    expect(firedIn(hotel)).toMatchObject([{ until: '2026-06-01T08:00:00.000Z', spoils: true }])
    expect(hotel.transcript.all().filter(({ kind }) => kind === 'request')).toMatchObject([
      { status: 200 },
      { status: 0, facts: null },
      { status: 200 },
    ])
  },
})

const truncated = (window: Window): Record<string, Case> => ({
  [`${window} truncated`]: async () => {
    const { hotel, get } = await once(window, 'truncated(60%)')
    const cut = await get(paths[window])
    expect(lastRequest(hotel)).toMatchObject({ status: 200, facts: null })
    const whole = await get(paths[window])
    expect(cut).toMatchObject({ status: 200, broken: null })
    expect(whole.text.startsWith(cut.text) && cut.text.length < whole.text.length).toBe(true)
  },
})

type Change = { readonly timestamp: string; readonly id: string; readonly data: Record<string, unknown> }
const changesIn = ({ text }: Got): Change[] => (JSON.parse(text) as { changes: Change[] }).changes

/** A page under the fault, and the same page on a good day. */
async function twoPages(doing: string, path: string = paths.polling) {
  const { hotel, get } = await once('polling', doing)
  const struck = await get(path)
  const good = await get(path)
  expect(firedIn(hotel)).toMatchObject([{ spoils: false, differs: true }])
  return { hotel, get, struck, good }
}

const ofPages: Record<string, Case> = {
  'polling token-expired': async () => {
    const { get } = await day('on: polling; do: token-expired; times: 1')
    const first = await get(`${paths.polling}?limit=1`)
    const { next } = JSON.parse(first.text) as { next: string }
    const refused = await get(`${paths.polling}?limit=1&after=${next}`)
    expect(refused).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
    expect(await get(`${paths.polling}?limit=1&after=${next}`)).toMatchObject({ status: 200 })
  },
  'polling cursor-expired': async () => {
    const { get } = await day('on: polling; do: cursor-expired; times: 1')
    const first = await get(`${paths.polling}?limit=1`)
    const { next } = JSON.parse(first.text) as { next: string }
    expect(await get(`${paths.polling}?limit=1&after=${next}`)).toMatchObject({ status: 410 })
    expect(await get(paths.polling)).toMatchObject({ status: 200 })
  },
  'polling page-drift': async () => {
    const { get, struck } = await twoPages('page-drift', `${paths.polling}?limit=2`)
    const { next } = JSON.parse(struck.text) as { next: string }
    const following = await get(`${paths.polling}?limit=2&after=${next}`)
    expect(changesIn(struck)).toHaveLength(3)
    expect(changesIn(struck).at(-1)).toEqual(changesIn(following)[0])
  },
  'polling ties': async () => {
    const { struck, good } = await twoPages('ties(within: 1d)')
    expect(new Set(changesIn(struck).map(({ timestamp }) => timestamp))).toEqual(new Set(['2026-06-01T00:00:00.000Z']))
    expect(changesIn(good)[0]?.timestamp).toBe('2026-06-01T05:00:00.000Z')
  },
  'polling clock-skew': async () => {
    const { hotel, get } = await day('on: polling; do: clock-skew(by: 7m)')
    const page = await get(paths.polling)
    expect(changesIn(page)[0]?.timestamp).toBe('2026-06-01T05:07:00.000Z')
    expect(page.headers['hotel-time']).toBe('2026-06-01T05:07:00.000Z')
    expect(JSON.parse((await get('api/v1/property')).text)).toMatchObject({ now: '2026-06-01T05:07:00.000Z' })
    await hotel.advanceTo(later(hotel.now, minutes(1)))
    // What it said is what it is asked about: nothing falls between the two clocks.
    const since = await get('api/v1/reservations?updatedSince=2026-06-01T05:07:00.000Z')
    expect((JSON.parse(since.text) as { reservations: unknown[] }).reservations).toHaveLength(1)
  },
  'polling duplicate-rows': async () => {
    const { struck, good } = await twoPages('duplicate-rows')
    expect(changesIn(struck)).toEqual(changesIn(good).flatMap(change => [change, change]))
  },
  'polling unknown-fields': async () => {
    const { struck } = await twoPages('unknown-fields')
    expect(changesIn(struck).map(({ data }) => data['x-season'])).toEqual(['high', 'high', 'high'])
    const { struck: record } = await twoPages('unknown-fields', 'api/v1/reservations/r-1')
    expect(JSON.parse(record.text)).toMatchObject({ id: 'r-1', 'x-season': 'high' })
  },
  'polling new-enum-value': async () => {
    const { struck } = await twoPages('new-enum-value')
    expect(changesIn(struck).map(({ data }) => data.origin)).toEqual([undefined, 'metaverse', 'metaverse'])
  },
  'polling new-status': async () => {
    const { struck } = await twoPages('new-status')
    expect(changesIn(struck).map(({ data }) => data.status)).toEqual(['active', 'pre-registered', 'pre-registered'])
  },
}

export const questionCases: Record<string, Case> = {
  ...inWindow('polling'),
  ...inWindow('export'),
  ...inWindow('screens'),
  ...truncated('polling'),
  ...truncated('screens'),
  ...ofPages,
}
