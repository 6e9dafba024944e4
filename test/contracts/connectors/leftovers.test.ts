import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { freePort } from '../../../contracts/connectors/free-port.ts'
import { dies, lives } from './lives.ts'
import { startedManifest } from './manifests.ts'

type Play = {
  /** What the harness does before and after it starts the connector. */
  readonly before?: string
  readonly after?: string
  /** What the connector does with SIGTERM, and how it starts its child. */
  readonly onTerm?: string
  readonly detached?: boolean
}

/** Runs a harness of its own that starts a connector; the pids are those of the connector and its child. */
async function harness({ before = '', after = '', onTerm = '', detached = false }: Play) {
  const port = String(await freePort())
  const ready = { url: `http://127.0.0.1:${port}/` }
  const program = `
    process.on('SIGTERM', () => { ${onTerm} })
    const child = require('node:child_process').spawn('sleep', ['20'], { stdio: 'inherit', detached: ${detached} })
    require('node:http').createServer((_, answer) => answer.end(String(child.pid))).listen(${port}, '127.0.0.1')
  `
  const script = `
    import { launch } from ${JSON.stringify(new URL('../../../contracts/connectors/launch.ts', import.meta.url).href)}
    ${before}
    const connector = await launch({ manifest: ${JSON.stringify(startedManifest(program, ready))}, dir: ${JSON.stringify(process.cwd())}, words: {} })
    console.log(connector.pid + ' ' + await (await fetch(${JSON.stringify(ready.url)})).text())
    ${after}
  `
  const ours = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(ours, 'exit')
  const [line] = await once(ours.stdout, 'data', { signal: AbortSignal.timeout(20_000) })
  return { ours, pids: String(line).trim().split(' ').map(Number), ended }
}

test.each([
  ['ends by itself', 'setTimeout(() => process.exit(0), 200)'],
  ['breaks', `setTimeout(() => { throw new Error('broken on purpose') }, 200)`],
])('a harness that %s leaves no connector behind', async (_, after) => {
  const { pids, ended } = await harness({ after })
  expect(pids.map(lives)).toEqual([true, true])
  await ended
  expect(await Promise.all(pids.map(dies))).toEqual([true, true])
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a harness that is ended by %s leaves no connector behind',
  async signal => {
    const { ours, pids, ended } = await harness({})
    ours.kill(signal)
    expect(await ended).toEqual([null, signal])
    expect(await Promise.all(pids.map(dies))).toEqual([true, true])
  },
)

test.each(['before', 'after'] as const)(
  'a harness that minds the signal %s the start may let its connector say goodbye',
  async when => {
    const minding = `process.once('SIGTERM', async () => {
    await connector.stop()
    process.exit(connector.output().includes('goodbye') ? 7 : 8)
  })`
    const onTerm = `setTimeout(() => { console.log('goodbye'); process.exit() }, 100)`
    const { ours, pids, ended } = await harness({ [when]: minding, onTerm })
    ours.kill('SIGTERM')
    expect(await ended).toEqual([7, null])
    expect(await Promise.all(pids.map(dies))).toEqual([true, true])
  },
)

test('a harness is not kept waiting by a daemon that slipped away from its connector', async () => {
  const { pids, ended } = await harness({ after: 'await connector.stop()', detached: true })
  await ended
  const [connector = 0, daemon = 0] = pids
  expect([lives(connector), lives(daemon)]).toEqual([false, true])
  process.kill(daemon, 'SIGKILL')
})
