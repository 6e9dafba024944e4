/** Which run the page shows: the one the reader picked, until a play starts, whose run is then followed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { isOn, type Plays } from './use-plays.ts'

export function useChosenRun({ plays, runs }: Plays): readonly [string | null, (run: string) => void] {
  const [chosen, choose] = useState<string | null>(null)
  const followed = useRef<string | null>(null)
  const newest = plays.at(-1)
  const newestRun = runs.at(-1)?.run
  // The server closes the oldest runs after a while, and knows none of them after a new start.
  const isGone = !runs.some(({ run }) => run === chosen) && !plays.some(({ run }) => run === chosen)

  useEffect(() => {
    const isNews = newest !== undefined && followed.current !== newest.play
    // A play that had already ended when the page was opened did not start under the reader's eyes.
    const startsNow = isNews && (followed.current !== null || chosen !== null || isOn(newest))
    if (isNews) followed.current = newest.play
    if (startsNow) choose(newest.run)
    else if (newestRun !== undefined && (chosen === null || isGone)) choose(newestRun)
  }, [newest, newestRun, chosen, isGone])

  return [chosen, choose]
}
