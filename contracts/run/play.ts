/** One story in one mode, from the stage to the verdicts. */

import type { Script, Setting, Story } from '../../scenarios/words.ts'
import { addDays, type BusinessDate, type HotelTime, instant } from '../../simulator/domain/time.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { drawGuest } from '../../simulator/population/guests.ts'
import { paceOf } from '../../simulator/wire/run-clock.ts'
import type { Case } from '../checks/case.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'
import type { Effect } from '../effects.ts'
import { exposures, judge } from '../judge.ts'
import type { Exposure, Mode, PlayedRun, Verdict } from '../verdict.ts'
import { declaredBy } from './declared.ts'
import { perform, type Tempo } from './perform.ts'
import type { Stage } from './stage.ts'

export type Clock =
  | { readonly kind: 'stepped' }
  | { readonly kind: 'scaled'; readonly daysPerMinute: number }
  | { readonly kind: 'live' }

export type Played = {
  readonly run: PlayedRun
  readonly facts: Case
  readonly verdicts: readonly Verdict[]
  readonly exposures: readonly Exposure[]
  readonly hotel: Hotel
  readonly effects: readonly Effect[]
}

/** A story that does not end is nobody's verdict. Real minutes, for stepped time only. */
const longestMinutes = 10

/** Rejects with SetupTrouble where the two sides do not come together, and with an AbortError when it is called off. */
export async function playStory(stage: Stage, story: Story, clock: Clock): Promise<Played> {
  const { mode, signal } = stage.options
  const setting = settingOf(stage.options.seed, stage.hotel, story)
  const script = story.script(setting)
  const bound = clock.kind === 'stepped' ? AbortSignal.timeout(longestMinutes * 60_000) : signal
  const before = { transcript: stage.hotel.transcript.length, effects: stage.effects.all().length }
  await perform(stage, script, tempoOf(stage.hotel, clock, AbortSignal.any([signal, bound])))
  signal.throwIfAborted()
  if (bound.aborted) throw new SetupTrouble(tooLong(story, stage.hotel.now))
  const facts = caseOf(stage, story.id, mode, script, before, clock.kind === 'live')
  const run = playedRun(stage, story, mode, setting, clock)
  return {
    run,
    facts,
    verdicts: judge(facts),
    exposures: exposures(facts),
    hotel: stage.hotel,
    effects: stage.effects.all(),
  }
}

/** A story begins on the hotel's first day, or on the day after the last one was played. */
export function settingOf(seed: number, hotel: Hotel, story: Story): Setting {
  const { property } = hotel.options
  const date: BusinessDate =
    hotel.journal.length === 0 ? hotel.state.businessDate : addDays(hotel.state.businessDate, 1)
  return { scope: story.id.toLowerCase(), date, property, drawGuest: (key, fixed) => drawGuest(seed, key, fixed) }
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
  return {
    ...{ story, mode, live, cast: script.cast, timeZone: hotel.state.property.timeZone },
    journal: hotel.journal.after(0),
    transcript: hotel.transcript.after(before.transcript),
    effects: effects.all().slice(before.effects),
    declared: declaredBy(options.connector.manifest, mode),
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

const tooLong = ({ id }: Story, now: HotelTime): string =>
  `${id} did not end within ${longestMinutes} minutes and was called off at ${instant(now)} of hotel time. See what the connector does at its clock hint; it may take long for each.`
