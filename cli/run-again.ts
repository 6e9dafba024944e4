/** The command that plays a run again: what failed, if something did; else the whole. */
import { reproduceLine } from '../contracts/report/reproduce.ts'
import { usualLevel } from '../contracts/suites/levels.ts'
import type { Report } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import { readModes, sayClock } from './options.ts'
import type { Order, RunFlags } from './run-order.ts'

type Said = Pick<Report, 'verdicts' | 'runs' | 'seed' | 'date'>
type Ordered = Pick<Order, 'clock' | 'env' | 'suite' | 'level' | 'plays'>
type Flags = Pick<RunFlags, 'connector' | 'persona' | 'property' | 'faults' | 'mode'>

export function sayAgain({ verdicts, runs, seed, date }: Said, order: Ordered, flags: Flags): string {
  const { clock, env, suite, level, plays } = order
  const broken = verdicts.filter(({ verdict }) => verdict === 'fail')
  const seedOf = (wanted: string | undefined) => runs.find(({ run }) => run === wanted)?.seed ?? seed
  // One command plays one seed, that of the first that failed; what failed with another is not among what it plays.
  const again = seedOf(broken[0]?.run)
  const failed = broken.filter(({ run }) => seedOf(run) === again)
  const common = {
    command: 'npx mockinn run',
    connector: flags.connector ?? '',
    ...(flags.property === harbourHouse.id ? {} : { property: flags.property }),
    ...{ date, persona: flags.persona, clock: sayClock(clock), faults: flags.faults, env },
  }
  if (failed.length > 0) {
    const stories = [...new Set(failed.map(({ story }) => story))]
    const modes = [...new Set(failed.map(({ mode }) => mode))]
    return reproduceLine({ ...common, stories, modes, seed: again })
  }
  return reproduceLine({
    ...common,
    stories: suite === null ? [...new Set(plays.map(({ story }) => story.id))] : [],
    ...(suite === null ? {} : { suite }),
    level: level.name === usualLevel ? undefined : level.name,
    modes: flags.mode ? readModes(flags.mode) : [],
    seed,
  })
}
