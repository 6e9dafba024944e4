import { afterEach, expect, test } from 'vitest'
import { sendClockHint } from '../../../contracts/connectors/clock-hint.ts'
import { freePort } from '../../../contracts/connectors/free-port.ts'
import { openSite, type Site, sharedManifest } from './manifests.ts'

let site: Site | undefined
afterEach(async () => {
  await site?.close()
  site = undefined
})

const hint = { now: '2026-06-07T16:00:00.000Z', timeZone: 'Europe/Paris', businessDate: '2026-06-07' }
const hinted = (url: string) => sharedManifest({ clockHint: { url, everyMinutes: 30 } })

test('a connector is told the time of the hotel, and nothing else', async () => {
  site = await openSite(answer => answer.writeHead(204).end())
  expect(await sendClockHint(hinted(`${site.url}/clock`), {}, { ...hint, ...{ secret: 1 } })).toEqual({ kind: 'done' })
  expect(site.heard[0]).toMatchObject({ method: 'POST', path: '/clock', body: JSON.stringify(hint) })
})

test('a thousand hints take a few connections and little time', async () => {
  const ports = new Set<number | undefined>()
  site = await openSite(answer => {
    ports.add(answer.socket?.remotePort)
    answer.end('{"done":true}')
  })
  const manifest = hinted(site.url)
  const started = performance.now()
  for (let n = 0; n < 1000; n += 1) expect((await sendClockHint(manifest, {}, hint)).kind).toBe('done')
  expect(ports.size).toBeLessThanOrEqual(4)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('a connector that refuses, hangs up or is gone has not done what was due', async () => {
  site = await openSite(answer => answer.writeHead(500).end('out of memory'))
  expect(await sendClockHint(hinted(`${site.url}/clock?key=secret`), {}, hint)).toEqual({
    kind: 'not-done',
    because: `The clock hint for 2026-06-07T16:00:00.000Z was answered 500 by ${site.url}/clock: "out of memory".`,
  })
  await site.close()
  site = await openSite(answer => answer.destroy())
  expect(await sendClockHint(hinted(site.url), {}, hint)).toEqual({
    kind: 'not-done',
    because: `The clock hint for 2026-06-07T16:00:00.000Z failed: ${site.url}/ closed the connection without an answer.`,
  })
  const nowhere = `http://127.0.0.1:${await freePort()}/`
  expect(await sendClockHint(hinted(nowhere), {}, hint)).toMatchObject({
    because: expect.stringContaining(`Nothing listens at ${nowhere}.`),
  })
  expect(await sendClockHint(sharedManifest({}), {}, hint)).toMatchObject({
    because: expect.stringContaining('has no `clockHint`'),
  })
})

test('an answer without end does not fill the memory', async () => {
  let stopped = false
  site = await openSite(answer => {
    answer.on('close', () => {
      stopped = true
    })
    const pour = () => {
      while (!stopped && answer.write('x'.repeat(16_384)));
      if (!stopped) answer.once('drain', pour)
    }
    pour()
  })
  expect(await sendClockHint(hinted(site.url), {}, hint)).toEqual({ kind: 'done' })
  await expect.poll(() => stopped).toBe(true)
})

test('a connector that never answers has ten seconds', async () => {
  site = await openSite(() => {})
  const started = performance.now()
  expect(await sendClockHint(hinted(site.url), {}, hint)).toMatchObject({
    because: expect.stringContaining('did not answer within 10 seconds'),
  })
  expect(performance.now() - started).toBeLessThan(15_000)
})
