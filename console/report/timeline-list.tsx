/** The same as the picture, in words: for who cannot see it, and for paper. */
import { bounds } from '../../contracts/report/dossier/bounds.ts'
import type { Row } from '../../contracts/report/timeline/marks.ts'
import type { Timeline } from '../../contracts/report/timeline/timeline.ts'
import { wallClock } from '../../simulator/domain/time.ts'
import type { TimeZone } from '../../simulator/domain/zones.ts'
import { Sentence } from '../sentence.tsx'

type Props = {
  readonly timeline: Timeline
  readonly timeZone: string
  readonly rowWords: Readonly<Record<Row, string>>
}

export function TimelineList({ timeline: { list }, timeZone, rowWords }: Props) {
  const shown = list.slice(0, bounds.listedOnATimeline)
  return (
    <details class="more timeline-list">
      <summary>The same as a list</summary>
      <div class="excerpt">
        <table>
          <tbody>
            {shown.map(({ row, line: { log, n, at, sentence } }) => (
              <tr key={`${log} ${n}`}>
                <td class="excerpt-time">{wallClock(timeZone as TimeZone, at)}</td>
                <td class="excerpt-row">{rowWords[row]}</td>
                <td>
                  <Sentence text={sentence.slice(0, bounds.sentenceCharacters)} />
                </td>
                <th scope="row">
                  {log} {n}
                </th>
              </tr>
            ))}
          </tbody>
        </table>
        {list.length > shown.length && (
          <p class="quiet">And {list.length - shown.length} more, which are in the logs.</p>
        )}
      </div>
    </details>
  )
}
