/**
 * The stay of a guest who was erased is closed: nobody writes words to it any more, and it does not begin again. Money that was taken may
 * still be given back, and a bill corrected by a credit note.
 */
import { linesOf } from '../books/finding.ts'
import type { Asked, Command, CommandKind } from '../commands.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { LineId, PostingId, ReservationId } from '../words.ts'

type State = Readonly<HotelState>
type Writes = { readonly [Kind in CommandKind]?: (state: State, command: Asked<Kind>) => readonly ReservationId[] }

const one = (_: State, { reservation }: { readonly reservation: ReservationId }) => [reservation]

/** To which stays a command writes what somebody says. */
const writes: Writes = {
  'leave-message': one,
  'change-particulars': one,
  reinstate: one,
  'undo-check-out': one,
  'post-charge': one,
  'take-deposit': one,
  'authorise-card': one,
  // Money may still be taken for what is open, but not in the guest's name.
  'take-payment': (_, { reservation, method, reference }) =>
    reference === null || method === 'receivables' ? [] : [reservation],
  'transfer-posting': (_, { to }) => [to],
  'void-posting': (state, { of }) => staysOfPosting(state, of),
  'adjust-line': (state, { line }) => staysOfPosting(state, postingOf(line)),
}

export function forgottenStayRefusal(state: State, command: Command): Refusal | undefined {
  const writesTo = writes[command.kind] as ((state: State, command: Command) => readonly ReservationId[]) | undefined
  const forgotten = writesTo?.(state, command).find(id => {
    const guest = state.reservations.get(id)?.booking.guest
    return guest !== undefined && state.guests.get(guest)?.standing.status === 'erased'
  })
  return forgotten === undefined ? undefined : { kind: 'stay-is-forgotten', reservation: forgotten }
}

const staysOfPosting = (state: State, posting: PostingId): ReservationId[] =>
  (linesOf(state, posting) ?? []).map(({ reservation }) => reservation)

const postingOf = (line: LineId): PostingId => line.slice(0, line.lastIndexOf('.')) as PostingId
