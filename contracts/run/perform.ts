/** Plays a story on a stage: its steps, the connector's clock, the forger and the looks go on the agenda, and time is let run. */

import type { Script, Step } from '../../scenarios/words.ts'
import type { HotelEvent } from '../../simulator/domain/events.ts'
import { explain } from '../../simulator/domain/refusals.ts'
import { type HotelTime, instant, later, minutes } from '../../simulator/domain/time.ts'
import type { ReservationId } from '../../simulator/domain/words.ts'
import type { Pace } from '../../simulator/hotel/time-line.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { changeTypes } from '../../simulator/views/change-types.ts'
import { forgedCancellation } from '../../simulator/windows/webhooks/forgery.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { deadlineAfter } from '../checks/deadlines.ts'
import { takeAction } from './actions.ts'
import { declaredBy } from './declared.ts'
import { Hints } from './hints.ts'
import { lookAtAll } from './looks.ts'
import { requirePreflight } from './preflight.ts'
import type { Stage } from './stage.ts'
import { requireStrangers } from './strangers.ts'

/** Stepped and scaled differ only in their pace. `live` plays the facts on the real now and waits for no later day. */
export type Tempo = { readonly kind: 'paced'; readonly pace: Pace } | { readonly kind: 'live' }

export async function perform(stage: Stage, script: Script, tempo: Tempo): Promise<void> {
  const { hotel, effects } = stage
  const hints = new Hints(stage)
  const cast = [...new Set(script.cast.map(({ reservation }) => reservation))]
  const look = () => lookAtAll(stage, hints, script.cast)
  await requirePreflight(stage)
  await requireStrangers(stage, cast)
  if (tempo.kind === 'live') await performLive(stage, hints, script.steps, look)
  else {
    hints.plan(script.until)
    for (const [index, step] of script.steps.entries()) if (step.kind !== 'look') planStep(stage, hints, step, index)
    const stopLooking = planLooks(stage, script, look)
    hotel.agenda.add({ at: script.until, priority: 'look', id: 'the last look', run: look })
    await hotel.advanceTo(script.until, tempo.pace).finally(stopLooking)
  }
  effects.add({ kind: 'story-ended', processRuns: stage.process?.running() ?? null })
}

type Act = Exclude<Step, { kind: 'look' }>

function planStep(stage: Stage, hints: Hints, step: Act, index: number): void {
  const id = String(index).padStart(5, '0')
  stage.hotel.agenda.add({ at: step.at, priority: 'story', id, run: () => play(stage, hints, step) })
}

async function play(stage: Stage, hints: Hints, step: Act): Promise<void> {
  const { hotel } = stage
  if (step.kind === 'forged-cancellation') return forge(stage, step)
  if (step.kind === 'far-side') return takeAction(stage, hints, step)
  const obeyed = hotel.obey(step.command, 'story')
  if (step.refused === true && obeyed.kind !== 'refused')
    throw new Error(
      `The story asks at ${instant(hotel.now)} for what the hotel must refuse, and it obeyed. Mend the story.`,
    )
  if (obeyed.kind === 'refused' && step.refused !== true) {
    throw new Error(
      `The story asks at ${instant(hotel.now)} for what the hotel cannot do: ${explain(obeyed.refusal)} Mend the story.`,
    )
  }
}

async function forge(
  { hotel, deliveries }: Stage,
  step: Extract<Step, { kind: 'forged-cancellation' }>,
): Promise<void> {
  const reservation = hotel.state.reservations.get(step.reservation)
  // Where nothing is signed nobody could know it for what it is.
  if (!deliveries?.canTell(step.flaw) || !reservation) return
  const letter = forgedCancellation(reservation, hotel.now, step.flaw)
  await deliveries.send('forgery', letter, step.reservation, step.flaw)
}

/** A look when the connector's time is up: after each change of the cast, after the forger, and after each file that could tell. */
function planLooks(stage: Stage, script: Script, look: () => Promise<void>): () => void {
  const { hotel, options } = stage
  const cast = new Set<string>(script.cast.map(({ reservation }) => reservation))
  const facts = {
    declared: declaredBy(options.connector.manifest, options.mode),
    timeZone: hotel.state.property.timeZone,
  }
  const planned = new Set<number>()
  const planAfter = (offered: HotelTime) => {
    const at = Math.min(later(deadlineAfter(facts, offered), minutes(1)), script.until) as HotelTime
    if (planned.has(at)) return
    planned.add(at)
    hotel.agenda.add({ at, priority: 'look', id: 'look', run: look })
  }
  for (const step of script.steps) {
    if (step.kind === 'forged-cancellation' && stage.deliveries) planAfter(step.at)
    if (step.kind === 'look')
      hotel.agenda.add({ at: step.at, priority: 'look', id: 'look that is asked for', run: look })
  }
  let untold = false
  let lastStanding = ''
  const subjects = new Set<string>(script.cast.flatMap(part => (part.role === 'subject' ? [part.reservation] : [])))
  return hotel.listen({
    committed: ({ at, events }) => {
      const told = events.some(
        event =>
          ('reservation' in event && cast.has(event.reservation) && worthALook.has(event.kind)) ||
          concerns(hotel, event, subjects),
      )
      if (told && options.mode !== 'export') planAfter(at)
      untold ||= told
    },
    written: ({ writtenAt, reservations }) => {
      const standing = reservations.filter(id => cast.has(id)).join(' ')
      if (options.mode === 'export' && (untold || standing !== lastStanding)) planAfter(writtenAt)
      untold = false
      lastStanding = standing
    },
  })
}

/** Whether the outside is told of this, and it is about a subject or the guest of one. */
function concerns({ state }: Hotel, event: HotelEvent, subjects: ReadonlySet<string>): boolean {
  if (changeTypes[event.kind] === null) return false
  if ('reservation' in event) return subjects.has(event.reservation)
  return (
    'guest' in event &&
    [...subjects].some(id => state.reservations.get(id as ReservationId)?.booking.guest === event.guest)
  )
}

const worthALook: ReadonlySet<string> = new Set(['reservation-cancelled', 'stay-dates-changed'])

/** Bookings and changes happen now, one after the other; what only a later day could bring is left out. */
async function performLive(
  stage: Stage,
  hints: Hints,
  steps: readonly Step[],
  look: () => Promise<void>,
): Promise<void> {
  const { hotel } = stage
  for (const step of steps) {
    if (step.kind === 'look') continue
    await hotel.advanceTo(wireNow() as number as HotelTime)
    if (stage.options.signal.aborted) return
    if (step.kind === 'forged-cancellation') await forge(stage, step)
    else if (step.kind === 'far-side') await takeAction(stage, hints, step)
    // Who does not arrive today cannot check in today: the hotel refuses, and the story goes on without it.
    else if (hotel.obey(step.command, 'desk').kind === 'refused') continue
    await hotel.advanceTo(hotel.now)
    if (step.kind !== 'command' || worthALook.has(factOf(step))) await look()
  }
  await look()
}

function factOf(step: Extract<Step, { kind: 'command' }>): string {
  if (step.command.kind === 'cancel') return 'reservation-cancelled'
  return step.command.kind === 'change-dates' ? 'stay-dates-changed' : ''
}
