/** The page: the hotel's sign above, the play and its verdicts on one side, the logs on the other, the day's lists below. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { HotelHeader } from './header/hotel-header.tsx'
import { Today } from './house/today.tsx'
import { Logs } from './logs/logs.tsx'
import type { Sought } from './logs/use-aim.ts'
import { PlayCard } from './play/play-card.tsx'
import type { Seek } from './verdicts/evidence-line.tsx'
import { Exposures } from './verdicts/exposures.tsx'
import { Verdicts } from './verdicts/verdicts.tsx'
import { useChosenRun } from './wire/use-chosen-run.ts'
import { useHouse } from './wire/use-house.ts'
import { usePlays } from './wire/use-plays.ts'
import { useProgramme } from './wire/use-programme.ts'

export function Page() {
  const programme = useProgramme()
  const { plays, runs, refresh } = usePlays()
  const [chosen, choose] = useChosenRun({ plays, runs })
  const { house, pulse, refresh: moved } = useHouse(chosen)
  const [sought, setSought] = useState<Sought | null>(null)
  // An older run shows what was said of it then; the open hotel, where nothing was judged, what was said last.
  const play = plays.find(({ run }) => run === chosen) ?? plays.at(-1)

  const pick = useCallback(
    (run: string) => {
      // What was sought in another run must not be sought in this one.
      setSought(null)
      choose(run)
    },
    [choose],
  )
  const seek: Seek = useCallback(
    ({ log, line }, from) => {
      if (log === 'effects' || !play) return
      choose(play.run)
      setSought({ run: play.run, log, line, from })
    },
    [play, choose],
  )

  useEffect(() => {
    document.title = house ? `${house.property.name} · Mockinn` : 'Mockinn'
  }, [house])

  return (
    <>
      <a class="skip" href="#play-title">
        Skip to the play
      </a>
      <HotelHeader house={house} runs={runs} chosen={chosen} pick={pick} moved={moved} />
      <main class="main">
        <PlayCard programme={programme} newest={plays.at(-1)} started={refresh} />
        <Verdicts play={play} seek={seek} />
        <Exposures plays={plays} />
        <div class="beside">{house ? <Logs house={house} pulse={pulse} sought={sought} /> : <NoRun />}</div>
        {house && <Today house={house} />}
      </main>
    </>
  )
}

function NoRun() {
  return (
    <section class="card" aria-label="No run">
      <p class="quiet">No run is open yet. Play a story, and its hotel opens here.</p>
    </section>
  )
}
