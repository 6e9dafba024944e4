/** The logs of a kept run, line by line: each is looked at before it is believed, since a folder of evidence may be anybody's. */
import { join } from 'node:path'
import { z } from 'zod'
import { readInstant } from '../simulator/domain/time.ts'
import { readLog } from '../simulator/store/lines.ts'
import type { Entry } from '../simulator/transcript/entries.ts'
import { fileTrouble } from './file-trouble.ts'
import { UsageError } from './usage.ts'

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

const seen = z.union([
  z.looseObject({ kind: z.literal('mail'), n: seq, at: when, to: z.array(name), subject: name, message: name }),
  z.looseObject({
    kind: z.literal('look'),
    n: seq,
    at: when,
    reservation: name,
    answer: z.looseObject({ kind: name }),
  }),
  z.looseObject({ kind: z.enum(['process-started', 'process-ended', 'story-ended']), n: seq, at: when }),
])

const logs = {
  journal: { schema: commit, what: 'a commit' },
  transcript: { schema: entry, what: 'an entry of a transcript' },
  effects: { schema: seen, what: 'anything that was seen of the far side' },
} as const
type LogName = keyof typeof logs

/** The lines of these logs in the folder of a run. Throws UsageError. */
export function keptLines<Log extends LogName>(place: string, names: readonly Log[]): Record<Log, readonly string[]> {
  const read = names.map(log => [log, lines(place, log, logs[log].schema, logs[log].what)])
  return Object.fromEntries(read)
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
