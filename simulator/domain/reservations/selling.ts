/** What is sold, to whom and for how much: rooms kept for groups, rates and restrictions that a revenue system pushes. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { type BusinessDate, daysBetween, daysFrom } from '../time.ts'
import type { RatePlanCode, RoomTypeCode } from '../words.ts'
import { roomsLeft } from './availability.ts'

type State = Readonly<HotelState>

export function decideBlock(state: State, { kind: _, ...asked }: Asked<'block-rooms'>): Decision {
  const { block, name, roomType, from, to, rooms, cutOff } = asked
  if (state.blocks.has(block)) return refuse({ kind: 'block-exists', block })
  const refusal = typeRefusal(state, roomType) ?? spanRefusal(state, from, to, 1)
  if (refusal) return refuse(refusal)
  const full = daysFrom(from, to).find(night => roomsLeft(state, roomType, night) < rooms)
  if (full !== undefined) {
    const left = Math.max(0, roomsLeft(state, roomType, full))
    return refuse({ kind: 'too-few-left', roomType, night: full, left, wanted: rooms })
  }
  return accept({ kind: 'rooms-blocked', block, name, roomType, from, to, rooms, cutOff })
}

export function decideRelease(state: State, { block: id }: Asked<'release-block'>): Decision {
  const block = state.blocks.get(id)
  if (!block) return refuse({ kind: 'unknown-block', block: id })
  return block.released
    ? refuse({ kind: 'block-is-released', name: block.name })
    : accept({ kind: 'block-released', block: id })
}

export function decideRates(state: State, { kind: _, ...asked }: Asked<'push-rates'>): Decision {
  const { ratePlan, roomType, from, to, minor } = asked
  const refusal = planRefusal(state, ratePlan) ?? typeRefusal(state, roomType) ?? spanRefusal(state, from, to, 0)
  return refusal ? refuse(refusal) : accept({ kind: 'rates-pushed', ratePlan, roomType, from, to, minor })
}

export function decideRestrictions(state: State, { kind: _, ...asked }: Asked<'push-restrictions'>): Decision {
  const { ratePlan, from, to, restrictions } = asked
  const refusal = planRefusal(state, ratePlan) ?? spanRefusal(state, from, to, 0)
  return refusal ? refuse(refusal) : accept({ kind: 'restrictions-pushed', ratePlan, from, to, restrictions })
}

function typeRefusal({ property }: State, roomType: RoomTypeCode): Refusal | undefined {
  const known = property.roomTypes.map(({ code }) => code)
  return known.includes(roomType) ? undefined : { kind: 'unknown-room-type', roomType, known }
}

function planRefusal({ property }: State, ratePlan: RatePlanCode): Refusal | undefined {
  const known = property.ratePlans.map(({ code }) => code)
  return known.includes(ratePlan) ? undefined : { kind: 'unknown-rate-plan', ratePlan, known }
}

/** Two years at most, so that a typing error costs nothing. */
function spanRefusal({ businessDate }: State, from: BusinessDate, to: BusinessDate, least: 0 | 1): Refusal | undefined {
  const days = daysBetween(from, to)
  return from < businessDate || days < least || days > 731
    ? { kind: 'impossible-span', from, to, businessDate }
    : undefined
}
