/** Keeps one log's window filled while it is followed, and moves it where evidence points. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../wire/desk.ts'
import type { LogName } from './log-line.ts'
import { append, emptyWindow, type LogWindow, readFrom } from './log-window.ts'
import { pageSize, readLog } from './read-log.ts'

export type LogHandle = {
  readonly window: LogWindow
  readonly hold: () => void
  readonly follow: () => void
  /** Brings this line onto the page, with its neighbours, and holds the window there. Answers whether there is such a line. */
  readonly bring: (line: number) => Promise<boolean>
}

/** `length` is how many lines the log has by now; `pulse` makes it look again after an answer was lost. */
export function useLog(run: string, log: LogName, length: number, pulse: number): LogHandle {
  const desk = useDesk()
  const [window, setWindow] = useState(emptyWindow)
  const now = useRef({ window, length, reading: false, gone: false })
  now.current.length = length

  const put = useCallback((next: LogWindow) => {
    now.current.window = next
    if (!now.current.gone) setWindow(next)
  }, [])

  const fill = useCallback(async () => {
    const { current } = now
    if (current.reading) return
    current.reading = true
    while (current.window.following && !current.gone && (current.window.lines.at(-1)?.n ?? 0) < current.length) {
      const newer = await readLog(desk, run, log, readFrom(current.window, current.length))
      if (!newer || newer.length === 0) break
      if (current.window.following) put(append(current.window, newer))
    }
    current.reading = false
  }, [desk, run, log, put])

  useEffect(() => {
    if (pulse >= 0 && length > 0) void fill()
  }, [fill, length, pulse])

  useEffect(
    () => () => {
      now.current.gone = true
    },
    [],
  )

  const hold = useCallback(() => {
    if (now.current.window.following) put({ ...now.current.window, following: false })
  }, [put])

  const follow = useCallback(() => {
    put({ ...now.current.window, following: true })
    void fill()
  }, [put, fill])

  const bring = useCallback(
    async (line: number) => {
      hold()
      const has = (lines: LogWindow['lines']) => lines.some(({ n }) => n === line)
      if (has(now.current.window.lines)) return true
      const lines = await readLog(desk, run, log, Math.max(0, line - pageSize / 2))
      if (!lines || !has(lines)) return false
      put({ following: false, lines })
      return true
    },
    [desk, run, log, hold, put],
  )

  return { window, hold, follow, bring }
}
