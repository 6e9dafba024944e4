/** The command that plays a run again: what failed, if something did; else the whole. */
import { reproduceLine } from '../contracts/report/reproduce.ts'
import { usualLevel } from '../contracts/suites/levels.ts'
import type { Report } from '../contracts/verdict.ts'
import { readModes, sayClock } from './options.ts'
import type { Order, RunFlags } from './run-order.ts'

export function sayAgain({ verdicts, runs, seed, date }: Report, order: Order, flags: RunFlags): string {
  const { clock, env, suite, level, plays } = order
  const failed = verdicts.filter(({ verdict }) => verdict === 'fail')
  const common = {
    command: 'npx mockinn run',
    connector: flags.connector ?? '',
    ...{ date, persona: flags.persona, clock: sayClock(clock), faults: flags.faults, env },
  }
  if (failed.length > 0) {
    const stories = [...new Set(failed.map(({ story }) => story))]
    const modes = [...new Set(failed.map(({ mode }) => mode))]
    // With the seed of the first that failed: each seed is a play of its own.
    const first = runs.find(({ run }) => run === failed[0]?.run)
    return reproduceLine({ ...common, stories, modes, seed: first?.seed ?? seed })
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
