/** The sign above the desk: whose hotel this is, which run of it, and what time it is there. */
import { useRef } from 'preact/hooks'
import { ClockControls } from '../clock/clock-controls.tsx'
import { ClockFace } from '../clock/clock-face.tsx'
import type { House, Run } from '../wire/answers.ts'
import { RunPicker } from './run-picker.tsx'
import { useHeight } from './use-height.ts'

type Props = {
  readonly house: House | null
  readonly runs: readonly Run[]
  readonly chosen: string | null
  readonly pick: (run: string) => void
  readonly moved: () => Promise<void>
}

export function HotelHeader({ house, runs, chosen, pick, moved }: Props) {
  const header = useRef<HTMLElement>(null)
  useHeight(header)
  const ended = runs.some(({ run, state }) => run === chosen && state === 'ended')
  return (
    <header class="header" ref={header}>
      <div class="header-in">
        <div class="hotel">
          <p class="brand">Mockinn</p>
          <h1>{house?.property.name ?? 'No hotel yet'}</h1>
          <p class="hotel-facts">{house ? placeOf(house) : 'A hotel that does not exist,'}</p>
          <p class="hotel-facts">{house ? kindOf(house) : 'for testing the software that serves the ones that do.'}</p>
        </div>
        <RunPicker runs={runs} chosen={chosen} pick={pick} />
        {house && (
          <>
            <ClockFace clock={house.clock} zone={house.property.timeZone} />
            <ClockControls run={house.run} ended={ended} clock={house.clock} moved={moved} />
          </>
        )}
      </div>
    </header>
  )
}

function placeOf({ property }: House): string {
  return `${property.rooms} rooms · ${property.currency}`
}

function kindOf({ persona, seed }: House): string {
  return `${persona} · seed ${seed}`
}
