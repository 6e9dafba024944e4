/** A live log: the newest line at the bottom, and every line within reach of the keyboard and of the judge's evidence. */
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../wire/desk.ts'
import { arrowTarget, buttonOf, lineOf } from './arrows.ts'
import { Line } from './line.tsx'
import type { LogName } from './read-log.ts'
import { useFollowing } from './use-following.ts'
import { useLog } from './use-log.ts'

/** `from` is where the reader came from, and where Escape leads back to. */
export type Sought = {
  readonly run: string
  readonly log: LogName
  readonly line: number
  readonly from: HTMLElement
}

type Props = {
  readonly run: string
  readonly log: LogName
  readonly title: string
  readonly length: number
  readonly pulse: number
  readonly sought: Sought | null
  readonly children?: ComponentChildren
}

export function Log({ run, log, title, length, pulse, sought, children }: Props) {
  const desk = useDesk()
  const list = useRef<HTMLOListElement>(null)
  const handle = useLog(run, log, length, pulse)
  const { window, hold, follow, bring } = handle
  const { scrolled, scrollTo } = useFollowing(list, handle)
  const [target, setTarget] = useState<{ line: number; focus: boolean } | null>(null)
  const [reached, setReached] = useState<number | null>(null)
  const last = window.lines.at(-1)?.n ?? 0
  const first = window.lines[0]?.n ?? 1
  const stop = !window.following && reached !== null && reached >= first && reached <= last ? reached : last

  const show = useCallback(
    async (line: number, focus: boolean) => {
      if (await bring(line)) setTarget({ line, focus })
      else desk.say(`The ${log} of this run has no line ${line}.`)
    },
    [bring, desk, log],
  )

  useEffect(() => {
    if (sought?.run === run && sought.log === log) void show(sought.line, true)
  }, [sought, run, log, show])

  useLayoutEffect(() => {
    const line = target && list.current?.querySelector<HTMLElement>(`[data-line="${target.line}"]`)
    if (!line || !list.current) return
    scrollTo(line.offsetTop - (list.current.clientHeight - line.offsetHeight) / 2)
    if (!target.focus) return
    buttonOf(line)?.focus({ preventScroll: true })
    list.current.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [target, scrollTo])

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && sought?.log === log) return sought.from.focus()
    const next = arrowTarget(event)
    if (!next) return
    event.preventDefault()
    hold()
    next.focus()
  }

  return (
    <section class="card log" aria-labelledby={log}>
      <div class="log-head">
        <h2 id={log}>
          {title} <span class="count">{length}</span>
        </h2>
        {children}
      </div>
      <ol
        ref={list}
        class="lines"
        aria-label={`${title} lines`}
        onScroll={scrolled}
        onKeyDown={pressed}
        onFocusIn={event => setReached(Number(lineOf(event.target)?.dataset.line ?? last))}
      >
        {first > 1 && (
          <li class="log-earlier">
            <button type="button" class="button button-quiet" onClick={() => show(first - 1, false)}>
              Earlier lines
            </button>
          </li>
        )}
        {window.lines.map(line => (
          <Line
            key={line.n}
            log={log}
            line={line}
            sought={target?.focus === true && line.n === target.line}
            reached={line.n === stop}
            opened={hold}
          />
        ))}
        {length === 0 && <li class="quiet">Nothing yet.</li>}
      </ol>
      {!window.following && (
        <button type="button" class="button log-newest" onClick={follow}>
          Back to the newest{length > last ? ` (${length - last} more)` : ''}
        </button>
      )}
    </section>
  )
}
