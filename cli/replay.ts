/** `mockinn replay`: plays the hotel of a kept run again and says whether every journal comes out byte for byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { journalHashOf } from '../contracts/run/build-report.ts'
import { engine } from '../contracts/run/engine.ts'
import { type Replayed, replayRun } from '../contracts/run/replay.ts'
import type { ExitStatus, PlayedRun } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import { readInstant } from '../simulator/domain/time.ts'
import type { Input } from '../simulator/journal/inputs.ts'
import { readLog } from '../simulator/store/lines.ts'
import { readCommand } from '../simulator/wire/control/schemas.ts'
import { UsageError } from './usage.ts'

const text = z.string().max(200)
const kept = z.object({
  engine: text,
  journalHash: text,
  runs: z.array(
    z.object({
      run: text.regex(/^[a-z0-9][a-z0-9.-]*$/, 'the name of a run'),
      story: text,
      mode: z.enum(['polling', 'webhooks', 'export']),
      seed: z.int(),
      date: text,
      property: text,
      persona: text,
      scope: text,
      clock: z.enum(['stepped', 'scaled', 'live']),
      until: text,
      commits: z.int(),
      journalHash: text,
    }),
  ),
})

export async function replay(folder: string): Promise<ExitStatus> {
  const report = readReport(folder)
  if (report.engine !== engine) {
    throw new UsageError(
      `${folder} was played by Mockinn ${report.engine}, and this is ${engine}. A journal is replayed by the version that wrote it.`,
    )
  }
  let wrong = 0
  const heads = new Map<PlayedRun, string>()
  for (const runs of Map.groupBy(report.runs, ({ run }) => run).values()) {
    for (const replayed of await replayRun(runs, readInputs(folder, runs[0]?.run ?? ''), propertyOf(runs[0]))) {
      const difference = compare(folder, replayed)
      heads.set(replayed.run, replayed.journalHash)
      if (difference) wrong += 1
      process.stdout.write(
        `${difference ? '✗' : '✓'} ${replayed.run.run} ${replayed.run.story}  ${difference ?? replayed.journalHash}\n`,
      )
    }
  }
  const head = journalHashOf(report.runs.map(run => heads.get(run) ?? ''))
  if (head !== report.journalHash && wrong === 0) {
    process.stdout.write(
      '✗ The journal hash over all runs in report.json is not the one of these runs: the report was edited.\n',
    )
    wrong += 1
  }
  process.stdout.write(
    wrong === 0
      ? `journal ${head}: the same, byte for byte.\n`
      : 'What was kept is not what this seed, story and input give.\n',
  )
  return wrong === 0 ? 0 : 1
}

function readReport(folder: string) {
  const file = join(folder, 'report.json')
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${(error as Error).message}. Name a folder that "mockinn run --out DIR" wrote.`,
    )
  }
  const result = kept.safeParse(read)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new UsageError(
    `${file} is not a report of Mockinn: at ${issue?.path.join('.') || 'the top'}, ${issue?.message}.`,
  )
}

function readInputs(folder: string, run: string): Input[] {
  return (readLog(join(folder, run), 'inputs') ?? []).map((line, index) => {
    const where = `${join(folder, run, 'inputs.jsonl')}, line ${index + 1}`
    const input = parsed(line) as { at?: unknown; afterSeq?: unknown; command?: unknown } | undefined
    const at = typeof input?.at === 'string' ? readInstant(input.at) : undefined
    const command = readCommand(input?.command)
    if (at === undefined || !Number.isSafeInteger(input?.afterSeq) || command.kind === 'wrong') {
      throw new UsageError(`${where} is not an input of a run: it was edited or cut off.`)
    }
    return { at, afterSeq: input?.afterSeq as number, command: command.value }
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function propertyOf(run: PlayedRun | undefined) {
  if (run === undefined || run.property === harbourHouse.id) return harbourHouse
  throw new UsageError(
    `The run ${run.run} was played in the property "${run.property}", which this version does not have.`,
  )
}

/** What differs, as a sentence; undefined where the kept journal is the replayed one. */
function compare(folder: string, { run, journalHash, lines }: Replayed): string | undefined {
  const keptLines = readLog(join(folder, run.run), 'journal')
  if (!keptLines) return `${run.run}/journal.jsonl is missing.`
  const first = lines.findIndex((line, index) => line !== keptLines[index])
  if (first >= 0) return `journal.jsonl differs from the replay at line ${first + 1}.`
  const mayGoOn = run.commits < keptLines.length && lines.length === run.commits
  if (keptLines.length !== lines.length && !mayGoOn)
    return `journal.jsonl has ${keptLines.length} lines, and the replay ${lines.length}.`
  return journalHash === run.journalHash
    ? undefined
    : `report.json says ${run.journalHash}, and the replay gives ${journalHash}.`
}
