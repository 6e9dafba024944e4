/**
 * A connector is often a shell that starts a server that starts workers. They are one process group, so that all of them end together,
 * and so that nothing is left behind when the harness itself ends.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { watchNoLonger, watchOver } from './last-watch.ts'

/** From now on the group ends with the harness, whatever way that goes. */
export function watchGroup(pid: number): void {
  if (watched.size === 0) {
    process.on('exit', killAll)
    // Before the others: one that listens once is no longer counted when its turn has come.
    for (const signal of deadly) process.prependListener(signal, onDeadly)
  }
  watched.add(pid)
  watchOver(pid)
}

export function unwatchGroup(pid: number): void {
  if (!watched.delete(pid)) return
  watchNoLonger(pid)
  if (watched.size > 0) return
  process.off('exit', killAll)
  for (const signal of deadly) process.off(signal, onDeadly)
}

/** True where the signal reached someone. */
export function signalGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): boolean {
  if (process.platform === 'win32') return spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']).status === 0
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

/** Waits until nobody of the group is alive; false where somebody still is after that time. */
export async function groupIsGone(pid: number, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs
  while (groupLives(pid)) {
    if (performance.now() >= until) return false
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return true
}

const watched = new Set<number>()
const deadly = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function killAll(): void {
  for (const pid of watched) signalGroup(pid, 'SIGKILL')
}

/** Node ends without its 'exit' event when a signal kills it. Where somebody else minds the signal too, ending is theirs to do. */
function onDeadly(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return
  killAll()
  process.off(signal, onDeadly)
  process.kill(process.pid, signal)
}

function groupLives(pid: number): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || hasLivingMember(pid)
}

/** In a container whose first process buries nobody, the dead stay in their group for ever, and only /proc tells them from the living. */
function hasLivingMember(group: number): boolean {
  try {
    return readdirSync('/proc').some(entry => /^[0-9]+$/.test(entry) && isLivingMember(entry, group))
  } catch {
    return true
  }
}

function isLivingMember(pid: string, group: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name stands in parentheses and may hold anything; after it come the state, the parent and the group.
    const [state, , memberOf] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(memberOf) === group && state !== 'Z' && state !== 'X'
  } catch {
    return false
  }
}
