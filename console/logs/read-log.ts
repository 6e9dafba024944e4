/** Reads pages of the two logs into lines of one shape. */
import type { Commit, Entry } from '../wire/answers.ts'
import type { Desk } from '../wire/desk.ts'
import { runPath } from '../wire/use-house.ts'
import type { LogLine, LogName } from './log-line.ts'

/** The most that the server gives at once. */
export const pageSize = 1000

/** The lines after line `after`, at most a page of them; undefined where there was no answer. */
export async function readLog(desk: Desk, run: string, log: LogName, after: number) {
  const path = `${runPath(run)}/${log}?after=${after}&limit=${pageSize}`
  if (log === 'journal') {
    const page = await desk.get<{ commits: readonly Commit[] }>(path)
    return page?.commits.map((raw): LogLine => ({ ...pick(raw), n: raw.seq, tag: raw.by, routine: false, raw }))
  }
  const page = await desk.get<{ entries: readonly Entry[] }>(path)
  return page?.entries.map((raw): LogLine => ({ ...pick(raw), n: raw.n, tag: raw.kind, routine: isRoutine(raw), raw }))
}

function pick({ at, local, sentence }: Commit | Entry) {
  return { at, local, sentence }
}

const isRoutine = ({ kind, done }: Entry): boolean => kind === 'clock-hint' && done === true
