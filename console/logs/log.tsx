/** A live log: the newest line at the bottom, and every line within reach of the keyboard and of the judge's evidence. */
import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { arrowTarget, lineOf } from './arrows.ts'
import { HintSwitch } from './hint-switch.tsx'
import { Line } from './line.tsx'
import type { LogName } from './log-line.ts'
import { linesToDraw } from './log-window.ts'
import { lineInSight, type Sought, useAim, useScrollTo } from './use-aim.ts'
import { useFollowing } from './use-following.ts'
import { useLog } from './use-log.ts'

type Props = {
  readonly run: string
  readonly log: LogName
  readonly title: string
  readonly length: number
  readonly pulse: number
  readonly sought: Sought | null
  readonly hints: boolean
  readonly showHints: (on: boolean) => void
  readonly children?: ComponentChildren
}

export function Log({ run, log, title, length, pulse, sought, hints, showHints, children }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const handle = useLog(run, log, length, pulse)
  const { window, hold, follow, bring } = handle
  const { aim, marked, show } = useAim(run, log, sought, bring)
  const around = aim?.line ?? null
  const drawn = useMemo(() => linesToDraw(window, { hints, marked, around }), [window, hints, marked, around])
  const { scrolled, scrollTo } = useFollowing(list, handle, drawn)
  useScrollTo(list, aim, scrollTo)
  const [reached, setReached] = useState<number | null>(null)

  const firstKept = window.lines[0]?.n ?? 1
  const lastKept = window.lines.at(-1)?.n ?? 0
  const firstDrawn = drawn[0]?.n ?? firstKept
  const lastDrawn = drawn.at(-1)?.n ?? 0
  const isReached = !window.following && drawn.some(({ n }) => n === reached)
  const routine = useMemo(() => window.lines.filter(line => line.routine).length, [window])
  const hasEarlier = firstKept > 1 || window.lines.some(({ n, routine }) => n < firstDrawn && (hints || !routine))

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && sought?.log === log) return sought.from.focus()
    const next = arrowTarget(event)
    if (!next) return
    event.preventDefault()
    hold()
    next.focus()
  }
  const turnHints = (on: boolean) => {
    const place = lineInSight(list.current)
    showHints(on)
    if (!window.following && place !== null) void show(place, false)
  }

  return (
    <section class="card log" aria-labelledby={log}>
      <div class="log-head">
        <h2 id={log}>
          {title} <span class="count">{length}</span>
        </h2>
        {children}
      </div>
      {routine > 0 && <HintSwitch log={log} count={routine} whole={firstKept === 1} on={hints} turn={turnHints} />}
      <ol
        ref={list}
        id={`${log}-lines`}
        class="lines"
        aria-label={`${title} lines`}
        onScroll={scrolled}
        onKeyDown={pressed}
        onFocusIn={event => setReached(Number(lineOf(event.target)?.dataset.line ?? lastDrawn))}
      >
        {hasEarlier && (
          <li class="log-earlier">
            <button type="button" class="button button-quiet" onClick={() => show(firstDrawn - 1, false)}>
              Earlier lines
            </button>
          </li>
        )}
        {drawn.map(line => (
          <Line
            key={line.n}
            log={log}
            line={line}
            sought={line.n === marked}
            reached={line.n === (isReached ? reached : lastDrawn)}
            opened={hold}
          />
        ))}
        {drawn.length === 0 && <li class="quiet">{routine === 0 ? 'Nothing yet.' : 'Only clock hints so far.'}</li>}
      </ol>
      {!window.following && (
        <button type="button" class="button log-newest" onClick={follow}>
          Back to the newest{length > lastKept ? ` (${length - lastKept} more)` : ''}
        </button>
      )}
    </section>
  )
}
