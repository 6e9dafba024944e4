/** What the reader chose to play, kept possible: a mode is offered only where both the story and the connector have it. */
import type { Mode } from '../../contracts/verdict.ts'
import type { Connector, Story } from '../wire/answers.ts'
import type { Programme } from '../wire/use-programme.ts'

/** As picked. What no longer fits is overruled by `settle`, not forgotten: picking the old story again brings it back. */
export type Wish = {
  readonly story?: string
  readonly connector?: string
  readonly mode?: Mode
  readonly mutation?: string
  readonly daysPerMinute?: number | null
}

export type Choice = {
  readonly story: Story
  readonly connector: Connector
  /** Those that both have; empty where they have none in common. */
  readonly modes: readonly Mode[]
  readonly mode: Mode | null
  readonly mutation: Connector['mutations'][number] | null
  /** Null: as fast as it goes. */
  readonly daysPerMinute: number | null
}

export function settle(wish: Wish, { stories, connectors }: Programme): Choice | null {
  const story = stories.find(({ id }) => id === wish.story) ?? stories[0]
  const connector = connectors.find(({ name }) => name === wish.connector) ?? connectors[0]
  if (!story || !connector) return null
  const modes = story.modes.filter(mode => connector.modes.includes(mode))
  return {
    story,
    connector,
    modes,
    mode: modes.find(mode => mode === wish.mode) ?? modes[0] ?? null,
    mutation: connector.mutations.find(({ name }) => name === wish.mutation) ?? null,
    daysPerMinute: wish.daysPerMinute ?? null,
  }
}
