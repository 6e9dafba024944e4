/** Starts the command line as a user does: a process of its own, in surroundings where everything that it leaves behind is found. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export const root = join(import.meta.dirname, '../..')

export type Surroundings = {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** What stands before the arguments; the launcher on the Node that runs the tests, where left out. */
  readonly program?: readonly string[]
}

export type Ended = {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
  /** What it left behind: the command lines of processes that still live, and names in its folder for temporary files. */
  readonly left: readonly string[]
}

export type Running = {
  readonly pid: number
  readonly stdout: () => string
  /** Resolves with the match once standard output or error says this. */
  readonly says: (what: RegExp) => Promise<RegExpMatchArray>
  /** Living processes that it started, directly or not, by their command line. */
  readonly kin: () => Kin[]
  readonly signal: (signal: NodeJS.Signals, to: 'it alone' | 'its whole group') => void
  readonly ended: Promise<Ended>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

export type Kin = { readonly pid: number; readonly command: string }

/** Runs it to its end; two at a time, however many concurrent tests ask. */
export async function mockinn(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  await turn()
  try {
    await using running = start(args, surroundings)
    return await running.ended
  } finally {
    nextTurn()
  }
}

const longestMs = 40_000

export function start(
  args: readonly string[],
  { env = {}, cwd = root, program = launcher }: Surroundings = {},
): Running {
  const mark = `MOCKINN_TEST=${randomUUID()}`
  const folder = mkdtempSync(join(tmpdir(), 'cli-test-'))
  const [command = '', ...before] = program
  const started = performance.now()
  const child = spawn(command, [...before, ...args], {
    ...{ cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
    env: { ...surroundingsOf(folder), MOCKINN_TEST: mark.slice('MOCKINN_TEST='.length), ...env },
  })
  const { stdout, stderr } = { stdout: gather(child.stdout), stderr: gather(child.stderr) }
  const kin = () => marked(mark).filter(({ pid }) => pid !== child.pid)
  const sweep = () => {
    for (const { pid } of marked(mark)) kill(pid, 'SIGKILL')
  }
  const late = setTimeout(sweep, longestMs)
  const ended = endOf(child).then(async ({ code, signal }): Promise<Ended> => {
    const ms = performance.now() - started
    clearTimeout(late)
    const left = await lasting(() => [...kin().map(each => each.command), ...readdirSync(folder)])
    return { status: code, signal, stdout: stdout(), stderr: stderr(), ms, left }
  })
  return {
    ...{ pid: child.pid ?? 0, stdout, kin, ended },
    says: what => untilSaid(() => `${stdout()}\n${stderr()}`, what, ended),
    signal: (signal, to) => kill(to === 'it alone' ? (child.pid ?? 0) : -(child.pid ?? 0), signal),
    [Symbol.asyncDispose]: async () => {
      sweep()
      await ended.catch(() => undefined)
      sweep()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let places = 2
const waiting: (() => void)[] = []

async function turn(): Promise<void> {
  if (places === 0) return new Promise(resolve => waiting.push(resolve))
  places -= 1
}

function nextTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else places += 1
}

const launcher = [process.execPath, join(root, 'cli', 'mockinn.mjs')]

/** Nothing of the test runner's own: it would colour the output and change how Node behaves. */
function surroundingsOf(folder: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ } = process.env
  return { PATH, HOME, TZ, TMPDIR: folder, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') }
}

function gather(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.setEncoding('utf8')
  stream?.on('data', chunk => {
    text += chunk
  })
  return () => text
}

type End = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

/** A connector that outlives it may hold its pipes open, so `exit` counts, and a moment for what was written last. */
function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
    child.once('exit', (code, signal) => setTimeout(() => resolve({ code, signal }), 500))
  })
}

/** What is just going is not left behind. */
async function lasting(left: () => string[]): Promise<string[]> {
  for (let tries = 0; tries < 20 && left().length > 0; tries += 1) await wait(50)
  return left()
}

async function untilSaid(text: () => string, what: RegExp, ended: Promise<Ended>): Promise<RegExpMatchArray> {
  let over = false
  ended.finally(() => {
    over = true
  })
  for (let waitedMs = 0; waitedMs < longestMs; waitedMs += 20) {
    const match = text().match(what)
    if (match) return match
    if (over) break
    await wait(20)
  }
  throw new Error(`${what} was never said. It said:\n${text()}`)
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    if (pid !== 0) process.kill(pid, signal)
  } catch {
    // It is gone already.
  }
}

/** By the mark in their environment, which every process inherits; the dead have none. */
function marked(mark: string): Kin[] {
  return numbersIn('/proc').flatMap(pid => {
    const { environ, cmdline } = { environ: read(`/proc/${pid}/environ`), cmdline: read(`/proc/${pid}/cmdline`) }
    return environ.split('\0').includes(mark) ? [{ pid, command: cmdline.replaceAll('\0', ' ').trim() }] : []
  })
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isSafeInteger)
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
