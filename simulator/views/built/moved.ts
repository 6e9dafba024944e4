/** Which records of the lists that are built an event changes, so that they move on in the order in which a poller meets them. */
import type { EventKind, HotelEvent } from '../../domain/events.ts'
import { type Group, houseOf } from '../../domain/group.ts'
import { ownStaysOf } from '../../domain/profiles/forgetting.ts'
import { channels } from '../../domain/profiles/guests.ts'
import type { HotelState } from '../../domain/state.ts'
import type { ReservationId, RoomNumber } from '../../domain/words.ts'
import type { Commit } from '../../journal/commit.ts'
import { consentId } from './consent-record.ts'
import { type BuiltList, type BuiltShelves, builtLists, idIn } from './lists.ts'
import { paymentIn, withoutPayer } from './payments.ts'
import { isOver } from './stays.ts'

type Happened<Kind extends EventKind = EventKind> = {
  readonly houses: Group
  /** The one in which it happened, as it is after the commit. */
  readonly house: HotelState
  readonly commit: Commit
  readonly event: Extract<HotelEvent, { kind: Kind }>
  readonly built: BuiltShelves
}

/** Takes a commit in, after the state has. */
export function moveOn(built: BuiltShelves, houses: Group, commit: Commit): void {
  const there = builtLists.filter(list => built.logs[list] !== undefined)
  if (there.length === 0) return
  for (const event of commit.events) {
    const happened = { houses, house: houseOf(houses, commit.command, event), commit, event, built }
    for (const list of there)
      for (const id of moved[list](happened)) built.logs[list]?.put(id, commit.seq, commit.at, null)
  }
}

const moved: Readonly<Record<BuiltList, (happened: Happened) => readonly string[]>> = {
  folios: ({ house, houses, event }) => {
    switch (event.kind) {
      case 'charge-posted':
      case 'line-moved':
      case 'payer-set':
      case 'routing-set':
      case 'credit-set':
      case 'payment-taken':
      case 'loss-set-off':
      case 'invoice-issued':
        return [event.reservation]
      case 'stay-guest-changed':
        return house.folios.has(event.reservation) ? [event.reservation] : []
      case 'guest-erased':
        return ownStaysOf(house, event.guest)
          .flatMap(id => [id, ...paidByOthers(houses, id)])
          .filter(id => house.folios.has(id))
      default:
        return []
    }
  },
  payments: happened => {
    const { house, houses, event, built } = happened
    const fact = paymentIn(event, house.property.id)
    if (fact) {
      const id = idIn(houses, house, fact.payment)
      built.payments.set(id, fact)
      return fact.reverses === null ? [id] : [idIn(houses, house, fact.reverses), id]
    }
    if (event.kind === 'chargeback-reported') return [idIn(houses, house, event.payment)]
    if (event.kind === 'chargeback-closed') {
      const payment = house.chargebacks.get(event.chargeback)?.payment
      return payment === undefined ? [] : [idIn(houses, house, payment)]
    }
    return event.kind === 'guest-erased' ? forgetPayers(happened as Happened<'guest-erased'>) : []
  },
  rooms: happened => [...occupancyOf(happened), ...closuresOf(happened)],
  housekeeping: happened => {
    const { house, houses, event } = happened
    // A night that is over has been slept in.
    const slept = event.kind === 'business-date-rolled' ? [...house.occupied.keys()] : []
    const rooms = event.kind === 'room-condition-set' ? [event.room] : slept
    return [...rooms.map(room => idIn(houses, house, room)), ...occupancyOf(happened), ...closuresOf(happened)]
  },
  consents: ({ house, event, commit }) => {
    switch (event.kind) {
      case 'guest-registered':
        return channels.map(channel => consentId(event.guest, channel))
      case 'consent-set':
        return [consentId(event.guest, event.channel)]
      case 'guest-changed': {
        const said = house.guests.get(event.guest)?.consents ?? []
        return said.filter(({ at }) => at === commit.at).map(({ channel }) => consentId(event.guest, channel))
      }
      default:
        return []
    }
  },
  history: ({ house, event, built }) => {
    const ids = event.kind === 'guest-erased' ? ownStaysOf(house, event.guest) : staysIn(event)
    return ids.filter(id => {
      const stay = house.reservations.get(id)
      return (stay && isOver(stay)) || built.logs.history?.has(id)
    })
  },
}

const staysIn = (event: HotelEvent): ReservationId[] => ('reservation' in event ? [event.reservation] : [])

/** Folios of others that carry a stay's charges. */
const paidByOthers = (houses: Group, stay: ReservationId): ReservationId[] =>
  [...houses.values()].flatMap(({ paidBy }) => [...(paidBy.get(stay) ?? [])])

/** Each house forgets its own payments. */
function forgetPayers({ houses, house, event, built }: Happened<'guest-erased'>): string[] {
  const stays = new Set<string | null>(ownStaysOf(house, event.guest))
  const forgotten: string[] = []
  for (const [id, fact] of built.payments) {
    const taker = stays.has(fact.reservation) ? houses.get(fact.property) : undefined
    if (!taker) continue
    built.payments.set(id, withoutPayer(fact, taker))
    forgotten.push(id)
  }
  return forgotten
}

function occupancyOf({ house, houses, event }: Happened): string[] {
  const inHouse = (...rooms: RoomNumber[]) => rooms.map(room => idIn(houses, house, room))
  switch (event.kind) {
    case 'guest-checked-in':
    case 'check-in-undone':
    case 'guest-checked-out':
    case 'check-out-undone':
      return inHouse(event.room)
    case 'room-moved':
      return inHouse(event.from, event.to)
    case 'room-shared': {
      const standing = house.reservations.get(event.reservation)?.standing
      return standing?.status === 'in-house' ? inHouse(standing.room) : []
    }
    default:
      return []
  }
}

/** A room that is closed from a day on, or back on it, is so when that day begins. */
function closuresOf({ house, houses, event }: Happened): string[] {
  if (event.kind === 'room-closed' || event.kind === 'room-reopened') return [idIn(houses, house, event.room)]
  if (event.kind !== 'business-date-rolled') return []
  const turning = [...house.closures].filter(([, each]) =>
    each.some(({ from, to }) => from === event.to || to === event.to),
  )
  return turning.map(([room]) => idIn(houses, house, room))
}
