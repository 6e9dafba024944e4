/** The plays and runs of this server, also those that somebody else started. */
import { useState } from 'preact/hooks'
import type { Play, Run } from './answers.ts'
import { useDesk } from './desk.ts'
import { useRepeatedly } from './use-repeatedly.ts'

export type Plays = { readonly plays: readonly Play[]; readonly runs: readonly Run[] }

const playingMs = 700
const quietMs = 3000

export function usePlays(): Plays & { readonly refresh: () => Promise<void> } {
  const desk = useDesk()
  const [plays, setPlays] = useState<readonly Play[]>([])
  const [runs, setRuns] = useState<readonly Run[]>([])

  const refresh = useRepeatedly(
    async () => {
      const [heardPlays, heardRuns] = await Promise.all([
        desk.get<{ plays: readonly Play[] }>('/control/v1/plays'),
        desk.get<{ runs: readonly Run[] }>('/control/v1/runs'),
      ])
      if (heardRuns) setRuns(heardRuns.runs)
      if (heardPlays) setPlays(heardPlays.plays)
    },
    isOn(plays.at(-1)) ? playingMs : quietMs,
  )

  return { plays, runs, refresh }
}

export function isOn(play: Play | undefined): boolean {
  return play?.state === 'starting' || play?.state === 'playing'
}
