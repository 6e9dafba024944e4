/** `mockinn run`: plays stories against a connector and judges it. */
import { freshToken } from '../contracts/connectors/fresh-keys.ts'
import { reproduceLine } from '../contracts/report/reproduce.ts'
import { buildReport } from '../contracts/run/build-report.ts'
import { declaredModes, hasWindow } from '../contracts/run/declared.ts'
import { writeEvidence } from '../contracts/run/evidence-files.ts'
import type { Played } from '../contracts/run/play.ts'
import { isPlayedBy, playSuite, type SuiteOrder } from '../contracts/run/suite-run.ts'
import { suiteNamed, suites, usualSuite } from '../contracts/suites/registry.ts'
import type { ExitStatus, Mode, Report } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import { stories, storyNamed } from '../scenarios/registry.ts'
import type { Story } from '../scenarios/words.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { makeFolder } from '../simulator/store/folders.ts'
import { findConnector } from './connectors.ts'
import { fileTrouble } from './file-trouble.ts'
import { liveDate, personaOrFile, readClock, readDay, readEnv, readModes, readSeed, sayClock } from './options.ts'
import { type Planned, withProgress } from './progress.ts'
import { readReporters, show } from './reporters.ts'
import { type ServeFlags, serve } from './serve.ts'
import { oneOf, UsageError } from './usage.ts'

export type RunFlags = ServeFlags & {
  readonly connector?: string
  readonly suite?: string
  readonly mode?: string
  readonly seed: string
  readonly date: string
  readonly persona: string
  readonly clock: string
  readonly faults?: string
  readonly env: readonly string[]
  readonly out?: string
  readonly reporter: string
}

export async function run(names: readonly string[], flags: RunFlags, signal: AbortSignal): Promise<ExitStatus> {
  const order = await readOrder(names, flags, signal)
  const reporters = readReporters(flags.reporter, flags.out)
  if (flags.out !== undefined) makeOut(flags.out)
  const server = await serve(flags, freshToken())
  try {
    const outcomes = await withProgress(plans({ ...order, server }))
    const played = outcomes.flatMap(each => each.played)
    const said = { suite: order.suite, reproduce: '' }
    const draft = buildReport(order, { played, setup: outcomes.flatMap(each => each.setup) }, said)
    const report = keep({ ...draft, reproduce: reproduce(draft, order, flags) }, played, order.persona, flags.out)
    show(report, reporters, flags.out)
    return report.exit
  } finally {
    await server.close()
  }
}

type Order = Omit<SuiteOrder, 'server'> & { readonly suite: string | null }

async function readOrder(names: readonly string[], flags: RunFlags, signal: AbortSignal): Promise<Order> {
  const clock = readClock(flags.clock)
  const persona = await personaOrFile(flags.persona)
  const seed = readSeed(flags.seed)
  const env = readEnv(flags.env)
  const { chosen, suite } = chooseStories(names, flags.suite)
  const connector = findConnector(flags.connector)
  const property = harbourHouse
  const date = clock.kind === 'live' ? liveDate(property) : readDay(flags.date)
  if (connector.manifest.isolation !== 'process' && Object.keys(env).length > 0) {
    throw new UsageError(
      `--env is for connectors that Mockinn starts, and ${connector.manifest.name} is already running (isolation: ${connector.manifest.isolation}). Set the variables where it is started.`,
    )
  }
  const modes = chooseModes({ connector, persona }, flags.mode)
  requirePlayable(chosen, modes)
  const faults =
    flags.faults === undefined ? undefined : (await import('./faults-file.ts')).readFaultsFile(flags.faults, seed)
  return { connector, stories: chosen, suite, modes, seed, date, persona, property, env, clock, faults, signal }
}

function chooseStories(
  names: readonly string[],
  suiteName: string | undefined,
): { chosen: Story[]; suite: string | null } {
  const known = stories.flatMap(({ id, name }) => [id, name])
  if (names.length > 0 && suiteName !== undefined) throw new UsageError('Name stories or a suite, not both.')
  if (names.length > 0) {
    const chosen = names.map(name => oneOf('story', name, known, storyNamed))
    return { chosen: [...new Set(chosen)], suite: null }
  }
  const suite = oneOf(
    'suite',
    suiteName ?? usualSuite,
    suites.map(({ name }) => name),
    suiteNamed,
  )
  return { chosen: suite.stories.map(id => oneOf('story', id, known, storyNamed)), suite: suite.name }
}

/** What the connector can do and this PMS has; a shared connector lives in one run, and so in one mode. */
function chooseModes({ connector, persona }: Pick<Order, 'connector' | 'persona'>, wanted: string | undefined): Mode[] {
  const { manifest } = connector
  const declared = declaredModes(manifest)
  const asked = wanted === undefined ? declared : readModes(wanted)
  const unable = asked.find(mode => !declared.includes(mode))
  if (unable)
    throw new UsageError(
      `The connector ${manifest.name} does not declare the mode ${unable}. It declares ${declared.join(', ')}.`,
    )
  const possible = asked.filter(mode => hasWindow(persona, mode))
  if (possible.length === 0) {
    throw new UsageError(
      `A PMS like ${persona.name} has no window for ${asked.join(', ')}. Choose another --persona, or another --mode.`,
    )
  }
  if (manifest.isolation === 'shared' && possible.length > 1) {
    throw new UsageError(
      `The connector ${manifest.name} is shared, so it is played in one mode at a time. Choose one of ${possible.join(', ')} with --mode.`,
    )
  }
  return possible
}

/** A story about webhooks says nothing of a connector that polls. */
function requirePlayable(chosen: readonly Story[], modes: readonly Mode[]): void {
  if (modes.some(mode => chosen.some(story => isPlayedBy(story, mode)))) return
  const ways = [...new Set(chosen.flatMap(story => story.ways ?? []))]
  throw new UsageError(
    `${chosen.map(({ id }) => id).join(', ')} cannot be played by ${modes.join(', ')}, but by ${ways.join(', ')} alone. Choose another --mode, or a connector that declares it.`,
  )
}

/** One line of progress for each story in each mode; a shared connector's stories are one run and one line. */
function plans(order: Order & Pick<SuiteOrder, 'server'>): Planned[] {
  return order.modes.flatMap(mode => {
    const one = (chosen: readonly Story[]): Planned => ({
      title: `${chosen.map(({ id }) => id).join(', ')} · ${mode}`,
      play: tell => playSuite({ ...order, modes: [mode], stories: chosen }, tell),
    })
    const playable = order.stories.filter(story => isPlayedBy(story, mode))
    if (playable.length === 0) return []
    return order.connector.manifest.isolation === 'shared' ? [one(playable)] : playable.map(story => one([story]))
  })
}

/** What failed, if something did; else the whole. */
function reproduce(
  { verdicts, seed, date }: Report,
  { clock, env, suite, stories: chosen }: Order,
  flags: RunFlags,
): string {
  const failed = verdicts.filter(({ verdict }) => verdict === 'fail')
  const ids = [...new Set(failed.map(({ story }) => story))]
  const modes = [...new Set(failed.map(({ mode }) => mode))]
  const named =
    failed.length > 0
      ? { stories: ids, modes }
      : { stories: suite === null ? chosen.map(({ id }) => id) : [], modes: flags.mode ? readModes(flags.mode) : [] }
  const all = failed.length > 0 || suite === null ? named : { ...named, suite }
  return reproduceLine({
    command: 'npx mockinn run',
    ...all,
    connector: flags.connector ?? '',
    seed,
    date,
    persona: flags.persona,
    clock: sayClock(clock),
    faults: flags.faults,
    env,
  })
}

function makeOut(folder: string): void {
  if (folder === '') throw new UsageError('--out is "", and a folder is expected.')
  try {
    makeFolder(folder)
  } catch (error) {
    throw new UsageError(`--out ${folder} cannot be made: ${fileTrouble(error)}. Name a folder that you may write to.`)
  }
}

/** What was judged is shown also where it cannot be kept; the report that comes back says so. */
function keep(report: Report, played: readonly Played[], persona: Persona, folder: string | undefined): Report {
  if (folder === undefined) return report
  try {
    writeEvidence(folder, report, played, persona)
    return report
  } catch (error) {
    const message = `The evidence could not be written to ${folder}: ${fileTrouble(error)}. Make room, or choose another folder with --out.`
    return { ...report, exit: 3, setup: [...report.setup, { story: null, mode: null, message }] }
  }
}
