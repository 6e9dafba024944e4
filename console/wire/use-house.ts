/** The chosen run as it is now: asked again whenever the hotel says that something moved, and now and then besides. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { House } from './answers.ts'
import { useDesk } from './desk.ts'
import { useRepeatedly } from './use-repeatedly.ts'

const movingMs = 1000
const standingMs = 8000
/** A play in full swing moves hundreds of times a second; nobody reads faster than this. */
const atMostEveryMs = 250
const reopenMs = 2000

export type Heard = {
  readonly house: House | null
  /** Grows with every answer, so that the logs look again too. */
  readonly pulse: number
  readonly refresh: () => Promise<void>
}

/** When `run` changes, the old house stays in sight until the new one has answered. */
export function useHouse(run: string | null): Heard {
  const desk = useDesk()
  const [house, setHouse] = useState<House | null>(null)
  const [pulse, setPulse] = useState(0)
  const wanted = useRef(run)
  wanted.current = run
  const moving = house !== null && (house.clock.heldByPlay || (house.clock.mode !== 'stepped' && !house.clock.paused))

  const refresh = useRepeatedly(
    async () => {
      if (run === null) return
      const heard = await desk.get<House>(`${runPath(run)}/house`)
      if (wanted.current !== run) return
      if (heard) setHouse(heard)
      setPulse(was => was + 1)
    },
    moving ? movingMs : standingMs,
    run,
  )

  useEffect(() => {
    if (run !== null) return listen(`${runPath(run)}/events`, () => void refresh())
    return undefined
  }, [run, refresh])

  return { house, pulse, refresh }
}

export function runPath(run: string): string {
  return `/r/${encodeURIComponent(run)}/control`
}

function listen(path: string, moved: () => void): () => void {
  let source: EventSource | undefined
  let reopening: ReturnType<typeof setTimeout> | undefined
  let soon: ReturnType<typeof setTimeout> | undefined

  const hear = () => {
    soon ??= setTimeout(() => {
      soon = undefined
      moved()
    }, atMostEveryMs)
  }
  const open = () => {
    source = new EventSource(path)
    source.addEventListener('moved', hear)
    source.addEventListener('open', hear)
    source.addEventListener('error', () => {
      // The browser reconnects after a lost line by itself, but not after a refusal.
      if (source?.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenMs)
    })
  }

  open()
  return () => {
    source?.close()
    clearTimeout(reopening)
    clearTimeout(soon)
  }
}
