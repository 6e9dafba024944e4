/** The plays of a run, one by one: a line of progress for each story in each mode with each seed. */
import { playRepeatedly } from '../contracts/run/repeat.ts'
import { playSuite } from '../contracts/run/suite-run.ts'
import type { Mode } from '../contracts/verdict.ts'
import type { Story } from '../scenarios/words.ts'
import type { Server } from '../simulator/wire/server.ts'
import type { Planned } from './progress.ts'
import { isInShard } from './run-options.ts'
import type { Order } from './run-order.ts'

export function planned(order: Order, server: Server): Planned[] {
  const seeds = seedsOf(order)
  return seeds.flatMap(seed => withSeed({ ...order, seed }, server, seed === order.seed ? '' : `-seed-${seed}`))
}

/** With the seed that was asked for, and with as many after it as the level wants. */
const seedsOf = ({ seed, level }: Order): number[] =>
  Array.from({ length: level.seeds }, (_, count) => (seed + count) % Number.MAX_SAFE_INTEGER)

function withSeed(order: Order, server: Server, mark: string): Planned[] {
  const { plays, shard, connector, repeat } = order
  const title = (chosen: readonly Story[], mode: Mode) =>
    `${chosen.map(({ id }) => id).join(', ')} · ${mode}${mark === '' ? '' : ` · seed ${order.seed}`}`
  if (connector.manifest.isolation === 'shared') {
    // All stories of a shared connector are one run, and one line.
    return [...Map.groupBy(plays, ({ mode }) => mode)].map(([mode, each]) => {
      const stories = each.map(({ story }) => story)
      return {
        title: title(stories, mode),
        play: (tell, signal) => playSuite({ ...order, server, modes: [mode], stories, mark, signal }, tell),
      }
    })
  }
  return plays
    .filter((_, index) => shard === null || isInShard(shard, index))
    .map(({ story, mode }) => ({
      title: title([story], mode),
      play: (tell, signal) =>
        playRepeatedly({ ...order, server, modes: [mode], stories: [story], mark, signal }, repeat, tell),
    }))
}
