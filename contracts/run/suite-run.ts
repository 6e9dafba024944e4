/** Plays stories in modes, one after the other, each on the stage that the connector's isolation allows. */
import { randomBytes } from 'node:crypto'

import type { Story } from '../../scenarios/words.ts'
import type { Property } from '../../simulator/domain/property/property.ts'
import type { BusinessDate } from '../../simulator/domain/time.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import type { FaultPlan } from '../../simulator/transcript/faults.ts'
import type { Server } from '../../simulator/wire/server.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'
import type { Mode, SetupNote } from '../verdict.ts'
import { giveAPast } from './past.ts'
import { type Clock, type Played, playStory } from './play.ts'
import { scopeOf } from './setting.ts'
import { type Connector, openStage, type Stage } from './stage.ts'

export type SuiteOrder = {
  readonly server: Server
  readonly connector: Connector
  readonly stories: readonly Story[]
  readonly modes: readonly Mode[]
  readonly seed: number
  readonly date: BusinessDate
  readonly persona: Persona
  readonly property: Property
  readonly env: Readonly<Record<string, string>>
  readonly clock: Clock
  /** What shall go wrong in each run. */
  readonly faults?: readonly FaultPlan[] | undefined
  /** Real time that a receiver of webhooks may take: two seconds at most, where nothing is said. */
  readonly webhookPatience?: 'short' | 'whole'
  /** Stands behind the names of the runs, so that the same story played again has files of its own. */
  readonly mark?: string
  readonly signal: AbortSignal
}

/** What somebody who watches is told, as it happens. */
export type News =
  | { readonly kind: 'staged'; readonly story: Story; readonly mode: Mode; readonly stage: Stage }
  | { readonly kind: 'played'; readonly played: Played }
  | { readonly kind: 'setup-trouble'; readonly note: SetupNote }

export type Outcome = { readonly played: readonly Played[]; readonly setup: readonly SetupNote[] }

export async function playSuite(order: SuiteOrder, tell: (news: News) => void = () => undefined): Promise<Outcome> {
  const played: Played[] = []
  const setup: SetupNote[] = []
  const note = (trouble: unknown, story: Story | null, mode: Mode) => {
    if (!(trouble instanceof SetupTrouble)) throw trouble
    const said = { story: story?.id ?? null, mode, seed: order.seed, message: trouble.message }
    setup.push(said)
    tell({ kind: 'setup-trouble', note: said })
  }
  const playOn = async (stage: Stage, story: Story) => {
    tell({ kind: 'staged', story, mode: stage.options.mode, stage })
    const one = await playStory(stage, story, order.clock)
    played.push(one)
    tell({ kind: 'played', played: one })
  }
  for (const mode of order.modes) {
    const stories = order.stories.filter(story => isPlayedBy(story, mode))
    if (stories.length === 0) continue
    if (order.connector.manifest.isolation === 'shared') await playShared({ ...order, stories }, mode, playOn, note)
    else for (const story of stories) await playAlone(order, mode, story, playOn, note)
  }
  return { played, setup }
}

/** Some stories are about one way of listening alone. */
export const isPlayedBy = ({ ways }: Story, mode: Mode): boolean => ways?.includes(mode) ?? true

type PlayOn = (stage: Stage, story: Story) => Promise<void>
type Note = (trouble: unknown, story: Story | null, mode: Mode) => void

/** A run of its own, with a fresh process or a fresh tenant. */
async function playAlone(order: SuiteOrder, mode: Mode, story: Story, playOn: PlayOn, note: Note): Promise<void> {
  try {
    const stage = await openStage({
      ...order,
      date: openingOf(order, story),
      mode,
      story: story.id,
      past: pastOf(order, [story]),
      run: freeName(order.server, `${story.id.toLowerCase()}-${mode}${order.mark ?? ''}${tenantMark(order)}`),
    })
    try {
      await playOn(stage, story)
    } finally {
      await stage.close()
    }
  } catch (trouble) {
    note(trouble, story, mode)
  }
}

/** On the real now no story has a day of its own. */
const openingOf = ({ clock, date, property }: SuiteOrder, { opens }: Story): BusinessDate =>
  clock.kind === 'live' ? date : (opens?.(date, property.timeZone) ?? date)

/** One run for all: the connector keeps what it knows, and each story brings guests of its own. */
async function playShared(order: SuiteOrder, mode: Mode, playOn: PlayOn, note: Note): Promise<void> {
  let stage: Stage | undefined
  let playing: Story | null = null
  try {
    stage = await openStage({
      ...order,
      mode,
      story: order.stories[0]?.id ?? '',
      past: pastOf(order, order.stories),
      run: freeName(order.server, `shared-${mode}${order.mark ?? ''}`),
    })
    for (const story of order.stories) {
      playing = story
      await playOn(stage, story)
    }
  } catch (trouble) {
    note(trouble, playing, mode)
  } finally {
    await stage?.close()
  }
}

const pastOf =
  ({ seed, connector }: SuiteOrder, stories: readonly Story[]) =>
  (hotel: Hotel) =>
    giveAPast(
      hotel,
      seed,
      stories.map(story => ({ story, scope: scopeOf(connector.manifest.isolation, seed, story) })),
    )

/** A tenant outlives its run, so its name, and what is told under it, must not come again with the next one. */
const tenantMark = ({ connector }: SuiteOrder): string =>
  connector.manifest.isolation === 'tenant' ? `-${randomBytes(3).toString('hex')}` : ''

function freeName({ runs }: Server, name: string): string {
  if (!runs.run(name)) return name
  let count = 2
  while (runs.run(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}
