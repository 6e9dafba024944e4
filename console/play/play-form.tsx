/** The five choices of a play. */

import type { Programme } from '../wire/use-programme.ts'
import { modeWords } from '../words.ts'
import type { Choice, Wish } from './choice.ts'
import { Field, type Option } from './field.tsx'

const asItIs = 'none – as it is'
const speeds = [
  { value: '', word: 'at full speed' },
  { value: '30', word: '30 days a minute' },
  { value: '10', word: '10 days a minute' },
  { value: '3', word: '3 days a minute' },
  { value: '1', word: '1 day a minute' },
] as const satisfies readonly Option[]

type Props = { readonly programme: Programme; readonly choice: Choice; readonly change: (more: Wish) => void }

export function PlayForm({ programme, choice, change }: Props) {
  const mutations = choice.connector.mutations.map(({ name }) => ({ value: name, word: name }))
  return (
    <>
      <Field
        id="story"
        label="Story"
        options={programme.stories.map(({ id, title }) => ({ value: id, word: `${id} · ${title}` }))}
        value={choice.story.id}
        change={story => change({ story })}
        hint={choice.story.sentence}
      />
      <Field
        id="connector"
        label="Connector"
        options={programme.connectors.map(({ name, title }) => ({ value: name, word: title }))}
        value={choice.connector.name}
        change={connector => change({ connector })}
      />
      <Field
        id="mutation"
        label="Mutation"
        options={[{ value: '', word: asItIs }, ...mutations]}
        value={choice.mutation?.name ?? ''}
        change={mutation => change({ mutation })}
        hint={choice.mutation?.breaks}
      />
      <Field
        id="mode"
        label="Mode"
        options={choice.modes.map(mode => ({ value: mode, word: modeWords[mode] }))}
        value={choice.mode ?? ''}
        change={value => change({ mode: choice.modes.find(mode => mode === value) })}
      />
      <Field
        id="speed"
        label="Speed"
        options={speeds}
        value={choice.daysPerMinute === null ? '' : String(choice.daysPerMinute)}
        change={value => change({ daysPerMinute: value === '' ? null : Number(value) })}
      />
    </>
  )
}
