/** What a hotel may know of a stay besides who, when and where. */
import type { BlockId, BookingId, GuestId, ProfileId, TransactionCode } from '../words.ts'

export const segments = ['business', 'leisure', 'group', 'other'] as const
export const guarantees = ['none', 'card', 'deposit', 'company'] as const

/** What was ordered with the stay besides the room: parking, a cot, a bottle on the table. */
export type Extra = {
  /** Of the stay's own: what was ordered for the stay is charged once under it. */
  readonly id: string
  readonly transactionCode: TransactionCode
  readonly text: string
  readonly quantity: number
  /** As quoted, in minor units. */
  readonly unit: number
  readonly per: (typeof extraTerms)[number]
}

export const extraTerms = ['night', 'stay'] as const

export type Particulars = {
  /** Who booked, where that is not the guest. */
  readonly booker: GuestId | null
  readonly companions: readonly GuestId[]
  readonly company: ProfileId | null
  readonly travelAgent: ProfileId | null
  readonly segment: (typeof segments)[number] | null
  readonly guarantee: (typeof guarantees)[number] | null
  /** Through whom it came, and under which number there. */
  readonly channel: { readonly name: string; readonly number: string } | null
  readonly crsNumber: string | null
  /** Several rooms that were booked as one. */
  readonly booking: BookingId | null
  /** The rooms kept for a group, from which this one is taken. */
  readonly block: BlockId | null
  readonly preferences: readonly string[]
  readonly notes: string | null
  readonly extras: readonly Extra[]
}

export const noParticulars: Particulars = {
  ...{ booker: null, companions: [], company: null, travelAgent: null, segment: null, guarantee: null },
  ...{ channel: null, crsNumber: null, booking: null, block: null, preferences: [], notes: null, extras: [] },
}

/** The same where somebody neither booked nor comes along: a guest who is forgotten, or whose own stay it is. */
export function without(guest: GuestId, particulars: Particulars): Particulars {
  const booker = particulars.booker === guest ? null : particulars.booker
  return { ...particulars, booker, companions: particulars.companions.filter(each => each !== guest) }
}
