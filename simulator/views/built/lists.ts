/** The lists whose records are put together when somebody asks for them; only the order of their last changes is kept. */
import { firstOf, type Group } from '../../domain/group.ts'
import type { HotelState } from '../../domain/state.ts'
import type { HotelTime } from '../../domain/time.ts'
import { LastChanges } from '../last-changes.ts'
import { emptyPayments, type PaymentFacts } from './payments.ts'

export const builtLists = ['folios', 'payments', 'rooms', 'housekeeping', 'consents', 'history'] as const
export type BuiltList = (typeof builtLists)[number]

export type BuiltShelves = {
  /** Nothing for a list that this PMS has not. */
  readonly orders: Readonly<Partial<Record<BuiltList, LastChanges>>>
  readonly payments: PaymentFacts
}

/** What was there before anything happened are the rooms. */
export function emptyBuilt(lists: readonly string[], houses: Group, at: HotelTime): BuiltShelves {
  const there = builtLists.filter(list => lists.includes(list))
  const orders = Object.fromEntries(there.map(list => [list, new LastChanges()])) as BuiltShelves['orders']
  for (const house of houses.values())
    for (const { number } of house.property.rooms)
      for (const list of ['rooms', 'housekeeping'] as const) orders[list]?.put(idIn(houses, house, number), 0, at)
  return { orders, payments: emptyPayments() }
}

/** Rooms and payments are numbered in each house anew: in all but the first the house stands before, as in `sister-house.201`. */
export const idIn = (houses: Group, house: Readonly<HotelState>, id: string): string =>
  house === firstOf(houses) ? id : `${house.property.id}.${id}`
