/** From the start of the process to the first 200: `mockinn up`, as a user starts it, against a bare Express app on the same Node. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { figureOf, type Measured, type Round } from '../figures.ts'

const rounds = 9
const patienceMs = 30_000
const token = 'bench-token'
const path = '/r/main/api/v1/property'
const place = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export async function measureStart(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mockinn-bench-'))
  const ours = () => firstAnswerMs(folder, port => [place('../../cli/mockinn.mjs'), 'up', '--port', String(port)])
  const baseline = () => firstAnswerMs(folder, port => [place('express.mjs'), String(port), path])
  const measured: Round[] = []
  try {
    // The first starts fill the disk's cache, and the compile cache that our launcher keeps.
    for (let warmUp = 0; warmUp < 2; warmUp += 1) await ours().then(baseline)
    for (let round = 0; round < rounds; round += 1) measured.push({ ours: await ours(), baseline: await baseline() })
  } finally {
    rmSync(folder, { recursive: true })
  }
  return {
    figures: [figureOf({ part: 'start', what: 'process to first 200', unit: 'ms', target: { atMost: 2 } }, measured)],
    notes: [
      `start: ours is "node cli/mockinn.mjs up" from its second start on, the baseline a bare Express 5 app in plain JavaScript; ${rounds} rounds.`,
    ],
  }
}

async function firstAnswerMs(folder: string, argsFor: (port: number) => string[]): Promise<number> {
  const port = await freePort()
  const startMs = performance.now()
  const child = spawn(process.execPath, argsFor(port), {
    cwd: folder,
    env: { ...process.env, MOCKINN_TOKEN: token },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    while (!(await answers(port))) {
      if (hasEnded(child)) throw new Error('The server ended before it answered. See its message above.')
      if (performance.now() - startMs > patienceMs) throw new Error(`No server answered within ${patienceMs} ms.`)
      await sleep(1)
    }
    return performance.now() - startMs
  } finally {
    await ended(child)
  }
}

/** Whether the port answers 200 yet, asked over a bare socket: a heavier client would take the processor from the one that starts. */
function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1', timeout: patienceMs })
    socket.once('connect', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n\r\n`),
    )
    socket.once('data', head => settle(head.toString('latin1').startsWith('HTTP/1.1 200')))
    socket.once('error', () => settle(false))
    socket.once('timeout', () => settle(false))
    function settle(answered: boolean) {
      socket.destroy()
      resolve(answered)
    }
  })
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

function ended(child: ChildProcess): Promise<unknown> {
  if (hasEnded(child)) return Promise.resolve()
  const end = new Promise(resolve => child.once('exit', resolve))
  // Gently, as a person would: Node keeps what it compiled only when a process ends by itself.
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), 5000)
  return end.finally(() => clearTimeout(impatient))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
