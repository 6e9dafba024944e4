/** A story's time, drawn: hotel time from left to right, what happened in the hotel above, what was said and seen on the wire below. */
import type { Row } from '../../contracts/report/timeline/marks.ts'
import type { Timeline } from '../../contracts/report/timeline/timeline.ts'
import { shortDay } from '../clock/dates.ts'
import { sayWire } from './say-wire.ts'
import { TimelineDot } from './timeline-dot.tsx'
import { placed } from './timeline-labels.ts'
import { TimelineList } from './timeline-list.tsx'

const rowWords = {
  hotel: 'In the hotel',
  webhooks: 'Webhooks sent',
  files: 'Files',
  questions: 'The connector asks',
  faults: 'Faults',
  mails: 'Its mails',
  looks: 'What it shows',
} satisfies Record<Row, string>

const [top, hotelHeight, gap, rowHeight, bottom] = [34, 66, 34, 34, 30]

type Props = { readonly timeline: Timeline; readonly timeZone: string; readonly title: string }

export function TimelinePicture({ timeline, timeZone, title }: Props) {
  const { width, rows, dots, threads, tellsIn, folds, ticks } = timeline
  const wireTop = top + hotelHeight + gap
  const height = wireTop + (rows.length - 1) * rowHeight + bottom
  const yOf = (row: Row) => {
    const index = rows.indexOf(row)
    return index <= 0 ? top + hotelHeight - 16 : wireTop + (index - 0.5) * rowHeight
  }
  const floor = height - bottom
  return (
    <figure class="timeline">
      <figcaption class="quiet">
        What happened in the hotel, and what was said and seen on the wire. A thread leads from when the hotel knew
        something to when this mode first told it; a cross is what went wrong, and a ring what a verdict cites.
      </figcaption>
      <section class="scroller" aria-label={`Timeline of ${title}`} {...inReach(dots)}>
        <svg viewBox={`0 0 ${width} ${height}`} aria-roledescription="timeline">
          <title>{`Timeline of ${title}, which the list below tells in words`}</title>
          <rect class="lane" x="0" y={top} width={width} height={hotelHeight} />
          <rect class="lane" x="0" y={wireTop} width={width} height={floor - wireTop} />
          <text class="lane-name" x="12" y={top - 8}>
            hotel time
          </text>
          <text class="lane-name" x="12" y={height - 10}>
            wire time
          </text>
          {ticks.map(({ x, day, wireMs }) => (
            <g key={day}>
              <line class="tick" x1={x} x2={x} y1={top - 4} y2={floor + 4} />
              <text class="tick-name" x={x} y={top - 10}>
                {shortDay(day)}
              </text>
              {wireMs !== null && (
                <text class="tick-name" x={x} y={height - 10}>
                  {sayWire(wireMs)}
                </text>
              )}
            </g>
          ))}
          {folds.map(fold => (
            <g class="fold-mark" key={fold.x}>
              <title>{fold.says}</title>
              <rect x={fold.x} y={top} width={fold.width} height={floor - top} />
              <text x={fold.x + fold.width / 2} y={wireTop - gap / 2 + 4}>
                ⋯
              </text>
            </g>
          ))}
          {rows.map(row => (
            <text key={row} class="row-name" x="12" y={yOf(row) + 4}>
              {rowWords[row]}
            </text>
          ))}
          {threads.map(({ x1, x2, says, late }) => (
            <line
              key={`${x1} ${x2}`}
              class="thread"
              data-late={late}
              x1={x1}
              y1={yOf('hotel')}
              x2={x2}
              y2={yOf(tellsIn)}
            >
              <title>{says}</title>
            </line>
          ))}
          {dots.map((dot, index) => (
            <TimelineDot key={index} dot={dot} y={yOf(dot.row)} timeZone={timeZone} />
          ))}
          {placed(dots, width).map(({ x, y, text }) => (
            <text key={`${x} ${y}`} class="dot-name" x={x} y={top + 14 + y * 15}>
              {text}
            </text>
          ))}
        </svg>
      </section>
      <TimelineList timeline={timeline} timeZone={timeZone} rowWords={rowWords} />
    </figure>
  )
}

/** What scrolls must be in reach of the keyboard: by a link in it, or else by itself. */
const inReach = (dots: Timeline['dots']): { readonly tabIndex?: number } =>
  dots.some(({ cited }) => cited !== null) ? {} : { tabIndex: 0 }
