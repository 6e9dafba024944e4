/** Ctrl-C at any moment: over within five seconds, with the status of the signal, and nothing is left behind. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { type Ended, type Running, start } from './mockinn.ts'
import { hinted, stranger } from './strangers.ts'

const folder = folderForFile()

/** Leaves a file when `when` becomes true, so that the test knows how far the story is. */
const tellsWhen = (when: string, then = '') => `
  answer = (request, response) => {
    if (${when}) {
      require('node:fs').writeFileSync('reached', '')
      ${then}
    }
    response.end('{}')
  }
`
const heardOfABooking = `request.url === '/hook' && request.headers['webhook-id'].startsWith('evt_')`

async function reached(name: string): Promise<void> {
  const file = join(folder, name, 'reached')
  for (let waitedMs = 0; waitedMs < 20_000 && !existsSync(file); waitedMs += 20) await wait(20)
  expect(existsSync(file)).toBe(true)
  rmSync(file)
}

async function afterSignal(running: Running, signal: NodeJS.Signals, to: Parameters<Running['signal']>[1]) {
  expect(running.kin()).not.toEqual([])
  const from = performance.now()
  running.signal(signal, to)
  const ended: Ended = await running.ended
  expect(performance.now() - from).toBeLessThan(5000)
  return { status: ended.status, left: ended.left }
}

/** A day in three seconds: fast enough to get somewhere, slow enough not to be over. */
const slowly = ['--clock', 'scaled:20']

describe('a run that is called off in the middle of a story', () => {
  test.each([
    ['SIGINT', 'its whole group', 130],
    ['SIGINT', 'it alone', 130],
    ['SIGTERM', 'it alone', 143],
    ['SIGHUP', 'its whole group', 129],
  ] as const)('by %s to %s ends with %d', async (signal, to, status) => {
    const connector = stranger(join(folder, 'playing'), tellsWhen(heardOfABooking))
    await using running = start(['run', 'CRM-01', '--connector', connector, ...slowly])
    await reached('playing')
    expect(await afterSignal(running, signal, to)).toEqual({ status, left: [] })
    expect(running.stdout()).toBe('')
  })
})

describe('Ctrl-C', () => {
  test('while `up --play` plays a story', async () => {
    const connector = stranger(join(folder, 'watched'), tellsWhen(heardOfABooking))
    await using running = start(['up', '--port', '0', '--play', 'CRM-01', '--connector', connector, ...slowly])
    await reached('watched')
    expect(await afterSignal(running, 'SIGINT', 'its whole group')).toEqual({ status: 130, left: [] })
    expect(running.stdout()).toContain('It was called off.')
  })

  test('while a connector is not ready yet', async () => {
    const connector = stranger(join(folder, 'slow'), tellsWhen('true', 'response.statusCode = 503'))
    await using running = start(['doctor', '--connector', connector])
    await reached('slow')
    expect(await afterSignal(running, 'SIGINT', 'it alone')).toEqual({ status: 130, left: [] })
  })

  test('while a connector takes for ever over its clock hint', async () => {
    const manner = `let hints = 0\n${tellsWhen(`request.url === '/clock' && ++hints === 3`, 'return')}`
    const connector = stranger(join(folder, 'stuck'), manner, hinted)
    await using running = start(['run', 'CRM-01', '--connector', connector])
    await reached('stuck')
    expect(await afterSignal(running, 'SIGINT', 'its whole group')).toEqual({ status: 130, left: [] })
  })

  test('while a connector that is deaf to SIGTERM plays, and has children', async () => {
    const child = `require('node:child_process').spawn('sleep', ['60'])`
    const manner = `process.on('SIGTERM', () => {}); ${child}; ${tellsWhen(heardOfABooking)}`
    await using running = start(['run', 'CRM-01', '--connector', stranger(join(folder, 'deaf'), manner), ...slowly])
    await reached('deaf')
    expect(running.kin().map(({ command }) => command)).toContain('sleep 60')
    expect(await afterSignal(running, 'SIGINT', 'its whole group')).toEqual({ status: 130, left: [] })
  })

  test('a second time, by somebody who does not want to wait, ends at once', async () => {
    const manner = `process.on('SIGTERM', () => {}); ${tellsWhen(heardOfABooking)}`
    await using running = start(['run', 'CRM-01', '--connector', stranger(join(folder, 'deafer'), manner), ...slowly])
    await reached('deafer')
    const from = performance.now()
    running.signal('SIGINT', 'it alone')
    await wait(1100)
    running.signal('SIGINT', 'it alone')
    expect((await running.ended).status).toBe(130)
    expect(performance.now() - from).toBeLessThan(1900)
    expect(running.kin()).toEqual([])
  })
})

test('a run that is killed outright leaves no connector running for long, and no folder', async () => {
  const connector = stranger(join(folder, 'orphan'), tellsWhen(heardOfABooking))
  await using running = start(['run', 'CRM-01', '--connector', connector, ...slowly])
  await reached('orphan')
  running.signal('SIGKILL', 'it alone')
  for (let waitedMs = 0; waitedMs < 5000 && running.kin().length > 0; waitedMs += 50) await wait(50)
  expect(running.kin()).toEqual([])
  expect((await running.ended).left).toEqual([])
})
