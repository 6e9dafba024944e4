/** Tells a small process beside us which connectors to end should we be killed outright. One for all connectors, while there are any. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

let watch: ChildProcess | undefined

export function tellLastWatch(word: '+' | '-', pid: number): void {
  if (process.platform === 'win32') return
  watch ??= open()
  watch.stdin?.write(`${word}${pid}\n`)
}

/** When nobody is left to watch. */
export function dismissLastWatch(): void {
  watch?.stdin?.end()
  watch = undefined
}

/** Holds nothing of ours but one end of a pipe, and never keeps us from ending. */
function open(): ChildProcess {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./last-watch.mjs', import.meta.url))], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: {},
  })
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  ;(child.stdin as unknown as Socket).unref()
  child.unref()
  return child
}
