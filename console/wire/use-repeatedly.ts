/** Asks again and again, one question at a time: a slow answer delays the next question instead of piling up behind it. */
import { useCallback, useEffect, useRef } from 'preact/hooks'

/**
 * Answers a function that asks at once; while a question is out, it is asked once more afterwards.
 * When `about` changes, the new question is asked at once too; null means that there is nothing to ask about yet.
 */
export function useRepeatedly(
  task: () => Promise<unknown>,
  everyMs: number,
  about: string | null = '',
): () => Promise<void> {
  const latest = useRef(task)
  latest.current = task
  const out = useRef<Promise<void> | null>(null)
  const again = useRef(false)

  const askNow = useCallback(async () => {
    if (out.current) {
      again.current = true
      return out.current
    }
    const asking = (async () => {
      do {
        again.current = false
        await latest.current()
      } while (again.current)
    })().finally(() => {
      out.current = null
    })
    out.current = asking
    return asking
  }, [])

  useEffect(() => {
    const timer = setInterval(() => void (out.current ?? askNow()), everyMs)
    return () => clearInterval(timer)
  }, [askNow, everyMs])

  useEffect(() => {
    if (about !== null) void askNow()
  }, [askNow, about])

  return askNow
}
