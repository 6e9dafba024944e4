/**
 * How many questions there were so far, by where they were asked: a fold of the transcript, so that the same ones are struck in a hotel that
 * was opened again.
 */
import type { Entry } from '../transcript/entries.ts'
import type { FaultTarget } from '../transcript/faults.ts'

type Count = {
  /** Lines of the transcript that say so. */
  lines: number
  /** Those since then that are in no line, such as the parts of a file that is read. */
  since: number
}

export class Questions {
  readonly #counts = new Map<FaultTarget, Count>()

  take(entry: Entry): void {
    const target = targetOf(entry)
    if (target === null) return
    const count = this.#of(target)
    count.lines += 1
    count.since = 0
  }

  /** A name for the one that is asked now, which no other has. */
  next(target: FaultTarget): string {
    const count = this.#of(target)
    count.since += 1
    return `${count.lines + 1}${count.since === 1 ? '' : ` ${count.since}`}`
  }

  #of(target: FaultTarget): Count {
    const count = this.#counts.get(target) ?? { lines: 0, since: 0 }
    this.#counts.set(target, count)
    return count
  }
}

function targetOf(entry: Entry): FaultTarget | null {
  switch (entry.kind) {
    case 'request':
      return entry.window
    case 'logged-in':
    case 'file-fetched':
      return 'sftp'
    case 'fault-fired':
      return entry.hit.kind === 'login' ? 'sftp' : null
    default:
      return null
  }
}
