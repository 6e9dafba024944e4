/** Plays the standard suite against the reference CRM in a process of its own, and says what that cost: seconds, and processor time of both sides. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from '../../contracts/connectors/manifest.ts'
import { abilitiesOf, declaredModes } from '../../contracts/run/declared.ts'
import { usualJobs } from '../../contracts/run/jobs.ts'
import { sideBySide } from '../../contracts/run/side-by-side.ts'
import { playSuite } from '../../contracts/run/suite-run.ts'
import { suitesFor } from '../../contracts/suites/registry.ts'
import { isPlayedIn } from '../../contracts/suites/suite.ts'
import { harbourHouse } from '../../fixtures/hotels/harbour-house.ts'
import { storyNamed } from '../../scenarios/registry.ts'
import { type BusinessDate, days, readInstant } from '../../simulator/domain/time.ts'
import { allWindows } from '../../simulator/personas/all-windows.ts'
import { openServer } from '../../simulator/wire/server.ts'
import { answerQuestions, sayReady } from '../child-side.ts'

export type SuiteCost = {
  readonly plays: number
  readonly jobs: number
  readonly seconds: number
  readonly days: number
  readonly harnessCpuSeconds: number
  /** Not a number where the machine does not say. */
  readonly connectorCpuSeconds: number
  /** Verdicts that no faithful connector should get. */
  readonly falseAlarms: number
}

const date = '2026-06-01' as BusinessDate
const ticksASecond = 100

answerQuestions(play)
sayReady('ready')

async function play(): Promise<SuiteCost> {
  const connector = readManifest(join(import.meta.dirname, '../../fixtures/connectors/crm/connector.yaml'))
  if (connector.kind !== 'manifest') throw new Error(connector.message)
  const { manifest } = connector
  const suites = suitesFor(abilitiesOf(manifest))
  const plays = declaredModes(manifest).flatMap(mode => {
    const ids = new Set(suites.filter(suite => isPlayedIn(suite, mode)).flatMap(suite => suite.stories))
    return [...ids].flatMap(id => storyNamed(id) ?? []).map(story => ({ story, mode }))
  })
  const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: 'a token of the bench' })
  const jobs = usualJobs(manifest)
  const places = sideBySide(jobs, new AbortController().signal)
  const [started, before] = [performance.now(), process.cpuUsage()]
  let connectorTicks = 0
  const each = await Promise.all(
    plays.map(({ story, mode }) =>
      places.run(async signal => {
        let pid = 0
        const order = { server, connector, stories: [story], modes: [mode], seed: 7, date, signal, env: {} }
        const common = { persona: allWindows, property: harbourHouse, clock: { kind: 'stepped' } as const }
        return playSuite({ ...order, ...common }, news => {
          if (news.kind === 'staged') pid = news.stage.process?.pid ?? 0
          if (news.kind === 'played') connectorTicks += ticksOf(pid)
        })
      }),
    ),
  )
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  await server.close()
  const played = each.flatMap(outcome => outcome.played)
  if (played.length < plays.length)
    throw new Error(each.flatMap(({ setup }) => setup)[0]?.message ?? 'Not all was played.')
  return {
    ...{ plays: plays.length, jobs, seconds, harnessCpuSeconds: (user + system) / 1e6 },
    connectorCpuSeconds: connectorTicks / ticksASecond,
    days: played.reduce((sum, { run }) => sum + ((readInstant(run.until) ?? 0) - Date.parse(run.date)) / days(1), 0),
    falseAlarms: played.flatMap(({ verdicts }) => verdicts).filter(({ verdict }) => verdict === 'fail').length,
  }
}

/** Of the process and of all that it has waited for. */
function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
  } catch {
    return Number.NaN
  }
}
