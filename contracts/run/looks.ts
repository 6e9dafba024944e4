/** Looking at the far side: when the connector has had all the time it may ask for, its probe is asked about every stay of the story. */
import type { ReservationId } from '../../simulator/domain/words.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import type { Case } from '../checks/case.ts'
import type { ProbeAnswer } from '../connectors/believed.ts'
import { isAllThere } from './awaited.ts'
import { pause, untilRead } from './cycles.ts'
import type { Hints } from './hints.ts'
import type { Stage } from './stage.ts'

/** Real time for what is done after the answer; only a look that does not show the truth costs it. A receiver without a hint says how long. */
function patienceMs({ options }: Stage): number {
  const { clockHint, modes } = options.connector.manifest
  if (clockHint !== undefined) return 1000
  return options.mode === 'webhooks' ? (modes.webhooks?.withinSeconds ?? 0) * 1000 : 3000
}

const againEveryMs = 50

export async function lookAtAll(stage: Stage, hints: Hints, cast: Case['cast']): Promise<void> {
  const { manifest } = stage.options.connector
  const hinted = manifest.clockHint !== undefined
  if (hinted) await hints.tell()
  const settled = (hinted ? hints.lastDone : await untilRead(stage)) ? 'done' : 'not-seen'
  const { lookout } = stage
  if (lookout === null) return
  const until = wireNow() + patienceMs(stage)
  const stays = [...new Set(cast.map(({ reservation }) => reservation as ReservationId))]
  for (const reservation of stays) {
    if (stage.options.signal.aborted) return
    if (lookout.isTooEarly?.(wordsOf(stage, reservation))) continue
    const isThere = (answer: ProbeAnswer) => isAllThere(stage, cast, reservation, answer)
    const answer = await unlessSilent(stage, reservation === stays[0], () =>
      untilThere(stage, () => lookout.look(wordsOf(stage, reservation)), isThere, until),
    )
    stage.effects.add({ kind: 'look', reservation, settled, answer })
  }
}

/** A probe that let us wait so often in a row is asked only once a look, until it answers again: a story must end. */
const silencesMax = 3
const silenceMs = 4000

async function unlessSilent(stage: Stage, first: boolean, look: () => Promise<ProbeAnswer>): Promise<ProbeAnswer> {
  if (stage.silences >= silencesMax && !first)
    return {
      kind: 'not-seen',
      because: `The probe did not answer ${silencesMax} times in a row, and was not asked again.`,
    }
  const started = wireNow()
  const answer = await look()
  const isSilent = answer.kind === 'not-seen' && wireNow() - started >= silenceMs
  stage.silences = isSilent ? stage.silences + 1 : 0
  return answer
}

async function untilThere(
  { process }: Stage,
  look: () => Promise<ProbeAnswer>,
  isThere: (answer: ProbeAnswer) => boolean,
  until: number,
): Promise<ProbeAnswer> {
  for (;;) {
    const answer = await look()
    if (isThere(answer) || wireNow() >= until || process?.running() === false) return answer
    await pause(againEveryMs)
  }
}

/** The words of the run, with those of one stay and its guest. */
export function wordsOf({ hotel, words }: Stage, id: ReservationId) {
  const reservation = hotel.state.reservations.get(id)
  const guest = reservation && hotel.state.guests.get(reservation.booking.guest)
  return {
    ...words,
    'reservation.id': id,
    'reservation.number': reservation?.number ?? '',
    'guest.id': guest?.id ?? '',
    'guest.email': guest?.details.email ?? '',
    'guest.phone': guest?.details.phone ?? '',
    'guest.firstName': guest?.details.firstName ?? '',
    'guest.lastName': guest?.details.lastName ?? '',
  }
}
