/** Looking at the far side: when the connector has had all the time it may ask for, its probe is asked about every stay of the story. */
import type { ReservationId } from '../../simulator/domain/words.ts'
import { type GuestRecord, guestRecord, reservationRecord } from '../../simulator/views/records.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { isSame, mirroredFields } from '../checks/mirror/fields.ts'
import { isNameShown, nameParts } from '../checks/mirror/shows-the-name.ts'
import type { ProbeAnswer } from '../connectors/believed.ts'
import type { Lookout } from '../connectors/lookout.ts'
import type { SeenStay } from '../effects.ts'
import { pause, untilRead } from './cycles.ts'
import { declaredBy } from './declared.ts'
import type { Hints } from './hints.ts'
import type { Stage } from './stage.ts'

/** Real time for what is done after the answer; only a look that does not show the truth costs it. A receiver without a hint says how long. */
function patienceMs({ options }: Stage): number {
  const { clockHint, modes } = options.connector.manifest
  if (clockHint !== undefined) return 1000
  return options.mode === 'webhooks' ? (modes.webhooks?.withinSeconds ?? 0) * 1000 : 3000
}

const againEveryMs = 50

export async function lookAtAll(stage: Stage, hints: Hints, cast: readonly string[]): Promise<void> {
  const { manifest } = stage.options.connector
  const hinted = manifest.clockHint !== undefined
  if (hinted) await hints.tell()
  const settled = (hinted ? hints.lastDone : await untilRead(stage)) ? 'done' : 'not-seen'
  const { lookout } = stage
  if (lookout === null) return
  const until = wireNow() + patienceMs(stage)
  for (const reservation of cast) {
    if (stage.options.signal.aborted) return
    if (lookout.isTooEarly?.(wordsOf(stage, reservation as ReservationId))) continue
    const answer = await unlessSilent(stage, reservation === cast[0], () =>
      untilTrue(stage, lookout, reservation as ReservationId, until),
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

async function untilTrue(
  stage: Stage,
  lookout: Lookout,
  reservation: ReservationId,
  until: number,
): Promise<ProbeAnswer> {
  for (;;) {
    const answer = await lookout.look(wordsOf(stage, reservation))
    if (isTrue(stage, reservation, answer) || wireNow() >= until || stage.process?.running() === false) return answer
    await pause(againEveryMs)
  }
}

/** Whatever a check may hold it to: what is not yet right here is waited for, since a receiver may write one field after the other. */
function isTrue({ hotel, options }: Stage, id: ReservationId, answer: ProbeAnswer): boolean {
  const stay = hotel.state.reservations.get(id)
  const guest = stay && hotel.state.guests.get(stay.booking.guest)
  if (!stay || !guest || answer.kind !== 'seen') return answer.kind === 'seen'
  const truth = { stay: reservationRecord(stay), guest: guestRecord(guest) }
  const { standing } = stay
  const fee = standing.status === 'cancelled' || standing.status === 'no-show' ? (standing.fee?.minor ?? 0) : undefined
  const { reads } = declaredBy(options.connector.manifest, options.mode)
  if (reads.includes('revenueMinor') && fee !== undefined && (answer.revenueMinor ?? 0) !== fee) return false
  if (!isPersonTrue(options, truth.guest, answer, reads)) return false
  return (['status', ...reads] as const).every(part => {
    const field = mirroredFields[part]
    const value = field?.truth(truth) ?? null
    return !field || value === null || isSame(field, value, answer[part] ?? null)
  })
}

/** The name, and nothing at all of who was forgotten. */
function isPersonTrue(
  { mode, persona }: Stage['options'],
  guest: GuestRecord,
  answer: SeenStay,
  reads: readonly string[],
): boolean {
  if (guest.status === 'erased' && reads.includes('email') && answer.email !== null) return false
  return nameParts.every(
    part => !reads.includes(part) || isNameShown({ mode, persona }, part, guest[part], answer[part] ?? null),
  )
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
