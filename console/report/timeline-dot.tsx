/** One happening on a timeline, or several that lie upon each other. Its shape says what its colour says. */
import type { Dot } from '../../contracts/report/timeline/timeline.ts'
import { type HotelTime, wallClock } from '../../simulator/domain/time.ts'
import type { TimeZone } from '../../simulator/domain/zones.ts'

type Props = { readonly dot: Dot; readonly y: number; readonly timeZone: string }

const told = { plain: 6, bad: 6, faint: 1 } as const

export function TimelineDot({ dot: { x, tone, lines, cited }, y, timeZone }: Props) {
  const size = 4 + Math.min(lines.length - 1, 5) * 0.7
  const title = <title>{saidOf(lines.slice(0, told[tone]), lines, timeZone)}</title>
  const drawn = (
    <g class="dot" data-tone={tone}>
      {!cited && title}
      {tone === 'faint' && <line x1={x} x2={x} y1={y - 5} y2={y + 5} />}
      {tone === 'plain' && <circle cx={x} cy={y} r={size} />}
      {tone === 'bad' && (
        <path d={`M${x - size} ${y - size}L${x + size} ${y + size}M${x - size} ${y + size}L${x + size} ${y - size}`} />
      )}
      {cited && <circle class="ring" cx={x} cy={y} r={size + 4} data-verdict={cited.verdict} />}
      {lines.length > 1 && tone !== 'faint' && (
        <text class="dot-count" x={x + size + 3} y={y - 5}>
          {lines.length}
        </text>
      )}
    </g>
  )
  if (!cited) return drawn
  return (
    <a href={`#${cited.anchor}`}>
      {title}
      {drawn}
    </a>
  )
}

function saidOf(shown: Dot['lines'], lines: Dot['lines'], timeZone: string): string {
  const hour = (at: HotelTime) => wallClock(timeZone as TimeZone, at)
  const said = shown.map(({ log, n, at, sentence }) => `${hour(at)}  ${log} ${n}: ${sentence.slice(0, 200)}`)
  const more = lines.length - shown.length
  const last = lines.at(-1)
  return [...said, ...(more > 0 && last ? [`and ${more} more, until ${hour(last.at)}`] : [])].join('\n')
}
