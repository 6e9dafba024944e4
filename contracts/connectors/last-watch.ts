/** Tells a small process beside us which connectors to end, and which folders to sweep, should we be killed outright. One for all, while there are any. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

let watch: ChildProcess | undefined
const kept = new Set<number | string>()

/** `what` is a process group's number, or the whole path of a folder that is ours to remove. */
export function watchOver(what: number | string): void {
  if (process.platform === 'win32') return
  kept.add(what)
  watch ??= open()
  watch.stdin?.write(`+${what}\n`)
}

/** It has ended, or is gone. When nothing is left to watch over, the watch ends too. */
export function watchNoLonger(what: number | string): void {
  if (!kept.delete(what)) return
  watch?.stdin?.write(`-${what}\n`)
  if (kept.size > 0) return
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
