/** Leads to a line of a log: to the evidence that somebody asked for, or to earlier lines. */
import type { RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { useDesk } from '../wire/desk.ts'
import { buttonOf } from './arrows.ts'
import type { LogName } from './log-line.ts'

/** `from` is where the reader came from, and where Escape leads back to. */
export type Sought = {
  readonly run: string
  readonly log: LogName
  readonly line: number
  readonly from: HTMLElement
}

type Aim = { readonly line: number; readonly focus: boolean }

export function useAim(run: string, log: LogName, sought: Sought | null, bring: (line: number) => Promise<boolean>) {
  const desk = useDesk()
  const [aim, setAim] = useState<Aim | null>(null)
  const [marked, setMarked] = useState<number | null>(null)

  const show = useCallback(
    async (line: number, mark: boolean) => {
      if (!(await bring(line))) return desk.say(`The ${log} of this run has no line ${line}.`)
      if (mark) setMarked(line)
      setAim({ line, focus: mark })
    },
    [bring, desk, log],
  )

  useEffect(() => {
    if (sought?.run === run && sought.log === log) void show(sought.line, true)
  }, [sought, run, log, show])

  return { aim, marked, show }
}

/** Scrolls to what is aimed at, once for every aim. */
export function useScrollTo(list: RefObject<HTMLElement | null>, aim: Aim | null, scrollTo: (top: number) => void) {
  useLayoutEffect(() => {
    const line = aim && list.current && nearest(list.current, aim.line)
    if (!line || !list.current) return
    scrollTo(line.offsetTop - (list.current.clientHeight - line.offsetHeight) / 2)
    if (!aim.focus) return
    buttonOf(line)?.focus({ preventScroll: true })
    list.current.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [list, aim, scrollTo])
}

/** The line itself or, where it is a hint out of sight, the one before it. */
function nearest(list: HTMLElement, n: number): HTMLElement | undefined {
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')]
  return lines.findLast(line => Number(line.dataset.line) <= n) ?? lines[0]
}

/** The number of the line in the middle of what is in sight. */
export function lineInSight(list: HTMLElement | null): number | null {
  if (!list) return null
  const middle = list.scrollTop + list.clientHeight / 2
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')]
  const line = lines.find(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > middle) ?? lines.at(-1)
  return line ? Number(line.dataset.line) : null
}
