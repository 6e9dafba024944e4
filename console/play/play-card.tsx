/** Where the reader chooses a story and has the hotel play it against a connector. */
import { useState } from 'preact/hooks'
import { Action } from '../action.tsx'
import type { Play } from '../wire/answers.ts'
import { useDesk } from '../wire/desk.ts'
import { isOn } from '../wire/use-plays.ts'
import type { Programme } from '../wire/use-programme.ts'
import { type Choice, settle, type Wish } from './choice.ts'
import { PlayForm } from './play-form.tsx'
import { PlayState } from './play-state.tsx'

type Props = {
  readonly programme: Programme | null
  readonly newest: Play | undefined
  readonly started: () => Promise<void>
}

export function PlayCard({ programme, newest, started }: Props) {
  const desk = useDesk()
  const [wish, setWish] = useState<Wish>({})
  const [asking, setAsking] = useState(false)
  const choice = programme && settle(wish, programme)
  const why = choice ? whyNot(choice, newest) : 'The hotel has no story or no connector to play.'

  const play = async () => {
    if (!choice || why !== null || asking) return
    setAsking(true)
    if (await desk.post('/control/v1/plays', orderOf(choice))) await started()
    setAsking(false)
  }

  return (
    <section class="card" aria-labelledby="play-title">
      <h2 id="play-title">Play a story</h2>
      <form
        class="play-form"
        onSubmit={event => {
          event.preventDefault()
          void play()
        }}
      >
        {programme && choice && (
          <PlayForm programme={programme} choice={choice} change={more => setWish(was => ({ ...was, ...more }))} />
        )}
        <div class="play-go">
          <Action kind="main" type="submit" off={why !== null || asking} told="play-state">
            Play
          </Action>
        </div>
      </form>
      <PlayState newest={newest} asking={asking} why={programme === null ? 'Asking for the stories.' : why} />
    </section>
  )
}

function orderOf({ story, mode, connector, mutation, daysPerMinute }: Choice) {
  return {
    story: story.id,
    mode,
    connector: connector.name,
    ...(mutation && { mutation: mutation.name }),
    ...(daysPerMinute !== null && { daysPerMinute }),
  }
}

function whyNot(choice: Choice, newest: Play | undefined): string | null {
  if (isOn(newest)) return 'One story is played at a time.'
  if (choice.mode !== null) return null
  return `${choice.story.id} and ${choice.connector.name} have no mode in common. Choose another story or connector.`
}
