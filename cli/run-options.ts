/** How plays are spread over cores, machines and repetitions: the flags of `run` for it, read and checked. */
import type { Manifest } from '../contracts/connectors/manifest.ts'
import { inTheWay, usualJobs } from '../contracts/run/jobs.ts'
import type { Level } from '../contracts/suites/levels.ts'
import type { Choice } from './choose-plays.ts'
import { UsageError } from './usage.ts'

/** The first of three is `{ part: 1, of: 3 }`. */
export type Shard = { readonly part: number; readonly of: number }

const jobsMax = 16

export function readJobs(text: string | undefined, manifest: Manifest): number {
  if (text === undefined) return usualJobs(manifest)
  const jobs = wholeNumber(text)
  if (!(jobs >= 1 && jobs <= jobsMax))
    throw new UsageError(`--jobs is "${text}", and a whole number from 1 to ${jobsMax} is expected.`)
  const why = jobs > 1 ? inTheWay(manifest) : null
  if (why !== null) throw new UsageError(`--jobs is ${jobs}, and stories cannot be played side by side. ${why}`)
  return jobs
}

/** By turns, so that each part has stories of every mode; the same version and the same command always split alike. */
export function readShard(
  text: string | undefined,
  { plays, level }: Pick<Choice, 'plays' | 'level'>,
  { isolation, name }: Manifest,
): Shard | null {
  if (text === undefined) return null
  const [, part = Number.NaN, of = Number.NaN] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (!(part >= 1 && part <= of))
    throw new UsageError(`--shard is "${text}", and a part such as 1/3 is expected: the first of three.`)
  if (!level.mayLeaveOut)
    throw new UsageError(`--level ${level.name} leaves nothing out, so it is played as a whole, without --shard.`)
  if (isolation === 'shared')
    throw new UsageError(`The connector ${name} is shared, so its stories are one run, which cannot be split.`)
  if (of > plays.length)
    throw new UsageError(
      `--shard is "${text}", and there are ${plays.length} plays to split. Choose at most ${plays.length} parts.`,
    )
  return { part, of }
}

export const isInShard = ({ part, of }: Shard, index: number): boolean => index % of === part - 1

const repeatMax = 10

export function readRepeat(text: string | undefined, level: Level, { isolation, name }: Manifest): number {
  if (text === undefined) return level.repeat
  const repeat = wholeNumber(text)
  if (!(repeat >= 1 && repeat <= repeatMax))
    throw new UsageError(`--repeat is "${text}", and a whole number from 1 to ${repeatMax} is expected.`)
  if (repeat > 1 && isolation === 'shared')
    throw new UsageError(
      `The connector ${name} is shared and remembers what it was told, so nothing can be played again. Leave --repeat away.`,
    )
  return repeat
}

const wholeNumber = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN)
