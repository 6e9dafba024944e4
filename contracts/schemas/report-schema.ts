/** What report.json holds, for programs that read it, and for Mockinn itself where it reads one again. More may stand in it than is said here. */
import * as z from 'zod'
import { modes } from '../verdict.ts'

const mode = z.enum(modes)
const count = z.int().min(0)
const hex = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')
const instant = z.string().describe('Hotel time, RFC 3339 in UTC.')
const story = z.string().describe('Its id, such as `CRM-01`.')
const run = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'the name of a run')
  .describe('The name of the run and of its folder beside this file.')
const money = z.looseObject({ minor: z.int(), currency: z.string() }).describe('In whole minor units.')

const evidence = z.looseObject({
  log: z.enum(['journal', 'transcript', 'effects']),
  line: z.int().min(1).describe('Counts from 1 in journal.jsonl, transcript.jsonl or effects.jsonl of the run.'),
  says: z.string(),
})

const outcome = z.enum(['pass', 'fail', 'inconclusive', 'not-applicable', 'limit'])
const whence = run.optional().describe('The run in whose files the evidence lies.')

const verdict = z.looseObject({
  check: z.string(),
  story,
  mode,
  run: whence,
  verdict: outcome,
  flaky: z
    .array(outcome)
    .optional()
    .describe('What each play said, where it was played again and did not end alike; `verdict` is the gravest.'),
  depth: z.enum(['transcript', 'acknowledged', 'effect']).describe('How far the judge could see.'),
  because: z.string().describe('One or two whole sentences.'),
  expected: z.string().optional().describe('What had to be seen, a line for each stay, where the check can say it.'),
  found: z.string().optional().describe('What was seen instead, a line for each stay as in `expected`.'),
  evidence: z.array(evidence),
})

const playedRun = z.looseObject({
  ...{ run, story, mode, seed: z.int(), date: z.string(), property: z.string(), persona: z.string() },
  ...{ scope: z.string(), clock: z.enum(['stepped', 'scaled', 'live']), until: instant },
  ...{ commits: count, journalHash: hex },
})

const exposure = z.looseObject({
  ...{ story, mode, run: whence, fact: z.string(), happenedAt: instant, offeredAt: instant, hours: z.number() },
  consequence: z.string().nullable(),
})

const cost = z.looseObject({
  ...{ run, story, mode, model: z.string(), payer: z.enum(['nobody', 'hotel', 'supplier']) },
  ...{ months: count, records: count, direction: z.enum(['one-way', 'two-way']), total: money.nullable() },
})

const fault = z.looseObject({ run, story, mode, fault: z.string(), line: z.string(), fired: count, absorbed: count })

const setupNote = z.looseObject({
  story: story.nullable(),
  mode: mode.nullable(),
  seed: z.int().optional().describe('With which it was to be played; absent where it has to do with no play.'),
  message: z.string(),
})

const claim = z.looseObject({
  suite: z.string().describe('As the manifest names it among its `claims`.'),
  outcome: z.enum(['kept', 'broken', 'not-judged']),
  because: z.string().describe('A whole sentence.'),
})

export const reportSchema = z.looseObject({
  engine: z.string().describe('The version of Mockinn.'),
  seed: z.int(),
  date: z.string().describe('The first business date.'),
  persona: z.string(),
  suite: z.string().nullable(),
  level: z.string().optional().describe('`smoke`, `standard` or `certify`.'),
  shard: z
    .string()
    .optional()
    .describe('The part of all plays that this is, such as `1/3`; absent where all were played.'),
  connector: z.looseObject({ name: z.string(), version: z.string(), maintainer: z.string() }),
  exit: z.union([0, 1, 2, 3, 4, 5].map(status => z.literal(status))),
  reproduce: z.string().describe('The command that plays the same again.'),
  journalHash: hex.describe('SHA-256 over the journal hashes of the runs, in order.'),
  runs: z.array(playedRun),
  verdicts: z.array(verdict),
  exposures: z.array(exposure),
  costs: z.array(cost),
  faults: z.looseObject({ planned: count, fired: count, absorbed: count, each: z.array(fault) }).optional(),
  setup: z.array(setupNote),
  claims: z.array(claim).optional().describe('Absent where the manifest claims nothing.'),
})
