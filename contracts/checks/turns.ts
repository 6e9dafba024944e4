/** What happened to a stay after it was booked, in words; and whether it was more than coming and going as booked. */
import type { Case } from './case.ts'
import { type Truth, truthOf } from './truth.ts'

export type Happening = {
  readonly after: Truth
  readonly before: Truth | undefined
  readonly later: readonly Truth[]
  /** What the guest did, behind the name: `left early`. */
  readonly did: string
  /** More than to arrive and to leave as booked: what a connector does not see every day. */
  readonly isTurn: boolean
}

/** In order; what left the stay itself as it was, such as another telephone number of the guest, is not among them. */
export function happeningsOf(facts: Case, reservation: string): readonly Happening[] {
  const truths = truthOf(facts, reservation)
  return truths.flatMap((after, index) => {
    const before = truths[index - 1]
    const said = sayHappening(before?.stay, after.stay)
    return said ? [{ after, before, later: truths.slice(index + 1), ...said }] : []
  })
}

export const turnsOf = (facts: Case, reservation: string): readonly Happening[] =>
  happeningsOf(facts, reservation).filter(({ isTurn }) => isTurn)

type Stay = Truth['stay']
type Said = Pick<Happening, 'did' | 'isTurn'>

const turn = (did: string): Said => ({ did, isTurn: true })
const usual = (did: string): Said => ({ did, isTurn: false })

function sayHappening(before: Stay | undefined, after: Stay): Said | undefined {
  if (!before) return after.status === 'in-house' ? turn('walked in') : undefined
  if (before.status !== after.status) return sayStatus(before, after)
  const { arrival, departure, roomType, ratePlan, amount } = after
  if (arrival !== before.arrival || departure !== before.departure)
    return turn(`changed the stay to ${arrival} – ${departure}`)
  if (after.room !== before.room) return turn(`moved to room ${after.room}`)
  if (roomType !== before.roomType) return turn(`changed to the room type ${roomType}`)
  if (ratePlan !== before.ratePlan || amount.minor !== before.amount.minor)
    return turn(`got another rate, ${ratePlan},`)
  return undefined
}

function sayStatus(before: Stay, after: Stay): Said | undefined {
  switch (after.status) {
    case 'no-show':
      return turn('did not come')
    case 'cancelled':
      return turn(after.relocatedTo === null ? 'cancelled' : 'was sent to another hotel')
    case 'confirmed':
      if (before.status === 'in-house') return turn('had the check-in undone')
      return isOff(before.status) ? turn('was reinstated') : usual('was confirmed')
    case 'in-house':
      return before.status === 'checked-out' ? turn('had the check-out undone') : usual('checked in')
    case 'checked-out':
      if (after.departure === after.arrival) return turn('left on the day of arrival')
      return after.departure === before.departure ? usual('checked out') : turn('left early')
    default:
      return undefined
  }
}

/** A stay that is not going to happen. */
export const isOff = (status: string): boolean => status === 'cancelled' || status === 'no-show'
