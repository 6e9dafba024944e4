/** Plays a run's hotel again, without any connector, from what was kept of it: the same seed, story and inputs give the same journal. */

import { storyNamed } from '../../scenarios/registry.ts'
import type { Story } from '../../scenarios/words.ts'
import type { Property } from '../../simulator/domain/property/property.ts'
import { type BusinessDate, readInstant, type WireTime } from '../../simulator/domain/time.ts'
import { Hotel } from '../../simulator/hotel.ts'
import type { Input } from '../../simulator/journal/inputs.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import type { PlayedRun } from '../verdict.ts'
import { engine } from './engine.ts'
import { giveAPast } from './past.ts'
import { settingOf } from './setting.ts'

export type Replayed = { readonly run: PlayedRun; readonly journalHash: string; readonly lines: readonly string[] }

/** `runs` are the stories of one run, in the order in which they were played. Throws where a story is not one of ours. */
export async function replayRun(
  runs: readonly PlayedRun[],
  inputs: readonly Input[],
  property: Property,
  persona: Persona,
): Promise<Replayed[]> {
  const first = runs[0]
  if (!first) return []
  const { run, seed, date } = first
  const wireNow = () => 0 as WireTime
  const hotel = new Hotel({
    run,
    engine,
    seed,
    date: date as BusinessDate,
    property,
    persona,
    token: '',
    wireNow,
  })
  giveAPast(
    hotel,
    seed,
    runs.map(({ story, scope }) => ({ story: ours(story), scope })),
  )
  feed(hotel, inputs)
  const replayed: Replayed[] = []
  for (const [index, played] of runs.entries()) {
    if (played.clock !== 'live') planStory(hotel, played, index === 0)
    const until = readInstant(played.until)
    if (until === undefined)
      throw new Error(`"${played.until}" is not an instant, so the end of ${played.run} is not known.`)
    await hotel.advanceTo(until)
    replayed.push({ run: played, journalHash: hotel.journal.head, lines: [...hotel.journal.lines()] })
  }
  return replayed
}

function ours(name: string): Story {
  const story = storyNamed(name)
  if (!story) throw new Error(`This version of Mockinn has no story ${name}.`)
  return story
}

function planStory(hotel: Hotel, { story: name, seed, scope }: PlayedRun, first: boolean): void {
  for (const [index, step] of ours(name)
    .script(settingOf(seed, hotel, scope, first))
    .steps.entries()) {
    if (step.kind !== 'command') continue
    const run = () => void hotel.obey(step.command, 'story')
    hotel.agenda.add({ at: step.at, priority: 'story', id: String(index).padStart(5, '0'), run })
  }
}

/** What came from outside comes again, each at its place: right after the commit that it followed, or first of its own moment. */
function feed(hotel: Hotel, inputs: readonly Input[]): void {
  const after = Map.groupBy(inputs, input => input.afterSeq)
  const give = (seq: number, at: number | undefined) => {
    for (const { at: due, command, by = 'desk' } of after.get(seq) ?? []) {
      const run = () => void hotel.obey(command, by)
      if (due === at) run()
      else hotel.agenda.add({ at: due, priority: 'house', id: '', run })
    }
  }
  hotel.listen({ committed: ({ seq, at }) => give(seq, at) })
  give(0, undefined)
}
