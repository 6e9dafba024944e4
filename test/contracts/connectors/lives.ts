/** Whether a process is alive, for tests that must see it die. */
import { readFileSync } from 'node:fs'

export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    // Nobody may have buried it yet.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return process.platform !== 'linux'
  }
}

/** Resolves with whether it died within a few seconds. */
export async function dies(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200 && lives(pid); tries += 1) await new Promise(resolve => setTimeout(resolve, 25))
  return !lives(pid)
}
