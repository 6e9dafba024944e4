/** A day at the desk: who leaves, who thinks again, who books, who comes, and what they spend in the evening. */
import type { ChargeItem } from '../../domain/books/commands.ts'
import type { Command } from '../../domain/commands.ts'
import type { ChargeKind } from '../../domain/property/books.ts'
import type { Property } from '../../domain/property/property.ts'
import { noParticulars } from '../../domain/reservations/particulars.ts'
import { addDays, type BusinessDate } from '../../domain/time.ts'
import type {
  BlockId,
  GuestId,
  PostingId,
  ProfileId,
  RatePlanCode,
  ReservationId,
  RoomTypeCode,
} from '../../domain/words.ts'
import type { Stream } from '../streams.ts'
import type { Wish } from './demand.ts'
import type { People } from './people.ts'
import { firms, habits } from './tables.ts'

export type Stay = {
  readonly reservation: ReservationId
  readonly wish: Wish
  arrival: BusinessDate
  departure: BusinessDate
  gone: boolean
}

/** What the desk knows of the year so far. */
export type Ledger = {
  readonly property: Property
  readonly people: People
  readonly draw: Stream
  stays: number
  postings: number
  readonly arriving: Map<BusinessDate, Stay[]>
  readonly leaving: Map<BusinessDate, Stay[]>
  readonly cancelling: Map<BusinessDate, Stay[]>
  readonly inHouse: Set<Stay>
}

type Asking = Generator<Command, void, boolean>

export function* bookings(ledger: Ledger, today: BusinessDate, wishes: readonly Wish[]): Asking {
  for (const wish of wishes) yield* book(ledger, today, wish, null)
}

/** Whom the house has no room for goes elsewhere. */
export function* book(ledger: Ledger, today: BusinessDate, wish: Wish, block: BlockId | null): Asking {
  const { draw, manner } = wish
  const { guest, details, isNew } = ledger.people.next(draw, manner.origin === 'ota')
  if (isNew) yield { kind: 'register-guest', guest, details }
  ledger.stays += 1
  const reservation = `r-${String(ledger.stays).padStart(6, '0')}` as ReservationId
  const departure = addDays(wish.arrival, wish.nights)
  const booking = bookingOf(ledger, wish, guest, departure, block)
  const walksIn = wish.bookedOn === null
  const obeyed = yield walksIn
    ? { kind: 'walk-in', room: null, reservation, ...booking }
    : { kind: 'book', reservation, ...booking }
  if (!obeyed) return
  const stay: Stay = { reservation, wish, arrival: wish.arrival, departure, gone: false }
  if (walksIn) return arrived(ledger, stay)
  if (wish.cancelledOn !== null && wish.cancelledOn > today) listed(ledger.cancelling, wish.cancelledOn).push(stay)
  else if (wish.cancelledOn !== null) yield* cancel(stay)
  listed(ledger.arriving, stay.arrival).push(stay)
}

export function* changesOfMind(ledger: Ledger, today: BusinessDate): Asking {
  for (const stay of taken(ledger.cancelling, today)) if (!stay.gone) yield* cancel(stay)
}

function* cancel(stay: Stay): Asking {
  const by = stay.wish.manner.origin === 'ota' ? 'channel' : 'guest'
  stay.gone = yield { kind: 'cancel', reservation: stay.reservation, feeNights: null, by, reason: null }
}

/** Some move the stay instead of coming, some never come, and night audit marks them. */
export function* arrivals(ledger: Ledger, today: BusinessDate): Asking {
  for (const stay of taken(ledger.arriving, today)) {
    const { reservation, wish } = stay
    if (stay.gone) continue
    if (wish.movesBy > 0 && stay.arrival === wish.arrival) {
      const arrival = addDays(today, wish.movesBy)
      const departure = addDays(arrival, wish.nights)
      if (yield { kind: 'change-dates', reservation, arrival, departure }) {
        Object.assign(stay, { arrival, departure })
        listed(ledger.arriving, arrival).push(stay)
        continue
      }
    }
    if (wish.comes && (yield { kind: 'check-in', reservation, room: null })) arrived(ledger, stay)
  }
}

function arrived(ledger: Ledger, stay: Stay): void {
  ledger.inHouse.add(stay)
  const { staysBy, nights } = stay.wish
  const leaves = staysBy < 0 && nights > 1 ? addDays(stay.departure, -1) : stay.departure
  listed(ledger.leaving, leaves).push(stay)
}

export function* departures(ledger: Ledger, today: BusinessDate): Asking {
  for (const stay of taken(ledger.leaving, today)) {
    const { reservation, wish, arrival, departure } = stay
    if (wish.staysBy > 0 && departure === today) {
      const longer = addDays(today, 1)
      if (yield { kind: 'change-dates', reservation, arrival, departure: longer }) {
        stay.departure = longer
        listed(ledger.leaving, longer).push(stay)
        continue
      }
    }
    ledger.inHouse.delete(stay)
    yield { kind: 'check-out', reservation, settledBy: ledger.draw() % 10 < 8 ? 'card' : 'cash' }
  }
}

/** Dinner, the bar and the minibar. */
export function* evening(ledger: Ledger, _today: BusinessDate): Asking {
  const { draw } = ledger
  for (const { reservation, wish } of ledger.inHouse) {
    const guests = wish.adults + wish.children
    const items: ChargeItem[] = []
    if (draw() % 1000 < habits.dines) items.push(...charged(ledger, 'food', 'Dinner', guests, 1800 + (draw() % 3200)))
    if (draw() % 1000 < habits.drinks)
      items.push(...charged(ledger, 'beverage', 'Bar', wish.adults, 700 + (draw() % 1400)))
    if (draw() % 1000 < habits.minibar) items.push(...charged(ledger, 'minibar', 'Minibar', 1, 400 + (draw() % 1200)))
    if (items.length === 0) continue
    ledger.postings += 1
    const posting = `check-${String(ledger.postings).padStart(6, '0')}` as PostingId
    yield { kind: 'post-charge', posting, reservation, check: String(1000 + ledger.postings), items }
  }
}

function charged({ property }: Ledger, kind: ChargeKind, text: string, quantity: number, unit: number): ChargeItem[] {
  const code = property.books.codes.find(each => each.kind === kind)
  return code ? [{ transactionCode: code.code, text, quantity, unit }] : []
}

function bookingOf(
  { property, draw }: Ledger,
  wish: Wish,
  guest: GuestId,
  departure: BusinessDate,
  block: BlockId | null,
) {
  const { manner, adults, children, arrival } = wish
  const fitting = property.roomTypes.filter(({ sleeps }) => sleeps >= adults + children)
  const roomType =
    block === null
      ? typeFor(
          property,
          fitting.map(({ code }) => code),
          wish.draw,
        )
      : groupType(property)
  const plan = property.ratePlans.find(({ code }) => code === wish.plan) ?? property.ratePlans[0]
  const channel =
    manner.origin === 'ota' ? { name: draw() % 3 ? 'channel-one' : 'channel-two', number: `C${draw()}` } : null
  const company = manner.origin === 'corporate' ? (`firm-${1 + (wish.draw() % firms)}` as ProfileId) : null
  const particulars = {
    ...noParticulars,
    segment: block === null ? manner.segment : ('group' as const),
    channel,
    company,
    block,
  }
  return {
    ...{ guest, roomType, ratePlan: (plan?.code ?? '') as RatePlanCode, arrival, departure, expectedAt: null },
    ...{ adults, children, origin: manner.origin, particulars },
  }
}

/** As many ask for a type as there are rooms of it. */
function typeFor({ rooms }: Property, fitting: readonly RoomTypeCode[], draw: Stream): RoomTypeCode {
  for (let tries = 0; tries < 8; tries += 1) {
    const type = rooms[draw() % rooms.length]?.type
    if (type !== undefined && fitting.includes(type)) return type
  }
  return fitting[0] ?? (rooms[0]?.type as RoomTypeCode)
}

/** Groups sleep in the rooms of which there are most. */
export function groupType({ rooms }: Property): RoomTypeCode {
  const counts = Map.groupBy(rooms, ({ type }) => type)
  return [...counts].reduce((most, each) => (each[1].length > most[1].length ? each : most))[0]
}

function listed(map: Map<BusinessDate, Stay[]>, day: BusinessDate): Stay[] {
  const stays = map.get(day) ?? []
  map.set(day, stays)
  return stays
}

function taken(map: Map<BusinessDate, Stay[]>, day: BusinessDate): readonly Stay[] {
  const stays = map.get(day) ?? []
  map.delete(day)
  return stays
}
