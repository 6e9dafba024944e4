/** One story in one mode, from the stage to the verdicts. */

import { addAbortListener } from 'node:events'
import type { Script, Setting, Story } from '../../scenarios/words.ts'
import { type BusinessDate, dayAt, instant } from '../../simulator/domain/time.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { countFaults } from '../../simulator/transcript/fault-counts.ts'
import { paceOf } from '../../simulator/wire/run-clock.ts'
import { costOf } from '../billing/cost.ts'
import type { Case } from '../checks/case.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'
import type { Effect } from '../effects.ts'
import { exposures } from '../exposures.ts'
import { judge } from '../judge.ts'
import type { Exposure, Mode, PlayedFault, PlayedRun, RunCost, Verdict } from '../verdict.ts'
import { declaredBy, readsBySftp, readsFromDisk } from './declared.ts'
import { linesOfStory } from './lines-of-story.ts'
import { requireLetIn, requireUnderstood } from './locked-out.ts'
import { requireHotelTime } from './own-clock.ts'
import { perform, type Tempo } from './perform.ts'
import { scopeOf, settingOf } from './setting.ts'
import type { Stage } from './stage.ts'
import { planStoryFaults } from './story-faults.ts'
import { withoutSecrets } from './without-secrets.ts'

export type Clock =
  | { readonly kind: 'stepped' }
  | { readonly kind: 'scaled'; readonly daysPerMinute: number }
  | { readonly kind: 'live' }

export type Played = {
  readonly run: PlayedRun
  readonly facts: Case
  readonly verdicts: readonly Verdict[]
  readonly exposures: readonly Exposure[]
  readonly cost: RunCost
  readonly faults: readonly PlayedFault[]
  readonly hotel: Hotel
  readonly effects: readonly Effect[]
}

/** Rejects with SetupTrouble where the two sides do not come together, and with an AbortError when it is called off. */
export async function playStory(stage: Stage, story: Story, clock: Clock): Promise<Played> {
  const { mode, signal, seed, connector } = stage.options
  const setting = settingOf(
    seed,
    stage.hotel,
    scopeOf(connector.manifest.isolation, seed, story),
    stage.storiesPlayed === 0,
    clock.kind === 'live' ? undefined : story.opens,
  )
  stage.storiesPlayed += 1
  const script = story.script(setting)
  const bound = clock.kind === 'stepped' ? AbortSignal.timeout(boundMinutes(stage) * 60_000) : signal
  const before = { transcript: stage.hotel.transcript.length, effects: stage.effects.all().length }
  await planStoryFaults(stage, script)
  const tempo = tempoOf(stage.hotel, clock, AbortSignal.any([signal, bound]))
  await withoutSecrets(stage.clean, () => unlessCalledOff(() => perform(stage, script, tempo), signal))
  if (bound.aborted) throw new SetupTrouble(tooLong(story, stage))
  const { manifest } = stage.options.connector
  // One that died in the middle is judged for that, and asks nothing afterwards.
  const unseen = mode === 'export' && (readsFromDisk(manifest) || readsBySftp(manifest))
  const asks = mode !== 'webhooks' && !unseen && stage.process?.running() !== false
  requireLetIn(manifest.name, asks && clock.kind !== 'live', stage.hotel.transcript.after(before.transcript))
  requireUnderstood(manifest.name, stage.effects.all().slice(before.effects))
  if (clock.kind !== 'live') requireHotelTime(manifest.name, stage.hotel.transcript.after(before.transcript))
  const facts = caseOf(stage, story.id, mode, script, before, clock.kind === 'live')
  const run = playedRun(stage, story, mode, setting, clock)
  return {
    run,
    facts,
    verdicts: judge(facts).map(verdict => ({ ...verdict, run: run.run })),
    exposures: exposures(facts).map(exposure => ({ ...exposure, run: run.run })),
    cost: costOfRun(stage, run, facts, setting.date),
    faults: faultsOfRun(stage, run, before.transcript),
    hotel: stage.hotel,
    effects: stage.effects.all(),
  }
}

/** Rejects as soon as somebody calls it off, whatever the connector is still being asked; the closing of the stage ends that. */
async function unlessCalledOff(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const calledOff = Promise.withResolvers<never>()
  const listener = addAbortListener(signal, () => calledOff.reject(signal.reason))
  try {
    await Promise.race([work(), calledOff.promise])
    signal.throwIfAborted()
  } finally {
    listener[Symbol.dispose]()
  }
}

function tempoOf(hotel: Hotel, clock: Clock, stopped: AbortSignal): Tempo {
  if (clock.kind === 'live') return { kind: 'live' }
  return { kind: 'paced', pace: paceOf(hotel, clock.kind === 'scaled' ? clock.daysPerMinute : null, stopped) }
}

function caseOf(
  stage: Stage,
  story: string,
  mode: Mode,
  script: Script,
  before: { transcript: number; effects: number },
  live: boolean,
): Case {
  const { hotel, effects, options } = stage
  const readsFolder = readsUnseen(options, mode)
  return {
    ...{ story, mode, live, cast: script.cast, leaves: script.leaves ?? [], timeZone: hotel.state.property.timeZone },
    houses: [...hotel.houses.values()].map(({ property }) => property),
    journal: hotel.journal.after(0),
    transcript: linesOfStory([...hotel.transcript.all()], {
      after: before.transcript,
      others: overFaults(stage),
      readsFolder,
    }),
    effects: effects.all().slice(before.effects),
    declared: declaredBy(options.connector.manifest, mode),
    persona: options.persona,
  }
}

function playedRun({ hotel, options }: Stage, story: Story, mode: Mode, setting: Setting, clock: Clock): PlayedRun {
  const { run, seed, date, property, persona } = options
  return {
    ...{
      run,
      story: story.id,
      mode,
      seed,
      date,
      property: property.id,
      persona: persona.name,
      scope: setting.scope,
      clock: clock.kind,
    },
    ...{ until: instant(hotel.now), commits: hotel.journal.length, journalHash: hotel.journal.head },
  }
}

function costOfRun(
  { hotel, options }: Stage,
  { run, story, mode }: PlayedRun,
  { timeZone, transcript, declared }: Case,
  from: BusinessDate,
): RunCost {
  const files = mode === 'export' && declared.readsFromDisk ? 'found' : 'fetched'
  const to = dayAt(timeZone, hotel.now)
  return { run, story, mode, ...costOf(options.persona.billing, transcript, { from, to, files }) }
}

/** Those that struck after line `after`, and none that another story planned; where nobody sees how a connector reads its files, what it reads counts as noticed. */
function faultsOfRun(stage: Stage, { run, story, mode }: PlayedRun, after: number): PlayedFault[] {
  const { hotel, options } = stage
  if (hotel.faults === null) return []
  const readsFolder = readsUnseen(options, mode)
  const over = overFaults(stage)
  return countFaults(hotel.transcript.all(), { readsFolder, after })
    .filter(({ fault }) => !over.has(fault))
    .map(count => ({ run, story, mode, ...count }))
}

const readsUnseen = ({ connector }: Stage['options'], mode: Mode): boolean =>
  mode === 'export' && readsFromDisk(connector.manifest)

const overFaults = ({ storyFaults }: Stage): ReadonlySet<string> =>
  new Set(storyFaults.filter(({ isOver }) => isOver).map(({ fault }) => fault))

/** A story that does not end is nobody's verdict. Real minutes, for stepped time only; who reads every so many real seconds gets more. */
const longestMinutes = 10
/** A person is slower than a program, and may be asked more than once. */
const personMinutes = 15
/** A dozen looks, each of which waits for some cycles of reading. */
const longestCycles = 60

function boundMinutes({ options }: Stage): number {
  const asks = Object.values(options.connector.manifest.actions ?? {}).filter(way => way?.ask !== undefined).length
  const { cadence } = declaredBy(options.connector.manifest, options.mode)
  return (
    longestMinutes +
    personMinutes * asks +
    (cadence.kind === 'real-seconds' ? Math.ceil((longestCycles * cadence.every) / 60) : 0)
  )
}

const tooLong = ({ id }: Story, stage: Stage): string =>
  `${id} did not end within ${boundMinutes(stage)} minutes and was called off at ${instant(stage.hotel.now)} of hotel time. See what the connector does at its clock hint; it may take long for each.`
