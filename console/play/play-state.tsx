/** Says how the newest play stands, aloud too: it is a live region. */

import { countInWords } from '../verdicts/count.ts'
import type { Play } from '../wire/answers.ts'
import { isOn } from '../wire/use-plays.ts'
import { playInWords } from '../words.ts'

type Props = { readonly newest: Play | undefined; readonly asking: boolean; readonly why: string | null }

export function PlayState({ newest, asking, why }: Props) {
  return (
    <div class="play-state" data-state={newest?.state ?? 'none'}>
      {isOn(newest) && <div class="progress" aria-hidden="true" />}
      <output id="play-state" aria-label="Play" aria-live="polite">
        {asking ? 'Asking the hotel to play it.' : newest ? sentenceOf(newest) : null}
        {why && <span class="play-why"> {why}</span>}
      </output>
    </div>
  )
}

function sentenceOf(play: Play): string {
  const which = playInWords(play)
  const message = play.message === null ? '' : ` ${play.message}`
  switch (play.state) {
    case 'starting':
      return `Starting: ${which}.${message}`
    case 'playing':
      return `Playing: ${which}.${message}`
    case 'judged':
      return `Judged: ${which}. ${countInWords(play.verdicts)}.${message}`
    case 'failed':
      return `Not played: ${which}. ${play.message ?? 'The hotel gave no reason.'}`
    default:
      return play.state satisfies never
  }
}
