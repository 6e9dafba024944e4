/** A connector as a running program: what it says, whether it still lives, and how to end it with all that it started. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { groupIsGone, signalGroup, unwatchGroup, watchGroup } from './process-group.ts'

export type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type RunningConnector = {
  readonly pid: number
  running(): boolean
  /** How it ended, or null while it runs. */
  ended(): Ending | null
  /** Called once when it ends, at once where it already has. */
  onEnd(listener: (ending: Ending) => void): void
  /** The last 64 KB of what it wrote to its standard output and error, without the run's secrets. */
  output(): string
  /** Ends it and all that it started; resolves when they are gone. */
  stop(): Promise<void>
}

export type Program = {
  readonly command: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly secrets: readonly string[]
}

/** Rejects with Node's own error where the program cannot be started. */
export async function startProgram({ command, cwd, env, secrets }: Program): Promise<RunningConnector> {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd,
    env,
    shell: false,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const output = gather(child, secrets)
  const pid = await started(child)
  watchGroup(pid)
  return follow(child, pid, output)
}

const outputMax = 64 * 1024
const graceMs = 2000
/** After SIGKILL a process is gone as soon as the kernel gets round to it. */
const kernelMs = 2000

function gather(child: ChildProcess, secrets: readonly string[]): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    // A daemon that slipped out of the group keeps the pipe open, and must not keep us.
    ;(stream as Socket | null)?.unref()
    stream?.on('data', (chunk: string) => {
      text = (text + chunk).slice(-outputMax)
    })
  }
  return () => secrets.filter(secret => secret !== '').reduce((said, secret) => said.replaceAll(secret, '•••'), text)
}

function started(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => {
      child.off('error', reject)
      child.on('error', () => {})
      resolve(child.pid as number)
    })
  })
}

function follow(child: ChildProcess, pid: number, output: () => string): RunningConnector {
  let ending: Ending | null = null
  let stopping: Promise<void> | null = null
  const listeners: ((ending: Ending) => void)[] = []

  const exited = new Promise<void>(resolve => {
    child.once('exit', (code, signal) => {
      ending = { code, signal }
      // Its children may still be at work, and their pipes open: without the one that was started they are nobody's.
      if (stopping === null) {
        signalGroup(pid, 'SIGKILL')
        unwatchGroup(pid)
      }
      for (const listener of listeners.splice(0)) listener(ending)
      resolve()
    })
  })

  async function end(): Promise<void> {
    if (ending === null) signalGroup(pid, 'SIGTERM')
    if (!(await groupIsGone(pid, graceMs))) {
      signalGroup(pid, 'SIGKILL')
      await groupIsGone(pid, kernelMs)
    }
    await Promise.race([exited, new Promise(resolve => setTimeout(resolve, kernelMs).unref())])
    unwatchGroup(pid)
  }

  return {
    pid,
    output,
    running: () => ending === null,
    ended: () => ending,
    onEnd: listener => {
      if (ending === null) listeners.push(listener)
      else listener(ending)
    },
    stop: () => {
      stopping ??= end()
      return stopping
    },
  }
}
