import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hours } from '../../../simulator/domain/time.ts'
import { aHotel, ask, moment, register } from '../a-hotel.ts'
import { aReceiver, attemptsOf, subscribe } from '../a-receiver.ts'
import { aServer, controlToken, pause } from '../a-server.ts'
import { get, raw } from './raw.ts'

test('a cookie that cannot be decoded is the asker’s mistake', async () => {
  const { url } = await aServer([aHotel()])
  const { status } = await fetch(`${url}/r/one/control/house`, {
    headers: { cookie: `mockinn-control-${new URL(url).port}=%E0%A4%A` },
  })
  expect(status).toBe(401)
})

test('a folder that is gone does not end the server while the clock is running', () => {
  const here = new URL('..', import.meta.url).href
  const folder = mkdtempSync(join(tmpdir(), 'gone-'))
  const program = join(folder, 'program.ts')
  writeFileSync(
    program,
    `import { rmSync } from 'node:fs'
import { aHotel } from '${here}a-hotel.ts'
import { RunClock } from '${here}../../simulator/wire/run-clock.ts'
import { keepExportFolder } from '${here}../../simulator/wire/export-folder.ts'
const hotel = aHotel()
keepExportFolder(hotel, ${JSON.stringify(join(folder, 'exports'))})
rmSync(${JSON.stringify(join(folder, 'exports'))}, { recursive: true })
const clock = new RunClock(hotel)
clock.running('scaled', 500)
setTimeout(() => { clock.stop(); console.log('alive') }, 800)`,
  )
  const { stdout, stderr } = spawnSync(process.execPath, [program], { timeout: 10_000, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(stdout, stderr).toContain('alive')
})

test('a scaled clock goes on running after somebody moved it on by hand', async () => {
  const hotel = aHotel()
  const { clock } = await aServer([hotel])
  await clock({ mode: 'scaled', daysPerMinute: 100 })
  await clock({ advance: 'P30D' })
  const moved = hotel.now
  await pause(600)
  await clock({ mode: 'stepped' })
  expect(hotel.now - moved).toBeGreaterThan(hours(1))
})

test('a stepped clock is not paused', async () => {
  const { clock } = await aServer([aHotel()])
  await clock({ mode: 'scaled', daysPerMinute: 1 })
  await clock({ paused: true })
  expect((await clock({ mode: 'stepped' })).json.clock).toMatchObject({ mode: 'stepped', paused: false })
})

test('an advance leaves nothing behind that became due while it waited for its last moment', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver()
  subscribe(hotel, receiver.url)
  const target = moment('2026-06-01T06:00:00Z')
  await hotel.advanceTo(target, async next => {
    if (next === target && hotel.journal.length === 0) ask(hotel, register('ada'))
    return true
  })
  expect(receiver.received.map(({ hotelTime }) => hotelTime)).toEqual(['2026-06-01T05:00:00.000Z'])
})

test('a 2xx within two seconds takes a delivery, though its body dawdles', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver(response => void response.writeHead(200).write('x'))
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada'))
  await hotel.advanceTo(hotel.now)
  expect(attemptsOf(hotel)).toMatchObject([{ status: 200, nextAt: null }])
})

test('what is not there is named as it was asked for', async () => {
  const { steer } = await aServer([aHotel()])
  expect((await steer('/r/one/control/foo')).json.detail).toBe('There is nothing at /r/one/control/foo.')
})

test('HEAD on the events of a run comes to an end', async () => {
  const { url } = await aServer([aHotel()])
  const headers = { authorization: `Bearer ${controlToken}` }
  await fetch(`${url}/r/one/control/events`, { method: 'HEAD', headers, signal: AbortSignal.timeout(1500) })
})

test('the absolute form of an address, as proxies send it, leads to the same window', async () => {
  const { port } = await aServer([aHotel()])
  expect((await raw(port, get(`http://127.0.0.1:${port}/r/one/api/v1/property`, aHotel().options.token))).status).toBe(
    200,
  )
})

test('an address that is none is answered with a problem, not with a page of Express', async () => {
  const { port } = await aServer([aHotel()])
  expect((await raw(port, get('http://[::1', 'x'))).head).toContain('application/problem+json')
})

test('the scheme of a token is written small or large', async () => {
  const hotel = aHotel()
  const { url } = await aServer([hotel])
  const { status } = await fetch(`${url}/r/one/api/v1/property`, {
    headers: { authorization: `bearer ${hotel.options.token}` },
  })
  expect(status).toBe(200)
})

test('an address for life does not lead into a run that was closed', async () => {
  const { ask: look, runs } = await aServer([aHotel()])
  const run = runs.run('one')
  if (run) runs.point('crm', run)
  runs.close('one')
  expect((await look('/c/crm/api/v1/property')).status).toBe(404)
})
