/** `mockinn staleness`: how long what the hotel knew was not yet told, mode by mode, from the evidence of a run. */
import { join } from 'node:path'
import { z } from 'zod'
import { chart } from '../contracts/staleness/chart.ts'
import { type KeptRun, type ModeStaleness, stalenessOf } from '../contracts/staleness/staleness.ts'
import { table } from '../contracts/staleness/table.ts'
import type { PlayedRun } from '../contracts/verdict.ts'
import { type HotelTime, instant, readInstant } from '../simulator/domain/time.ts'
import { readCommitLine } from '../simulator/journal/commit.ts'
import { readLog } from '../simulator/store/lines.ts'
import type { Entry } from '../simulator/transcript/entries.ts'
import { readEntryLine } from '../simulator/transcript/transcript.ts'
import { fileTrouble } from './file-trouble.ts'
import { personaOf, readReport } from './kept-report.ts'
import { UsageError } from './usage.ts'
import { writeNamed } from './writable.ts'

export function staleness(folder: string, flags: { readonly svg?: string; readonly json?: string }): void {
  const { seed, persona, runs } = readReport(folder)
  // The stories of a shared run lie in one log.
  const logs = new Map(runs.map(run => [run.run, run]))
  const measured = stalenessOf([...logs.values()].map(run => readRun(folder, run)))
  const stories = new Set(runs.map(({ story }) => story))
  const about = `${[...stories].join(', ')}, persona ${persona}, seed ${seed}`
  if (flags.svg !== undefined) writeNamed('--svg', flags.svg, chart(measured, about))
  const list = { seed, persona, modes: measured.map(written) }
  if (flags.json !== undefined) writeNamed('--json', flags.json, `${JSON.stringify(list, null, 2)}\n`)
  process.stdout.write(`From when the hotel knew it to when it was first told (${about})\n\n${table(measured)}`)
}

function written({ delays, ...figures }: ModeStaleness) {
  const rows = delays.map(({ knownAt, toldAt, byWindow, ...fact }) => ({
    ...{ ...fact, knownAt: instant(knownAt), toldAt: orNull(toldAt) },
    byWindow: Object.fromEntries(Object.entries(byWindow).map(([window, at]) => [window, orNull(at)])),
  }))
  return { ...figures, delays: rows }
}

const orNull = (at: HotelTime | null): string | null => (at === null ? null : instant(at))

const seq = z.int().min(0)
const when = z.string().refine(text => readInstant(text) !== undefined, 'an instant')
const name = z.string()
const event = z.looseObject({
  kind: name,
  ...{ reservation: name.optional(), guest: name.optional(), into: name.optional() },
  booking: z.looseObject({ guest: name }).optional(),
})
const commit = z.looseObject({ seq, at: when, events: z.array(event) })
const facts = z.union([z.object({ from: seq, to: seq }), z.object({ seqs: z.array(seq) })]).nullable()
const told = z.looseObject({ id: z.string(), type: z.string(), seq })
const saidOfHotel = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('request'), at: when, window: z.string(), path: z.string(), facts }),
  z.looseObject({ kind: z.literal('delivery'), at: when, seq, type: z.string(), batch: z.array(told).optional() }),
  z.looseObject({ kind: z.literal('subscription-added'), at: when, afterSeq: seq }),
  z.looseObject({ kind: z.literal('file-written'), at: when, upTo: seq, reservations: z.array(z.string()) }),
])
/** Every other kind there is: a log with one of them is whole. */
type Mute = Exclude<Entry['kind'], 'request' | 'delivery' | 'subscription-added' | 'file-written'>
const saysNothing: Readonly<Record<Mute, true>> = {
  'logged-in': true,
  ...{ 'subscription-ended': true, 'extra-delivery': true, ping: true, forgery: true, 'clock-hint': true },
  ...{ 'subscription-changed': true, 'subscription-disabled': true, 'subscription-enabled': true, challenge: true },
  ...{ 'secret-rotated': true, 'webhook-asked': true },
  ...{ 'file-fetched': true, 'login-refused': true, 'file-route-added': true, 'file-delivery': true },
  ...{ 'fault-planned': true, 'fault-fired': true, 'faults-healed': true },
}
const entry = z.union([
  saidOfHotel,
  z.looseObject({ kind: z.enum(Object.keys(saysNothing) as [Mute, ...Mute[]]), at: when }),
])

function readRun(folder: string, { run, mode, persona }: Pick<PlayedRun, 'run' | 'mode' | 'persona'>): KeptRun {
  const place = join(folder, run)
  return {
    run,
    mode,
    changes: personaOf(folder, run, persona).changes,
    journal: lines(place, 'journal', commit, 'a commit').map(readCommitLine),
    transcript: lines(place, 'transcript', entry, 'an entry of a transcript').map(readEntryLine),
  }
}

/** Lines of a log that are what they say they are. */
function lines(place: string, name: string, schema: z.ZodType, what: string): readonly string[] {
  const file = join(place, `${name}.jsonl`)
  const found = logOf(place, name, file)
  if (!found) throw new UsageError(`${file} is missing. Name a folder that "mockinn run --out DIR" wrote.`)
  const wrong = found.findIndex(line => !schema.safeParse(parsed(line)).success)
  if (wrong >= 0) throw new UsageError(`${file}, line ${wrong + 1} is not ${what}: it was edited or cut off.`)
  return found
}

function logOf(place: string, name: string, file: string): string[] | undefined {
  try {
    return readLog(place, name)
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${fileTrouble(error)}.`)
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
