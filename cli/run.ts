/** `mockinn run`: plays stories against a connector and judges it. */
import { freshToken } from '../contracts/connectors/fresh-keys.ts'
import { buildReport } from '../contracts/run/build-report.ts'
import { whenPlayed } from '../contracts/run/evidence-files.ts'
import { suites } from '../contracts/suites/registry.ts'
import type { ExitStatus } from '../contracts/verdict.ts'
import { makeFolder } from '../simulator/store/folders.ts'
import { choosePlays, playsOf } from './choose-plays.ts'
import { findConnector } from './connectors.ts'
import { fileTrouble } from './file-trouble.ts'
import { keepReports } from './keep-reports.ts'
import { liveDate, personaOrFile, readClock, readDay, readEnv, readSeed } from './options.ts'
import { planned } from './planned-plays.ts'
import { playableProperty } from './playable-property.ts'
import { withProgress } from './progress.ts'
import { readReporters, show } from './reporters.ts'
import { sayAgain } from './run-again.ts'
import { readJobs, readRepeat, readShard } from './run-options.ts'
import type { Order, RunFlags } from './run-order.ts'
import { serve } from './serve.ts'
import { UsageError } from './usage.ts'
import { writable } from './writable.ts'

export async function run(names: readonly string[], flags: RunFlags, signal: AbortSignal): Promise<ExitStatus> {
  const order = await readOrder(names, flags, signal)
  const reporters = readReporters(flags.reporter, flags.out)
  if (flags.out !== undefined) makeOut(flags.out)
  if (flags.html !== undefined) writable('--html', flags.html)
  if (flags.githubSummary !== undefined) writable('--github-summary', flags.githubSummary)
  const server = await serve(flags, freshToken())
  try {
    const outcomes = await withProgress(planned(order, server), order.jobs, signal)
    const played = outcomes.flatMap(each => each.played)
    const said = { ...saidOf(order), reproduce: '' }
    const draft = buildReport(order, { played, setup: outcomes.flatMap(each => each.setup) }, said)
    const judged = { ...draft, reproduce: sayAgain(draft, order, flags) }
    const report = await keepReports(judged, { ...order, played }, flags)
    show(report, reporters, flags.out, whenPlayed(played))
    return report.exit
  } finally {
    await server.close()
  }
}

async function readOrder(names: readonly string[], flags: RunFlags, signal: AbortSignal): Promise<Order> {
  const clock = readClock(flags.clock)
  const persona = await personaOrFile(flags.persona)
  const seed = readSeed(flags.seed)
  const env = readEnv(flags.env)
  const connector = findConnector(flags.connector)
  const property = playableProperty(flags.property)
  const date = clock.kind === 'live' ? liveDate(property) : readDay(flags.date)
  if (connector.manifest.isolation !== 'process' && Object.keys(env).length > 0) {
    throw new UsageError(
      `--env is for connectors that Mockinn starts, and ${connector.manifest.name} is already running (isolation: ${connector.manifest.isolation}). Set the variables where it is started.`,
    )
  }
  const choice = choosePlays(names, flags, { connector, persona })
  const { level } = choice
  const jobs = readJobs(flags.jobs, connector.manifest)
  const shard = readShard(flags.shard, choice, connector.manifest)
  const repeat = readRepeat(flags.repeat, level, connector.manifest)
  const faults =
    flags.faults === undefined ? undefined : (await import('./faults-file.ts')).readFaultsFile(flags.faults, seed)
  const { webhookPatience } = level
  const common = { connector, seed, date, persona, property, env, clock, faults, webhookPatience, signal }
  return { ...common, ...choice, jobs, shard, repeat }
}

/** What the report says of the choice; what is claimed is held against all that belongs to it. */
function saidOf({ connector, persona, suite, level, shard }: Order) {
  const { claims } = connector.manifest
  const claimed = claims?.map(name => {
    const plays = suites.filter(each => each.name === name).flatMap(each => playsOf(each, connector, persona))
    return { name, expected: plays.map(({ story, mode }) => ({ story: story.id, mode })) }
  })
  return { suite, level: level.name, ...(shard && { shard: `${shard.part}/${shard.of}` }), claimed }
}

function makeOut(folder: string): void {
  if (folder === '') throw new UsageError('--out is "", and a folder is expected.')
  try {
    makeFolder(folder)
  } catch (error) {
    throw new UsageError(`--out ${folder} cannot be made: ${fileTrouble(error)}. Name a folder that you may write to.`)
  }
}
