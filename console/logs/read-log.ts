/** Reads pages of the two logs into lines of one shape. */
import type { Commit, Entry } from '../wire/answers.ts'
import type { Desk } from '../wire/desk.ts'
import { runPath } from '../wire/use-house.ts'

export type LogName = 'journal' | 'transcript'

/** `n` counts from 1, as evidence does. `raw` is the line as the server gave it. */
export type LogLine = {
  readonly n: number
  readonly at: string
  readonly local: string
  /** Who did it, or what kind of exchange it was. */
  readonly tag: string
  readonly sentence: string
  readonly raw: Commit | Entry
}

export const pageSize = 200

/** The lines after line `after`, at most a page of them; undefined where there was no answer. */
export async function readLog(desk: Desk, run: string, log: LogName, after: number) {
  const path = `${runPath(run)}/${log}?after=${after}&limit=${pageSize}`
  if (log === 'journal') {
    const page = await desk.get<{ commits: readonly Commit[] }>(path)
    return page?.commits.map((raw): LogLine => ({ ...pick(raw), n: raw.seq, tag: raw.by, raw }))
  }
  const page = await desk.get<{ entries: readonly Entry[] }>(path)
  return page?.entries.map((raw): LogLine => ({ ...pick(raw), n: raw.n, tag: raw.kind, raw }))
}

function pick({ at, local, sentence }: Commit | Entry) {
  return { at, local, sentence }
}
