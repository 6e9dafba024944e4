/** What judging costs: the whole standard suite against the reference CRM, in all of its modes, harness apart from connector. */
import { startChild } from '../children.ts'
import { figureOf, type Measured, median } from '../figures.ts'
import type { SuiteCost } from './one-suite.ts'

const repeats = 2
/** What somebody waits for who judges a connector with every commit, on two cores. */
const patienceSeconds = 60

export async function measureJudge(): Promise<Measured> {
  const rounds: SuiteCost[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1) rounds.push(await play())
  const first = rounds[0]
  const aDay = (seconds: (round: SuiteCost) => number) => (round: SuiteCost) => (seconds(round) / round.days) * 1000
  const [harness, connector] = [aDay(round => round.harnessCpuSeconds), aDay(round => round.connectorCpuSeconds)]
  const cpuSeconds = ({ harnessCpuSeconds, connectorCpuSeconds }: SuiteCost) => harnessCpuSeconds + connectorCpuSeconds
  return {
    figures: [
      figureOf(
        { part: 'judge', what: `the standard suite against ${patienceSeconds} s`, unit: 's', target: { atMost: 1 } },
        rounds.map(({ seconds }) => ({ ours: seconds, baseline: patienceSeconds })),
      ),
      figureOf(
        {
          ...{ part: 'judge', what: `its processor time on two cores, against ${patienceSeconds} s` },
          ...{ unit: 's CPU / 2', target: { atMost: 1 } },
        },
        rounds.map(round => ({ ours: cpuSeconds(round) / 2, baseline: patienceSeconds })),
      ),
      figureOf(
        { part: 'judge', what: 'a simulated day: the harness against the connector', unit: 'ms CPU', target: null },
        rounds.map(round => ({ ours: harness(round), baseline: connector(round) })),
      ),
    ],
    notes: [
      `judge: ${first?.plays} plays of ${median(rounds.map(({ days }) => days)).toFixed(0)} days in all, ${first?.jobs} side by side; the harness took ${median(rounds.map(each => each.harnessCpuSeconds)).toFixed(1)} s of processor time and the connector ${median(rounds.map(each => each.connectorCpuSeconds)).toFixed(1)} s. The first figure is real time, and means nothing on a machine that is busy with something else.`,
      `judge: ${first?.falseAlarms} false alarms.`,
    ],
  }
}

async function play(): Promise<SuiteCost> {
  const child = await startChild('judge/one-suite.ts')
  const cost = (await child.ask('play', 1_800_000)) as SuiteCost
  child.end()
  return cost
}
