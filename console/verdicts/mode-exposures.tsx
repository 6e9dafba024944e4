/** Draws the exposures of one mode: a bar for each fact, as long as the mode was silent about it. */
import type { Exposure, Mode } from '../../contracts/verdict.ts'
import { Sentence } from '../sentence.tsx'
import { modeWords } from '../words.ts'

type Drawn = Pick<Exposure, 'fact' | 'hours' | 'consequence'>

type Props = { readonly mode: Mode; readonly exposures: readonly Drawn[]; readonly widthHours: number }

/** A window that is minutes late must not look as bad as one that is a day late, also when it is drawn alone. */
const leastWidthHours = 24

export const fullBarHours = (exposures: readonly Pick<Exposure, 'hours'>[]): number =>
  exposures.reduce((most, { hours }) => Math.max(most, hours), leastWidthHours)

export function ModeExposures({ mode, exposures, widthHours }: Props) {
  if (exposures.length === 0) return <p class="quiet">No exposure.</p>
  return (
    <ul class="exposures" aria-label={`Exposures by ${modeWords[mode].toLowerCase()}`}>
      {exposures.map(({ fact, hours, consequence }, index) => (
        <li key={index} class="exposure" data-harmful={consequence !== null}>
          <p>{fact}</p>
          <div class="bar">
            {/* An attribute of the drawing, and no style: a page that lies in a folder allows none. */}
            <svg class="bar-track" aria-hidden="true">
              <rect class="bar-fill" width={`${Math.max(0.5, (hours / widthHours) * 100)}%`} height="100%" />
            </svg>
            <span class="bar-hours">{hours} h</span>
          </div>
          {consequence !== null && (
            <p class="consequence">
              <Sentence text={consequence} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
