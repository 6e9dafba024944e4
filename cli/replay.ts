/** `mockinn replay`: plays the hotel of a kept run again and says whether every journal comes out byte for byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { journalHashOf } from '../contracts/run/build-report.ts'
import { engine } from '../contracts/run/engine.ts'
import { type Replayed, replayRun } from '../contracts/run/replay.ts'
import type { ExitStatus, PlayedRun } from '../contracts/verdict.ts'
import { readInstant } from '../simulator/domain/time.ts'
import type { Input } from '../simulator/journal/inputs.ts'
import { readLog } from '../simulator/store/lines.ts'
import { readCommand } from '../simulator/wire/control/schemas.ts'
import { fileTrouble } from './file-trouble.ts'
import { personaOf, propertyOf, readReport } from './kept-report.ts'
import { UsageError } from './usage.ts'

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
    const [first] = runs
    if (!first) continue
    const persona = personaOf(folder, first.run, first.persona)
    for (const replayed of await replayRun(
      runs,
      readInputs(folder, runs[0]?.run ?? ''),
      propertyOf(folder, runs[0]),
      persona,
    )) {
      const difference = compare(folder, replayed, replayed.run === runs.at(-1))
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

function readInputs(folder: string, run: string): Input[] {
  return (readLog(join(folder, run), 'inputs') ?? []).map((line, index) => {
    const where = `${join(folder, run, 'inputs.jsonl')}, line ${index + 1}`
    const input = parsed(line) as Partial<Record<'at' | 'afterSeq' | 'command' | 'by', unknown>> | undefined
    const at = typeof input?.at === 'string' ? readInstant(input.at) : undefined
    const command = readCommand(input?.command)
    const by = input?.by
    const isAsked = by === undefined || by === 'connector'
    if (at === undefined || !isAsked || !Number.isSafeInteger(input?.afterSeq) || command.kind === 'wrong') {
      throw new UsageError(`${where} is not an input of a run: it was edited or cut off.`)
    }
    return { at, afterSeq: input?.afterSeq as number, command: command.value, ...(by && { by }) }
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** What differs, as a sentence; undefined where the kept journal is the replayed one. Only the last story of a run ends its journal. */
function compare(folder: string, { run, journalHash, lines }: Replayed, last: boolean): string | undefined {
  const keptLines = readJournal(join(folder, run.run, 'journal.jsonl'))
  if (typeof keptLines === 'string') return keptLines
  // After the last line break comes nothing more.
  const expected = last ? [...lines, '', undefined] : lines
  const first = expected.findIndex((line, index) => line !== keptLines[index])
  if (first >= 0) return `journal.jsonl differs from the replay at line ${first + 1}.`
  if (run.commits !== lines.length)
    return `report.json says ${run.commits} commits, and the replay has ${lines.length}.`
  return journalHash === run.journalHash
    ? undefined
    : `report.json says ${run.journalHash}, and the replay gives ${journalHash}.`
}

/** Every byte counts, so nothing is left out, such as an empty line. A sentence where it cannot be read. */
function readJournal(file: string): string[] | string {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? `${file} is missing.` : `${file} cannot be read: ${fileTrouble(error)}.`
  }
}
