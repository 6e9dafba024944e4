/** The sink is a CRM on the network: it takes what a middleware sends, in any form, and is down when that is planned. */
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Manifest } from '../../../contracts/connectors/manifest.ts'
import { openSink, type Sink, type Upsert } from '../../../contracts/connectors/sink.ts'
import { sharedManifest } from './manifests.ts'

const plan = {
  upserts: [
    { method: 'PUT', path: '/v1/stays/:id', answer: { status: 201, body: { id: '{sink.id}', in: '{run}' } } },
    { method: 'PATCH', path: '/v1/stays/:id' },
    { method: 'DELETE', path: '/v1/stays/:id', answer: { status: 204 } },
    { path: '/v1/*/upsert', id: 'properties.pms_id' },
  ],
  lookups: ['/v1/stays/:id'],
  answers: [{ method: 'POST', path: '/oauth/token', body: { access_token: 'any' } }],
  read: { status: 'state', arrival: 'from', revenueMinor: '$number(total)' },
  statuses: { confirmed: ['booked'], cancelled: ['off'] },
}

let sink: Sink
let heard: Upsert[]
let now: number
async function open(changes: Record<string, unknown> = {}): Promise<void> {
  const manifest = sharedManifest({ sink: { ...plan, ...changes } })
  sink = await openSink({
    ...{ host: '127.0.0.1', plan: manifest.sink as NonNullable<Manifest['sink']>, words: { run: 'crm-01' } },
    ...{ now: () => now, retriesWithinMs: 60_000, onUpsert: upsert => heard.push(upsert) },
  })
}
beforeEach(() => {
  heard = []
  now = 0
})
afterEach(() => sink.close())

const send = (
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer> | FormData,
  headers: Record<string, string> = {},
) => fetch(`http://127.0.0.1:${sink.port}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
const put = (stay: unknown) => send('PUT', '/v1/stays/ada', JSON.stringify(stay))
const look = () => sink.look({ 'reservation.id': 'ada' })
const booked = { state: 'booked', from: '2026-06-07', total: '25900' }

describe('the sink', () => {
  test('holds what was last sent of a stay, and shows it in the words of the hotel', async () => {
    await open()
    expect(await look()).toEqual({ kind: 'unknown-reservation' })
    const answer = await put(booked)
    expect([answer.status, await answer.json()]).toEqual([201, { id: 'ada', in: 'crm-01' }])
    await put({ ...booked, state: 'off' })
    expect(await look()).toMatchObject({
      kind: 'seen',
      status: 'cancelled',
      arrival: '2026-06-07',
      revenueMinor: 25900,
    })
    expect(heard).toMatchObject([
      { id: 'ada', outcome: 'held', status: 201, answer: { status: 'confirmed' } },
      { id: 'ada', outcome: 'held', status: 201, answer: { status: 'cancelled' } },
    ])
  })

  test('merges a patch, and forgets what is deleted', async () => {
    await open()
    await put(booked)
    await send('PATCH', '/v1/stays/ada', JSON.stringify({ state: 'off', total: null }))
    expect(await look()).toMatchObject({ status: 'cancelled', arrival: '2026-06-07', revenueMinor: null })
    expect(await (await send('GET', '/v1/stays/ada/')).json()).toEqual({ state: 'off', from: '2026-06-07' })
    expect((await send('DELETE', '/v1/stays/ada')).status).toBe(204)
    expect((await send('GET', '/v1/stays/ada')).status).toBe(404)
    expect(await look()).toEqual({ kind: 'unknown-reservation' })
  })

  test('finds the id in the body, of JSON, of a form, and of what is packed', async () => {
    await open({ read: { status: 'properties.state' } })
    const body = (state: string) => JSON.stringify({ properties: { pms_id: 'ada', state } })
    await send('POST', '/v1/contacts/upsert', body('booked'))
    expect(await look()).toMatchObject({ status: 'confirmed' })
    await send('POST', '/v1/contacts/upsert', gzipSync(body('off')), { 'content-encoding': 'gzip' })
    expect(await look()).toMatchObject({ status: 'cancelled' })
    await sink.close()
    await open({ upserts: [{ path: '/form', id: 'pms' }] })
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...booked, pms: 'ada' })) form.append(name, value)
    await send('POST', '/form', form)
    expect(await look()).toMatchObject({ status: 'confirmed', arrival: '2026-06-07' })
  })

  test('gives a fixed answer where one is described', async () => {
    await open()
    expect(await (await send('POST', '/oauth/token', 'grant_type=x')).json()).toEqual({ access_token: 'any' })
    expect(heard).toEqual([])
  })
})

describe('a sink that is down as planned', () => {
  test('refuses so many and then takes again, and nobody is judged before it may have come again', async () => {
    await open({ refusals: [{ after: 1, times: 2, retryAfterSeconds: 3 }] })
    await put(booked)
    const off = { ...booked, state: 'off' }
    const refused = await put(off)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '3'])
    expect(sink.isWaiting({ 'reservation.id': 'ada' })).toBe(true)
    expect(sink.isWaiting({ 'reservation.id': 'grace' })).toBe(false)
    await put(off)
    expect((await put(off)).status).toBe(201)
    expect(sink.isWaiting({ 'reservation.id': 'ada' })).toBe(false)
    expect(await look()).toMatchObject({ status: 'cancelled' })
    expect(heard.map(({ outcome }) => outcome)).toEqual(['held', 'refused', 'refused', 'held'])
  })

  test('is waited for no longer than the manifest says', async () => {
    await open({ refusals: [{ after: 0, times: 1 }] })
    await put(booked)
    now = 60_000
    expect(sink.isWaiting({ 'reservation.id': 'ada' })).toBe(false)
    expect(await look()).toEqual({ kind: 'unknown-reservation' })
  })
})

describe('what the manifest does not describe', () => {
  test.each([
    ['PUT', '/v2/stays/ada', '{}', 404],
    ['PUT', '/v1/stays/ada', '{"state":', 400],
    ['POST', '/v1/contacts/upsert', '{"properties":{}}', 400],
    ['POST', '/v1/contacts/upsert', '\u0000\u0001', 400],
  ])('%s %s with %j is answered %d and makes nobody look bad', async (method, path, body, status) => {
    await open()
    await put(booked)
    expect((await send(method, path, body)).status).toBe(status)
    expect(heard.at(-1)).toMatchObject({ outcome: 'not-understood' })
    expect(await look()).toEqual({
      kind: 'not-seen',
      because: `The sink was sent ${method} ${path}, which \`sink\` of the manifest does not describe, so it may not hold everything. Describe it there.`,
    })
  })

  test('in a question alone changes nothing', async () => {
    await open()
    await put(booked)
    expect((await send('GET', '/v1/elsewhere')).status).toBe(404)
    expect((await send('PUT', '/v1/stays/%E0%A4%A', '{}')).status).toBe(400)
    expect(await look()).toMatchObject({ status: 'confirmed' })
  })

  test('is not kept where it is 100 MB long, packed or not', async () => {
    await open()
    const long = Buffer.alloc(100 * 1024 * 1024, 0x20)
    const status = await put('x'.repeat(1024 * 1024)).then(answer => answer.status)
    expect(status).toBe(413)
    const packed = await send('PUT', '/v1/stays/ada', gzipSync(long), { 'content-encoding': 'gzip' })
    expect(packed.status).toBe(413)
    await send('PUT', '/v1/stays/ada', long).catch(() => undefined)
    await put(booked)
    expect(await look()).toMatchObject({ status: 'confirmed' })
  })
})
