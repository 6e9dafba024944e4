import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RunningConnector } from '../../../contracts/connectors/connector-process.ts'
import { freePort } from '../../../contracts/connectors/free-port.ts'
import { launch } from '../../../contracts/connectors/launch.ts'
import { SetupTrouble } from '../../../contracts/connectors/setup-trouble.ts'
import { dies, lives } from './lives.ts'
import { openSite, sharedManifest, startedManifest } from './manifests.ts'

let dir: string
let port: string
let connector: RunningConnector | undefined
beforeEach(async () => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'launch-')))
  port = String(await freePort())
  connector = undefined
})
afterEach(async () => {
  await connector?.stop()
  rmSync(dir, { recursive: true })
})

const ready = { url: 'http://127.0.0.1:{connector.port}/up' }
const serve = `
  const about = () => JSON.stringify({ cwd: process.cwd(), node: process.version, pid: process.pid, env: process.env })
  require('node:http').createServer((_, answer) => answer.end(about())).listen(process.env.PORT, '127.0.0.1')
`
const withPort = { env: { PORT: '{connector.port}' } }

async function start(program: string, { signal, ...start }: Record<string, unknown> & { signal?: AbortSignal } = {}) {
  const manifest = startedManifest(program, { ...ready, withinSeconds: 20 }, { ...withPort, ...start })
  connector = await launch({ manifest, dir, words: words(), signal })
  return connector
}

const words = () => ({ 'connector.port': port, 'hotel.token': 'token-of-this-run', 'webhook.secret': 'whsec_c2VjcmV0' })
type About = { readonly cwd: string; readonly node: string; readonly pid: number; readonly env: Record<string, string> }
const about = async () => (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as About

/** The trouble that a launch ends with; `withinSeconds` is short, so that a test need not wait. */
async function trouble(program: string, start: Record<string, unknown> = {}, withinSeconds = 1): Promise<SetupTrouble> {
  const manifest = startedManifest(program, { ...ready, withinSeconds }, { ...withPort, ...start })
  const launched = launch({ manifest, dir, words: words() })
  const error = await launched.then(
    running => running.stop(),
    reason => reason,
  )
  expect(error).toBeInstanceOf(SetupTrouble)
  return error
}

describe('a connector that is started', () => {
  test('is ready when it answers, and gone when it is stopped', async () => {
    const running = await start(serve)
    expect(running.running()).toBe(true)
    expect((await about()).pid).toBe(running.pid)
    await running.stop()
    expect(running.running()).toBe(false)
    expect(running.ended()).toEqual({ code: null, signal: 'SIGTERM' })
    expect(lives(running.pid)).toBe(false)
  })

  test('runs in its folder, on the Node that runs us, with its variables and without ours', async () => {
    const { PATH } = process.env
    mkdirSync(join(dir, 'old'))
    writeFileSync(join(dir, 'old', 'node'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    process.env.PATH = `${join(dir, 'old')}:${PATH}`
    process.env.NODE_OPTIONS = '--no-deprecation'
    process.env.VITEST_OF_TEST = '1'
    process.env.LAUNCH_PASSED = 'passed'
    try {
      await start(serve, { env: { PORT: '{connector.port}', A: '{hotel.token}', B: 'theirs' } })
    } finally {
      delete process.env.NODE_OPTIONS
      process.env.PATH = PATH
    }
    const { cwd, node, env } = await about()
    expect({ cwd, node, a: env.A }).toEqual({ cwd: dir, node: process.version, a: 'token-of-this-run' })
    expect(env.LAUNCH_PASSED).toBe('passed')
    expect(Object.keys(env).filter(name => name === 'NODE_OPTIONS' || name.startsWith('VITEST'))).toEqual([])
  })

  test('is given the variables of the run over its own', async () => {
    const manifest = startedManifest(serve, ready, { env: { PORT: '1', MODE: 'theirs' } })
    connector = await launch({ manifest, dir, words: words(), env: { PORT: port, MODE: 'ours' } })
    expect((await about()).env.MODE).toBe('ours')
  })

  test('takes its children with it when it is stopped, stubborn ones too', async () => {
    const stubborn = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('deaf')`
    const running = await start(`
      const child = require('node:child_process').spawn('node', ['-e', ${JSON.stringify(stubborn)}], { stdio: ['ignore', 'pipe', 'inherit'] })
      child.stdout.once('data', () => { console.log('child ' + child.pid); ${serve} })
    `)
    await expect.poll(() => running.output()).toMatch(/child \d+/)
    const child = Number(/child (\d+)/.exec(running.output())?.[1])
    expect(lives(child)).toBe(true)
    const started = performance.now()
    await running.stop()
    expect(performance.now() - started).toBeGreaterThan(1900)
    expect([lives(running.pid), lives(child)]).toEqual([false, false])
  })

  test('leaves no child behind when it dies by itself', async () => {
    const running = await start(`
      const child = require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' })
      console.log('child ' + child.pid)
      ${serve}
    `)
    const child = Number(/child (\d+)/.exec(running.output())?.[1])
    const ended = new Promise(resolve => running.onEnd(resolve))
    process.kill(running.pid, 'SIGKILL')
    expect(await ended).toEqual({ code: null, signal: 'SIGKILL' })
    expect(await dies(child)).toBe(true)
    const late = new Promise(resolve => running.onEnd(resolve))
    expect(await late).toEqual(running.ended())
  })

  test('keeps the last 64 KB of what it says, without the secrets of the run', async () => {
    const running = await start(
      `
      console.log('x'.repeat(100_000)); console.error('key ' + process.env.KEY + '!'); ${serve}
    `,
      { env: { PORT: '{connector.port}', KEY: '{hotel.token}' } },
    )
    await expect.poll(() => running.output()).toContain('key •••!')
    await expect.poll(() => running.output().length).toBeGreaterThan(65_000)
    expect(running.output().length).toBeLessThanOrEqual(64 * 1024)
    expect(running.output()).not.toContain('token-of-this-run')
  })
})

describe('a connector that does not start is setup trouble that says why:', () => {
  test('a command that is not there', async () => {
    expect((await trouble('0', { command: ['no-such-program'] })).message).toBe(
      'The connector test-crm could not be started: the command `no-such-program` was not found. Install it, or correct `start.command` in the manifest.',
    )
  })

  test('a folder that is not there', async () => {
    expect((await trouble('0', { cwd: 'nowhere' })).message).toBe(
      `The connector test-crm is to be started in ${join(dir, 'nowhere')}, which is not a folder. Correct \`start.cwd\` in its manifest.`,
    )
  })

  test('a file that may not be executed', async () => {
    writeFileSync(join(dir, 'crm.sh'), '#!/bin/sh\n', { mode: 0o644 })
    expect((await trouble('0', { command: ['./crm.sh'] })).message).toContain('`./crm.sh` in')
  })

  test('a program that ends at once, with its last ten lines', async () => {
    const { message } = await trouble(
      `for (let n = 1; n <= 12; n += 1) console.log('line ' + n + '.'); process.exit(7)`,
    )
    expect(message).toContain(`ended with status 7 before it answered at http://127.0.0.1:${port}/up.`)
    expect(message).toContain('  line 3.\n')
    expect(message).toContain('  line 12.\n')
    expect(message).not.toContain('line 2.')
    expect(message).toMatch(/Mend that, or correct `start` in the manifest\.$/)
  })

  test('a program that never answers, and is then ended', async () => {
    const { message } = await trouble(`console.log('pid ' + process.pid); setInterval(() => {}, 1000)`)
    expect(message).toContain(`http://127.0.0.1:${port}/up did not answer 2xx within a second. Nothing listens at`)
    expect(lives(Number(/pid (\d+)/.exec(message)?.[1]))).toBe(false)
  })

  test('a program that answers something else than 2xx', async () => {
    const program = `
      require('node:http').createServer((_, answer) => answer.writeHead(503).end()).listen(process.env.PORT, '127.0.0.1')
    `
    // Longer than a busy machine takes to start it.
    const { message } = await trouble(program, {}, 3)
    expect(message).toContain('It answers 503 there. It wrote nothing.')
  })

  test('an address at which somebody else already answers', async () => {
    const site = await openSite(answer => answer.end())
    port = new URL(site.url).port
    expect((await trouble(serve)).message).toContain(`Something already answers at ${site.url}/up, before`)
    await site.close()
  })

  test('a manifest that has no start', async () => {
    await expect(launch({ manifest: sharedManifest({}), dir, words: {} })).rejects.toThrow('has no `start`')
  })

  test('a run that is broken off while it waits', async () => {
    const broken = new AbortController()
    setTimeout(() => broken.abort(new Error('enough')), 500)
    await expect(start('setInterval(() => {}, 1000)', { signal: broken.signal })).rejects.toThrow('enough')
  })
})
