/** Each fault of how a delivery is signed and written. */
import { expect } from 'vitest'
import { ask, register } from '../../a-hotel.ts'
import { subscribe } from '../../a-receiver.ts'
import { aBadDay } from '../a-bad-day.ts'
import { aTornReceiver, believed, eventIn, refusedOnce } from '../told.ts'
import type { Case } from './questions.ts'

export const writtenCases: Record<string, Case> = {
  'webhook slow-drip': async () => void (await believed('slow-drip(over: 40ms, pieces: 4)')),
  'webhook bad-signature': async () => void (await refusedOnce('bad-signature')),
  'webhook no-signature': async () => {
    const { received } = await refusedOnce('no-signature')
    expect(received[1]?.headers).not.toHaveProperty('webhook-signature')
  },
  'webhook wrong-version': async () => {
    const { received } = await refusedOnce('wrong-version')
    expect(received[1]?.headers['webhook-signature']).toMatch(/^v9,\S+$/)
  },
  'webhook rewritten': async () => {
    const { received } = await believed('rewritten')
    const text = received[1]?.body.toString() ?? ''
    expect(text).not.toBe(JSON.stringify(JSON.parse(text)))
    expect(Object.keys(JSON.parse(text) as object)[0]).toBe('data')
  },
  'webhook tampered': async () => {
    const { received } = await refusedOnce('tampered')
    expect(received.slice(1, 3).map(each => eventIn(each).data.status)).toEqual(['cancelled', 'confirmed'])
  },
  'webhook timestamp-off': async () => {
    for (const by of ['-6m', '6m']) {
      const { received } = await refusedOnce(`timestamp-off(${by})`)
      const [off = 0, right = 0] = received.slice(1, 3).map(({ headers }) => Number(headers['webhook-timestamp']))
      expect(Math.sign(right - off)).toBe(by === '-6m' ? 1 : -1)
    }
  },
  'webhook two-signatures': async () => {
    const { received } = await believed('two-signatures')
    expect(received[1]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
  },
  'webhook mixed-versions': async () => {
    const { received } = await believed('mixed-versions')
    expect(received[1]?.headers['webhook-signature']).toMatch(/^v1a,\S+ v1,\S+$/)
  },
  'webhook big': async () => {
    for (const [size, bytes] of [
      ['64kB', 65_536],
      ['1MB', 1_048_576],
      ['10MB', 10_485_760],
    ] as const) {
      const { received } = await believed(`big(${size})`)
      expect(received.map(({ body }) => body.length).slice(1)).toEqual([bytes, bytes])
    }
  },
  'webhook unknown-fields': async () => {
    const { received } = await believed('unknown-fields')
    expect(received[1] && eventIn(received[1])).toMatchObject({
      'x-season': 'high',
      data: { 'x-upsell': { taken: null } },
    })
  },
  'webhook new-enum-value': async () => {
    const { received } = await believed('new-enum-value')
    expect(received[1] && eventIn(received[1]).data).toMatchObject({ origin: 'metaverse', segment: 'astronauts' })
  },
  'webhook new-status': async () => {
    const { received } = await believed('new-status')
    expect(received[1] && eventIn(received[1]).data).toMatchObject({ status: 'pre-registered' })
  },
  'webhook mixed-case-headers': async () => {
    const torn = await aTornReceiver()
    const hotel = aBadDay(['on: webhook; do: mixed-case-headers'])
    subscribe(hotel, torn.url)
    ask(hotel, register('ada'))
    await hotel.advanceTo(hotel.now)
    expect(await torn.first).toMatch(/\r\nWebhook-ID: evt_/)
    expect(await torn.first).toContain('\r\nContent-Type: Application/JSON;charset="UTF-8"\r\n')
    await believed('mixed-case-headers')
  },
  'webhook ssrf-url': async () => {
    const { received } = await believed('ssrf-url')
    const inside = 'http://169.254.169.254/latest/meta-data/'
    expect(received[1] && eventIn(received[1])).toMatchObject({
      callbackUrl: inside,
      data: { photo: `${inside}photo.jpg` },
    })
  },
}
