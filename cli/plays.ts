/** Stories played on the open server, one at a time, for the page and for `up --play`. */

import { checkNamed } from '../contracts/checks/registry.ts'
import { SetupTrouble } from '../contracts/connectors/setup-trouble.ts'
import { giveAPast } from '../contracts/run/past.ts'
import { type Clock, type Played, playStory } from '../contracts/run/play.ts'
import { scopeOf } from '../contracts/run/setting.ts'
import { type Connector, openStage, type Stage } from '../contracts/run/stage.ts'
import type { Mode } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import type { Story } from '../scenarios/words.ts'
import type { BusinessDate } from '../simulator/domain/time.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import type { Server } from '../simulator/wire/server.ts'

export type PlayOrder = {
  readonly story: Story
  readonly mode: Mode
  readonly connector: Connector
  /** The name under which the connector was chosen. */
  readonly chosen: string
  readonly mutation: string | null
  readonly clock: Clock
}

export type Play = PlayOrder & {
  readonly play: string
  readonly run: string
  state: 'starting' | 'playing' | 'judged' | 'failed'
  message: string | null
  played: Played | null
}

export type House = {
  readonly seed: number
  readonly date: BusinessDate
  readonly persona: Persona
  readonly signal: AbortSignal
}

/** How many ended plays keep their runs; older ones are closed, so that an open server does not grow for ever. */
const remembered = 20

export class Plays {
  readonly #house: House
  readonly #server: Server
  readonly #plays: Play[] = []
  #count = 0

  constructor(server: Server, house: House) {
    this.#server = server
    this.#house = house
  }

  get persona(): Persona {
    return this.#house.persona
  }

  all(): readonly Play[] {
    return this.#plays
  }

  get playing(): Play | undefined {
    return this.#plays.find(({ state }) => state === 'starting' || state === 'playing')
  }

  /** Begins a play; `ended` settles when it is judged, or cannot be. Nothing else may be playing. */
  begin(
    order: PlayOrder,
    watch: (stage: Stage) => void = () => undefined,
  ): { readonly play: Play; readonly ended: Promise<Play> } {
    this.#count += 1
    const run = `${order.story.id.toLowerCase()}-${order.mode}-${this.#count}`
    const play: Play = { ...order, play: `play-${this.#count}`, run, state: 'starting', message: null, played: null }
    this.#plays.push(play)
    for (const old of this.#plays.splice(0, Math.max(0, this.#plays.length - remembered)))
      this.#server.runs.close(old.run)
    return { play, ended: this.#perform(play, watch) }
  }

  async #perform(play: Play, watch: (stage: Stage) => void): Promise<Play> {
    const { story, mode, connector, run, mutation } = play
    const env: Record<string, string> = mutation === null ? {} : { MUTATION: mutation }
    try {
      const stage = await openStage({
        ...this.#house,
        server: this.#server,
        property: harbourHouse,
        connector,
        mode,
        run,
        env,
        story: story.id,
        past: hotel =>
          giveAPast(hotel, this.#house.seed, [
            { story, scope: scopeOf(connector.manifest.isolation, this.#house.seed, story) },
          ]),
      })
      try {
        play.state = 'playing'
        watch(stage)
        play.played = await playStory(stage, story, play.clock)
      } finally {
        await stage.close()
      }
      play.state = 'judged'
    } catch (error) {
      play.state = 'failed'
      play.message =
        error instanceof SetupTrouble
          ? error.message
          : this.#house.signal.aborted
            ? 'It was called off.'
            : `Mockinn itself is in trouble: ${error instanceof Error ? error.message : error}`
    }
    return play
  }
}

/** A play as the page reads it. */
export function playRecord({ play, story, mode, run, chosen, mutation, state, message, played }: Play) {
  const verdicts = (played?.verdicts ?? []).map(verdict => ({
    ...verdict,
    sentence: checkNamed(verdict.check)?.sentence ?? verdict.check,
  }))
  return {
    play,
    story: story.id,
    mode,
    run,
    connector: chosen,
    mutation,
    state,
    message,
    verdicts,
    exposures: played?.exposures ?? [],
  }
}
