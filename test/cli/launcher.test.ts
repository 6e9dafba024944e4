/** However it is started, it runs on a Node that can run it: directly, by npx, or by a machine's own Node that is too old. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeIsNewEnough } from '../../cli/require-node.mjs'
import manifest from '../../package.json' with { type: 'json' }
import { folderForFile } from './folder.ts'
import { mockinn, root, start } from './mockinn.ts'
import { stranger } from './strangers.ts'

const folder = folderForFile()
const launcher = join(root, 'cli', 'mockinn.mjs')

/** The machine's own Node, where there is one that is too old. */
function oldNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(each => !each.endsWith(join('node_modules', '.bin')))
  const node = folders.map(each => join(each, 'node')).find(each => existsSync(each))
  if (node === undefined) return undefined
  return nodeIsNewEnough(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })) ? undefined : node
}

const old = oldNode()
const noOldNode = 'this machine has no Node that is too old'
const program = [old ?? '', launcher]

describe('on a Node that is too old', () => {
  test('the one beside Mockinn takes over, with arguments, output and exit status', async ({ skip }) => {
    skip(old === undefined, noOldNode)
    expect(await mockinn(['--version'], { program })).toMatchObject({
      status: 0,
      stdout: `${manifest.version}\n`,
      left: [],
    })
    const refused = await mockinn(['list', 'a  b;$c'], { program })
    expect(refused).toMatchObject({ status: 2, stdout: '', left: [] })
    expect(refused.stderr).toContain('There is no list "a  b;$c".')
  })

  test.for([
    ['SIGINT', 'it alone', 130],
    ['SIGINT', 'its whole group', 130],
    ['SIGTERM', 'it alone', 143],
  ] as const)('%s to %s ends both, and the connector', async ([signal, to, status], { skip }) => {
    skip(old === undefined, noOldNode)
    const connector = stranger(join(folder, 'playing'))
    await using running = start(['run', 'CRM-01', '--connector', connector, '--clock', 'scaled:20'], { program })
    // A process that is just being started still looks like the one that starts it, so a moment with three is no harm.
    await expect.poll(running.kin, { interval: 20, timeout: 10_000 }).toHaveLength(2)
    running.signal(signal, to)
    const { status: ended, left } = await running.ended
    expect({ ended, left }).toEqual({ ended: status, left: [] })
  })

  test('a signal that ends the one beside it is told as a shell tells it', async ({ skip }) => {
    skip(old === undefined, noOldNode)
    await using running = start(['up', '--port', '0'], { program })
    await running.says(/Ctrl-C closes it/)
    const [inner] = running.kin()
    process.kill(inner?.pid ?? 0, 'SIGKILL')
    expect((await running.ended).status).toBe(137)
  })
})

test('npx finds it in the checkout', async () => {
  const npx = (...args: string[]) => mockinn(args, { program: ['npx', 'mockinn'], env: { npm_config_offline: 'true' } })
  expect(await npx('list', 'suites')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^suites\n {2}crm-mirror/),
  })
  expect(await npx('list', 'suits')).toMatchObject({ status: 2, stderr: expect.stringContaining('"suites"') })
})

test('it runs from any folder', async () => {
  const connector = stranger(join(folder, 'blind'))
  const { status, left } = await mockinn(['run', 'CRM-01', '--connector', 'blind', '--out', 'kept'], { cwd: folder })
  expect({ status, left }).toEqual({ status: 4, left: [] })
  expect([existsSync(connector), existsSync(join(folder, 'kept', 'report.json'))]).toEqual([true, true])
})
