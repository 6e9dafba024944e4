/** Moves the hotel's time: by a step, or by itself at a chosen speed. */
import { useState } from 'preact/hooks'
import { Action } from '../action.tsx'
import type { Clock } from '../wire/answers.ts'
import { useDesk } from '../wire/desk.ts'
import { runPath } from '../wire/use-house.ts'
import { untilNextDay } from './dates.ts'
import { Speed, speedInWords } from './speed.tsx'

type Props = {
  readonly run: string
  readonly ended: boolean
  readonly clock: Clock
  readonly moved: () => Promise<void>
}

type Order =
  | { readonly advance: string }
  | { readonly mode: 'stepped' }
  | { readonly mode: 'scaled'; readonly daysPerMinute: number }
  | { readonly paused: boolean }

export function ClockControls({ run, ended, clock, moved }: Props) {
  const desk = useDesk()
  const [busy, setBusy] = useState(false)
  const [speed, setSpeed] = useState(clock.daysPerMinute ?? 1)
  const running = clock.mode !== 'stepped' && !clock.paused
  const held = clock.heldByPlay || ended
  const why = whyNot(clock, ended) ?? (busy ? 'The hotel is living through that time.' : stateOf(clock))

  const order = async (...orders: readonly Order[]) => {
    setBusy(true)
    for (const each of orders) if (!(await desk.post(`${runPath(run)}/clock`, each))) break
    await moved()
    setBusy(false)
  }
  const step = (advance: string) =>
    clock.mode === 'stepped' ? order({ advance }) : order({ mode: 'stepped' }, { advance })
  const go = (daysPerMinute: number) =>
    clock.paused
      ? order({ mode: 'scaled', daysPerMinute }, { paused: false })
      : order({ mode: 'scaled', daysPerMinute })

  const noStep = held || busy || running
  return (
    <section class="clock-controls" aria-label="Clock controls">
      <div class="clock-buttons">
        <Action off={noStep} told="clock-state" press={() => step('PT1H')}>
          <span class="plus">+</span>1 h
        </Action>
        <Action off={noStep} told="clock-state" press={() => step('PT6H')}>
          <span class="plus">+</span>6 h
        </Action>
        <Action off={noStep} told="clock-state" press={() => step(untilNextDay(clock.local, clock.businessDate))}>
          To the next day
        </Action>
        <span class="clock-pace">
          <Speed
            value={speed}
            off={held}
            change={daysPerMinute => {
              setSpeed(daysPerMinute)
              if (running) void go(daysPerMinute)
            }}
          />
          <Action
            kind="main"
            off={held || busy}
            told="clock-state"
            press={() => (running ? order({ paused: true }) : go(speed))}
          >
            {running ? 'Pause clock' : 'Run clock'}
          </Action>
        </span>
      </div>
      <p id="clock-state" class="clock-state">
        {why}
      </p>
    </section>
  )
}

function whyNot(clock: Clock, ended: boolean): string | null {
  if (clock.heldByPlay) return 'A play holds the clock. It is yours again when the play has been judged.'
  if (ended) return 'This run has ended, and its clock with it. Pick another run, or play a story.'
  return null
}

function stateOf(clock: Clock): string {
  if (clock.mode === 'stepped') return 'The clock stands until you move it.'
  if (clock.paused) return 'The clock is paused.'
  if (clock.mode === 'live') return 'The clock runs with the real one. Pause it to move it by hand.'
  return `The clock runs at ${speedInWords(clock.daysPerMinute ?? 1)}. Pause it to move it by hand.`
}
