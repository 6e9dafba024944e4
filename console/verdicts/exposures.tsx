/** How long each fact was true in the hotel before a window could first say so, the modes of one story below each other. */
import { type Mode, modes } from '../../contracts/verdict.ts'
import type { Play } from '../wire/answers.ts'
import { modeWords } from '../words.ts'
import { fullBarHours, ModeExposures } from './mode-exposures.tsx'

export function Exposures({ plays }: { plays: readonly Play[] }) {
  const shown = latestOfEachMode(plays)
  const widthHours = fullBarHours(shown.flatMap(({ exposures }) => exposures))
  if (shown.every(({ exposures }) => exposures.length === 0)) return null
  return (
    <section class="card" aria-labelledby="exposures-title">
      <h2 id="exposures-title">Exposures</h2>
      <p class="quiet">
        How long each fact of {shown[0]?.story} was true in the hotel before a window could first say so. A full bar is{' '}
        {widthHours} hours.
      </p>
      {shown.map(({ mode, exposures }) => (
        <div class="exposure-mode" key={mode} data-none={exposures.length === 0}>
          <h3>{modeWords[mode]}</h3>
          <ModeExposures mode={mode} exposures={exposures} widthHours={widthHours} />
        </div>
      ))}
    </section>
  )
}

/** Of the newest judged story, the newest play in each mode: what sets the three side by side. */
function latestOfEachMode(plays: readonly Play[]): readonly Play[] {
  const judged = plays.filter(({ state }) => state === 'judged').toReversed()
  const byMode = new Map<Mode, Play>()
  for (const play of judged) {
    if (play.story === judged[0]?.story && !byMode.has(play.mode)) byMode.set(play.mode, play)
  }
  return modes.flatMap(mode => byMode.get(mode) ?? [])
}
