/**
 * Several houses under one PMS. Each has rooms, prices, books and a day of its own; guests, firms and the ids of stays are common to all, so that
 * a guest who is merged or forgotten in one is so in every other.
 */
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import { type Decision, refuse } from './decision.ts'
import type { HotelEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Property } from './property/property.ts'
import { emptyHotel, type HotelState } from './state.ts'
import type { BusinessDate, HotelTime } from './time.ts'
import type { PaymentId, PostingId, ReservationId } from './words.ts'

/** By the id of the property; never empty. */
export type Group = ReadonlyMap<string, HotelState>

/** Asked of the house that is named, else of the one that knows the stay or what is of it, else of the first. */
export type Addressed = Command & { readonly property?: string }

export function openGroup(properties: readonly Property[], date: BusinessDate, firstNumber: number): Group {
  const houses = new Map<string, HotelState>()
  let first: HotelState | undefined
  for (const property of properties) {
    const house = emptyHotel(property, date, firstNumber, first)
    first ??= house
    houses.set(property.id, house)
  }
  return houses
}

/** The house that a command is for; undefined where it names one that is not of the group. */
export function houseFor(group: Group, command: Addressed): HotelState | undefined {
  const first = firstOf(group)
  if (command.property !== undefined) return group.get(command.property)
  if (group.size === 1) return first
  const [stay] = staysIn(first, command).map(id => first.reservations.get(id))
  if (stay) return group.get(stay.property)
  return [...group.values()].find(house => knows(house, command)) ?? first
}

export function firstOf(group: Group): HotelState {
  const [first] = group.values()
  if (!first) throw new Error('A group has one house at least.')
  return first
}

export function decideInGroup(group: Group, asked: Addressed, now: HotelTime): Decision {
  const house = houseFor(group, asked)
  if (!house) return refuse({ kind: 'unknown-property', property: asked.property ?? '', known: [...group.keys()] })
  if (group.size === 1 && asked.property === undefined) return decide(house, asked, now)
  const { property: _, ...command } = asked
  const stranger = staysIn(house, command as Command).find(
    id => (house.reservations.get(id)?.property ?? house.property.id) !== house.property.id,
  )
  if (stranger === undefined) return decide(house, command as Command, now)
  const property = house.reservations.get(stranger)?.property ?? ''
  return refuse({ kind: 'in-another-house', reservation: stranger, property, asked: house.property.id })
}

/** Whether a key, a posting, a payment or a chargeback of which a command speaks is the house's. Invoices are numbered in each house anew, and tell nothing. */
function knows({ keys, chargebacks, postings, payments }: HotelState, command: Command): boolean {
  const isBooked = (id: string | null) => postings.has(id as PostingId) || payments.has(id as PaymentId)
  return (
    ('key' in command && keys.has(command.key)) ||
    ('chargeback' in command && chargebacks.has(command.chargeback)) ||
    (command.kind === 'report-chargeback' && isBooked(command.payment)) ||
    ('of' in command && isBooked(command.of)) ||
    ('line' in command && isBooked(command.line.slice(0, command.line.lastIndexOf('.'))))
  )
}

/** The stays that a command is about: no bill, bed or charge goes from one house to another. */
function staysIn({ authorisations, requests }: HotelState, command: Command): ReservationId[] {
  const named = [
    // A stay that is new is in no house yet, and one that there is already is refused as that.
    'reservation' in command && !newStays.has(command.kind) ? command.reservation : null,
    'authorisation' in command ? authorisations.get(command.authorisation)?.reservation : null,
    'request' in command ? requests.get(command.request)?.reservation : null,
    command.kind === 'transfer-posting' ? command.to : null,
    command.kind === 'share-room' ? command.with : null,
    ...(command.kind === 'set-routing' ? command.routing.map(({ to }) => to) : []),
  ]
  return named.flatMap(id => id ?? [])
}

const newStays: ReadonlySet<string> = new Set(['book', 'inquire', 'hold', 'waitlist', 'walk-in', 'take-over-stay'])

/** What an event makes of the house in which it happened: the one whose stay it is about, else the one that was asked; some concern all. */
export function evolveInGroup(group: Group, asked: Addressed, event: HotelEvent, at: HotelTime, seq: number): void {
  if (event.kind === 'pms-upgraded' || event.kind === 'guest-erased') {
    for (const house of group.values()) evolve(house, event, at, seq)
    return
  }
  evolve(houseOf(group, asked, event), event, at, seq)
}

/** The house in which something happened. */
export function houseOf(group: Group, asked: Addressed, event: HotelEvent): HotelState {
  const first = firstOf(group)
  const stay = group.size > 1 && 'reservation' in event ? first.reservations.get(event.reservation) : undefined
  return (stay ? group.get(stay.property) : houseFor(group, asked)) ?? first
}
