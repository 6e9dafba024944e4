import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { freePort } from '../../../contracts/connectors/free-port.ts'
import { dies, lives } from './lives.ts'
import { startedManifest } from './manifests.ts'

const program = `
  process.on('SIGTERM', () => {})
  const child = require('node:child_process').spawn('sleep', ['60'], { stdio: 'ignore' })
  require('node:http').createServer((_, answer) => answer.end(String(child.pid))).listen(process.env.PORT, '127.0.0.1')
`

/** A harness that starts a connector and then ends in its own way; its pids are those of the connector and its child. */
async function harness(ending: string, beginning = '') {
  const port = String(await freePort())
  const ready = { url: `http://127.0.0.1:${port}/` }
  const manifest = startedManifest(program, ready, { env: { PORT: port } })
  const script = `
    import { launch } from ${JSON.stringify(new URL('../../../contracts/connectors/launch.ts', import.meta.url).href)}
    ${beginning}
    const connector = await launch({ manifest: ${JSON.stringify(manifest)}, dir: ${JSON.stringify(process.cwd())}, words: {} })
    console.log(connector.pid + ' ' + await (await fetch(${JSON.stringify(ready.url)})).text())
    ${ending}
  `
  const ours = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(ours.stdout, 'data', { signal: AbortSignal.timeout(20_000) })
  return { ours, pids: String(line).trim().split(' ').map(Number), ended: once(ours, 'exit') }
}

test.each([
  ['ends by itself', 'setTimeout(() => process.exit(0), 200)'],
  ['breaks', `setTimeout(() => { throw new Error('broken on purpose') }, 200)`],
])('a harness that %s leaves no connector behind', async (_, ending) => {
  const { pids, ended } = await harness(ending)
  expect(pids.map(lives)).toEqual([true, true])
  await ended
  expect(await Promise.all(pids.map(dies))).toEqual([true, true])
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a harness that is ended by %s leaves no connector behind',
  async signal => {
    const { ours, pids, ended } = await harness('')
    ours.kill(signal)
    expect(await ended).toEqual([null, signal])
    expect(await Promise.all(pids.map(dies))).toEqual([true, true])
  },
)

const minding = `process.once('SIGTERM', async () => { await connector.stop(); process.exit(7) })`

test.each(['before', 'after'])(
  'a harness that minds the signal since %s the start may stop its connector properly',
  async when => {
    const { ours, pids, ended } = when === 'before' ? await harness('', minding) : await harness(minding)
    ours.kill('SIGTERM')
    expect(await ended).toEqual([7, null])
    expect(await Promise.all(pids.map(dies))).toEqual([true, true])
  },
)
