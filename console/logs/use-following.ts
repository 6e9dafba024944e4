/** Keeps the newest line in sight until the reader scrolls up, and follows again when the reader has come back down. */
import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'
import type { LogLine } from './log-line.ts'
import type { LogHandle } from './use-log.ts'

const nearPx = 24

export function useFollowing(list: RefObject<HTMLElement | null>, handle: LogHandle, drawn: readonly LogLine[]) {
  const { window, hold, follow } = handle
  const { following } = window
  // Only a move away from where the page itself last put the list is the reader's.
  const top = useRef(0)

  const scrollTo = useCallback(
    (to: number) => {
      if (!list.current) return
      list.current.scrollTop = to
      top.current = list.current.scrollTop
    },
    [list],
  )

  useLayoutEffect(() => {
    if (following && drawn.length > 0 && list.current) scrollTo(list.current.scrollHeight)
  }, [list, scrollTo, following, drawn])

  const scrolled = useCallback(() => {
    if (!list.current) return
    const { scrollTop, clientHeight, scrollHeight } = list.current
    const atEnd = scrollHeight - scrollTop - clientHeight < nearPx
    if (scrollTop < top.current && !atEnd) hold()
    if (scrollTop > top.current && atEnd) follow()
    top.current = scrollTop
  }, [list, hold, follow])

  return { scrolled, scrollTo }
}
