/** What is played: which stories in which modes, out of what was asked for and what the manifest declares. */
import { abilitiesOf, declaredModes, hasWindow } from '../contracts/run/declared.ts'
import type { Connector } from '../contracts/run/stage.ts'
import { isPlayedBy } from '../contracts/run/suite-run.ts'
import { type Level, levelNamed, levels } from '../contracts/suites/levels.ts'
import { suiteNamed, suites, suitesFor } from '../contracts/suites/registry.ts'
import { isPlayedIn, lacking, type Suite } from '../contracts/suites/suite.ts'
import type { Mode } from '../contracts/verdict.ts'
import { stories, storyNamed } from '../scenarios/registry.ts'
import type { Story } from '../scenarios/words.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { readModes } from './options.ts'
import { oneOf, UsageError } from './usage.ts'

export type Play = { readonly story: Story; readonly mode: Mode }

export type Choice = {
  /** Mode by mode, in the order in which they are reported. */
  readonly plays: readonly Play[]
  /** Null where stories were named. */
  readonly suite: string | null
  readonly level: Level
}

export type ChoiceFlags = {
  readonly suite?: string | undefined
  readonly level: string
  readonly mode?: string | undefined
}

export function choosePlays(
  names: readonly string[],
  flags: ChoiceFlags,
  { connector, persona }: { readonly connector: Connector; readonly persona: Persona },
): Choice {
  const level = oneOf(
    'level',
    flags.level,
    levels.map(({ name }) => name),
    levelNamed,
  )
  if (names.length > 0 && flags.suite !== undefined) throw new UsageError('Name stories or a suite, not both.')
  const isShared = connector.manifest.isolation === 'shared'
  const byMode = flags.mode !== undefined && !isShared
  const left = names.length > 0 ? 'stories are named' : byMode ? '--mode chooses among the modes' : null
  if (!level.mayLeaveOut && left !== null)
    throw new UsageError(
      `--level ${level.name} leaves nothing out, and ${left}. Leave that away, or choose --level standard.`,
    )
  const modes = chooseModes({ connector, persona }, flags.mode, level)
  const chosen = names.length > 0 ? [named(names)] : chooseSuites(connector, flags.suite, level)
  const all = modes.flatMap(mode => storiesIn(chosen, mode).map(story => ({ story, mode })))
  const first = all[0]?.story
  const plays = level.stories === 'first' && names.length === 0 ? all.filter(({ story }) => story === first) : all
  if (plays.length === 0 && names.length > 0) throw new UsageError(playedOtherwise(chosen, modes))
  if (plays.length === 0)
    throw new UsageError(
      `${chosen.map(({ name }) => name).join(', ')} has no story for ${modes.join(', ')}. Choose another --mode, or another --suite.`,
    )
  return { plays, suite: names.length > 0 ? null : chosen.map(({ name }) => name).join(','), level }
}

/** All that must be played for a suite with this connector and this PMS, whatever was asked for. */
export function playsOf(suite: Suite, { manifest }: Connector, persona: Persona): Play[] {
  const modes = declaredModes(manifest).filter(mode => hasWindow(persona, mode))
  return modes.flatMap(mode => storiesIn([suite], mode).map(story => ({ story, mode })))
}

/** Stories that were named are a suite without needs. */
function named(names: readonly string[]): Suite {
  const known = stories.flatMap(({ id, name }) => [id, name])
  const chosen = new Set(names.map(name => oneOf('story', name, known, storyNamed)))
  return { name: names.join(', '), about: '', stories: [...chosen].map(({ id }) => id), needs: {} }
}

function chooseSuites({ manifest }: Connector, asked: string | undefined, level: Level): Suite[] {
  const has = abilitiesOf(manifest)
  const fitting = suitesFor(has)
  if (asked !== undefined) {
    const chosen = asked.split(',').map(name =>
      oneOf(
        'suite',
        name.trim(),
        suites.map(each => each.name),
        suiteNamed,
      ),
    )
    const left = fitting.find(suite => !chosen.includes(suite))
    if (!level.mayLeaveOut && left)
      throw new UsageError(
        `--level ${level.name} leaves nothing out, and ${manifest.name} also fits the suite ${left.name}. Leave --suite away, or choose --level standard.`,
      )
    return [...new Set(chosen)]
  }
  const claimed = suites.filter(({ name }) => manifest.claims?.includes(name))
  const chosen = suites.filter(suite => fitting.includes(suite) || claimed.includes(suite))
  if (chosen.length > 0) return chosen
  const why = suites.map(suite => `  ${suite.name}: it declares no ${lacking(suite, has).join(', no ')}`)
  throw new UsageError(
    `No suite fits what the manifest of ${manifest.name} declares:\n${why.join('\n')}\nDeclare more, or name a suite with --suite, or a story, to play it all the same.`,
  )
}

/** A story about webhooks says nothing of a connector that polls. */
function playedOtherwise(chosen: readonly Suite[], modes: readonly Mode[]): string {
  const ids = chosen.flatMap(suite => suite.stories)
  const ways = [...new Set(ids.flatMap(id => storyNamed(id)?.ways ?? []))]
  return `${ids.join(', ')} cannot be played by ${modes.join(', ')}, but by ${ways.join(', ')} alone. Choose another --mode, or a connector that declares it.`
}

/** Each once, in the order of the suites. */
function storiesIn(chosen: readonly Suite[], mode: Mode): Story[] {
  const ids = chosen.filter(suite => isPlayedIn(suite, mode)).flatMap(suite => suite.stories)
  const known = stories.map(({ id }) => id)
  const all = [...new Set(ids)].map(id => oneOf('story', id, known, storyNamed))
  return all.filter(story => isPlayedBy(story, mode))
}

/** What the connector can do and this PMS has; a shared connector lives in one run, and so in one mode. */
function chooseModes(
  { connector: { manifest }, persona }: { readonly connector: Connector; readonly persona: Persona },
  wanted: string | undefined,
  level: Level,
): Mode[] {
  const declared = declaredModes(manifest)
  const asked = wanted === undefined ? declared : readModes(wanted)
  const unable = asked.find(mode => !declared.includes(mode))
  if (unable)
    throw new UsageError(
      `The connector ${manifest.name} does not declare the mode ${unable}. It declares ${declared.join(', ')}.`,
    )
  const possible = asked.filter(mode => hasWindow(persona, mode))
  if (possible.length === 0 || (!level.mayLeaveOut && possible.length < asked.length)) {
    const missing = asked.filter(mode => !possible.includes(mode))
    throw new UsageError(
      `A PMS like ${persona.name} has no window for ${missing.join(', ')}. Choose another --persona, or another --mode.`,
    )
  }
  if (manifest.isolation === 'shared' && possible.length > 1) {
    throw new UsageError(
      `The connector ${manifest.name} is shared, so it is played in one mode at a time. Choose one of ${possible.join(', ')} with --mode.`,
    )
  }
  return possible
}
