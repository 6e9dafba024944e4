/** How long each mode left the connector in the dark, drawn and in figures. */
import { saySeeds } from '../../contracts/report/circumstances.ts'
import { chart } from '../../contracts/staleness/chart.ts'
import { sayWait } from '../../contracts/staleness/say-wait.ts'
import type { ModeStaleness } from '../../contracts/staleness/staleness.ts'
import type { Report } from '../../contracts/verdict.ts'
import { modeWords } from '../words.ts'

type Props = { readonly modes: readonly ModeStaleness[]; readonly report: Report }

export function Staleness({ modes, report }: Props) {
  if (modes.every(({ facts }) => facts === 0)) return null
  const stories = [...new Set(report.runs.map(({ story }) => story))]
  return (
    <section class="card" aria-labelledby="staleness">
      <h2 id="staleness">Staleness</h2>
      <p class="quiet">How long what the hotel knew was told by nobody, mode by mode.</p>
      {/* Our own drawing, which escapes what it is told. */}
      <div
        class="scroller staleness"
        dangerouslySetInnerHTML={{
          __html: chart(
            modes,
            `${stories.length > 6 ? `${stories.length} stories` : stories.join(', ')}, persona ${report.persona}, ${saySeeds(report)}`,
          ),
        }}
      />
      <div class="scroller">
        <table class="list">
          <thead>
            <tr>
              {['Mode', 'Facts', 'Told', 'Median', '95 % within', 'Longest', 'Not told'].map((head, index) => (
                <th scope="col" key={head} class={index > 0 ? 'number' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {modes.map(({ mode, facts, told, medianMs, p95Ms, longestMs }) => (
              <tr key={mode}>
                <th scope="row">{modeWords[mode]}</th>
                {[facts, told, wait(medianMs), wait(p95Ms), wait(longestMs), facts - told].map((figure, index) => (
                  <td key={index} class="number">
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const wait = (ms: number | null): string => (ms === null ? '–' : sayWait(ms))
