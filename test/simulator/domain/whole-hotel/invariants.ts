/** What is true of a hotel after whatever was asked of it. */
import { expect } from 'vitest'
import { heldFor } from '../../../../simulator/domain/books/deposits.ts'
import { balanceOf } from '../../../../simulator/domain/books/folios.ts'
import { leftOfPayment } from '../../../../simulator/domain/books/giving-back.ts'
import { sumOf } from '../../../../simulator/domain/books/ledgers.ts'
import type { Command } from '../../../../simulator/domain/commands.ts'
import type { HotelEvent } from '../../../../simulator/domain/events.ts'
import { decideInGroup, evolveInGroup, openGroup } from '../../../../simulator/domain/group.ts'
import { roomsOutOfOrder } from '../../../../simulator/domain/house/rooms.ts'
import { keptBy } from '../../../../simulator/domain/reservations/inventory.ts'
import { nightsOf } from '../../../../simulator/domain/reservations/nights.ts'
import type { Booking, ReservationStatus } from '../../../../simulator/domain/reservations/reservations.ts'
import { nightKey } from '../../../../simulator/domain/reservations/state.ts'
import type { HotelState } from '../../../../simulator/domain/state.ts'
import { daysFrom } from '../../../../simulator/domain/time.ts'
import type { ReservationId, RoomTypeCode } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import type { BooksModel } from './books-model.ts'

/** A house without what its sisters have in the maps that are common to all. */
export function alone(state: Readonly<HotelState>): Readonly<HotelState> {
  const isHere = (id: ReservationId) => state.reservations.get(id)?.property === state.property.id
  const own = <Value>(map: ReadonlyMap<ReservationId, Value>) => new Map([...map].filter(([id]) => isHere(id)))
  const stays = [...state.staysOf].map(([guest, ids]) => [guest, new Set([...ids].filter(isHere))] as const)
  const { reservations, folios, deposits } = state
  const staysOf = new Map(stays.filter(([, ids]) => ids.size > 0))
  return { ...state, reservations: own(reservations), folios: own(folios), deposits: own(deposits), staysOf }
}

export function expectBalancedBooks({ ledgers, folios, deposits }: Readonly<HotelState>, model: BooksModel): void {
  const sum = (beginning: string) => sumOf(ledgers, beginning)
  expect(model.outOfBalance).toBe(0)
  expect(sum('')).toBe(0)
  expect({
    ...{ guest: sum('guest'), receivable: sum('receivable:'), deposit: 0 - sum('deposit'), money: sum('money:') },
    ...{ disputed: sum('disputed'), lost: sum('loss:'), earned: 0 - (sum('revenue:') + sum('tax:') + sum('payable:')) },
  }).toEqual({
    ...{ guest: model.guestsOwe, receivable: model.firmsOwe, deposit: model.depositsHeld, money: model.money },
    ...{ disputed: model.disputed, lost: model.lost, earned: model.revenue + model.tax },
  })
  let owed = 0
  for (const folio of folios.values()) owed += balanceOf(folio)
  expect(owed).toBe(model.guestsOwe)
  let held = 0
  for (const [id, { minor }] of deposits) {
    expect([id, minor >= 0]).toEqual([id, true])
    held += minor
  }
  expect(held).toBe(model.depositsHeld)
  expect(model.overdrawn).toEqual([])
}

/** Whatever is held for a stay can go back to payments, but for what the cardholder's bank gave back after it had paid a bill. */
export function expectMoneyToFindItsWayBack(state: Readonly<HotelState>): void {
  const lost = [...state.chargebacks.values()].filter(({ status }) => status === 'lost')
  const lostFor = new Set(lost.map(({ payment }) => state.payments.get(payment)))
  for (const [id, { payments }] of state.deposits) {
    const back = payments.reduce((sum, each) => sum + leftOfPayment(state, each), 0)
    expect([id, lostFor.has(id) || back >= heldFor(state, id)]).toEqual([id, true])
  }
}

/** Added up anew, window by window; what takes a line back stands beside it, and takes no more than the line. */
export function expectTrueWindows({ folios }: Readonly<HotelState>): void {
  for (const { reservation, windows, charges, payments } of folios.values()) {
    const lines = new Map(charges.map(line => [line.id, line]))
    const [owed, left] = [new Map<number, number>(), new Map(charges.map(({ id, gross }) => [id, gross]))]
    const owes = (window: number, minor: number) => owed.set(window, (owed.get(window) ?? 0) + minor)
    for (const { window, gross } of charges) owes(window, gross)
    for (const { window, minor } of payments) owes(window, -minor)
    for (const [number, { balance }] of windows)
      expect([reservation, number, balance]).toEqual([reservation, number, owed.get(number) ?? 0])
    for (const { id, reverses, window, gross } of charges) {
      if (reverses === null) continue
      const line = lines.get(reverses)
      expect([id, window, line?.reverses]).toEqual([id, line?.window, null])
      left.set(reverses, (left.get(reverses) ?? 0) + gross)
    }
    for (const { id, gross } of charges) expect([id, (left.get(id) ?? 0) * Math.sign(gross) >= 0]).toEqual([id, true])
  }
}

/** What is owed for a room and night is owed once: there are as many unit fees as rooms slept in. */
export function expectRoomsToPayOnce({ occupied }: Readonly<HotelState>, events: readonly HotelEvent[]): void {
  if (!events.some(({ kind }) => kind === 'night-audit-started')) return
  const fees = events.filter(event => event.kind === 'charge-posted' && event.line.transactionCode === '9010')
  expect(fees.length).toBe(occupied.size)
}

/** Who leaves owes nothing, is owed nothing but what a cardholder disputes, has paid nothing that a firm pays, and has not both paid and got money back. */
export function expectSettledBills(state: Readonly<HotelState>, events: readonly HotelEvent[]): void {
  for (const event of events) {
    if (event.kind !== 'guest-checked-out') continue
    const { reservation: id } = event
    const folio = state.folios.get(id)
    for (const [number, { balance }] of folio?.windows ?? []) {
      const here = folio?.payments.filter(({ window }) => window === number) ?? []
      const disputed = here.reduce((sum, { payment }) => sum + (state.disputed.get(payment) ?? 0), 0)
      const open = balance < 0 ? Math.min(0, balance + disputed) : balance
      expect([id, number, open]).toEqual([id, number, 0])
    }
    for (const extra of state.reservations.get(id)?.booking.particulars.extras ?? []) {
      const name = `${id}.extra-${extra.id}`
      const lines = [...state.folios.values()].flatMap(each =>
        each.charges.filter(line => line.posting.startsWith(name)),
      )
      const charged = lines.reduce((sum, { quantity }) => sum + quantity, 0)
      expect([extra.id, charged >= extra.quantity]).toEqual([extra.id, true])
    }
    const { payments = [], minor: held = 0 } = state.deposits.get(id) ?? {}
    const disputed = payments.reduce((sum, { payment }) => sum + (state.disputed.get(payment) ?? 0), 0)
    const [left, source] = [Math.max(0, held - disputed), payments.some(each => leftOfPayment(state, each) > 0)]
    expect([id, source ? left : 0]).toEqual([id, 0])
    const guestsOwn = events.flatMap(paid => {
      const own = paid.kind === 'payment-taken' && folio?.windows.get(paid.line.window)?.payer.kind !== 'account'
      return own && paid.line.method !== 'deposit' ? [paid.line.minor] : []
    })
    expect([id, guestsOwn.some(minor => minor > 0) && guestsOwn.some(minor => minor < 0)]).toEqual([id, false])
    for (const paid of events)
      if (paid.kind === 'payment-taken' && folio?.windows.get(paid.line.window)?.payer.kind === 'account')
        expect([id, paid.line.method === 'receivables' || paid.line.reverses !== null]).toEqual([id, true])
  }
}

/** Nobody sleeps where somebody else does, but who shares the room. */
export function expectNobodyInAnothersBed({ occupied, reservations }: Readonly<HotelState>): void {
  for (const [room, ids] of occupied) {
    // Who shares a room may be there before the one whose room it is.
    const owners = ids.map(id => reservations.get(id)?.sharesWith ?? id)
    expect([room, new Set(owners).size]).toEqual([room, 1])
    for (const id of ids) expect(reservations.get(id)).toMatchObject({ standing: { status: 'in-house', room } })
  }
  const inHouse = [...reservations.values()].filter(({ standing }) => standing.status === 'in-house')
  expect([...occupied.values()].flat().length).toBe(inHouse.length)
}

/** Whatever is looked up fast is what a look at every stay would find. */
export function expectTrueIndexes(state: Readonly<HotelState>): void {
  const [expected, undecided, assignments, sharers, staysOf] = [index(), index(), index(), index(), index()]
  for (const { id, booking, standing, assigned, sharesWith } of state.reservations.values()) {
    const toCome = standing.status === 'confirmed' || standing.status === 'optional'
    if (standing.status === 'confirmed') expected.add(booking.arrival, id)
    const { arrival } = booking
    if (standing.status === 'optional') undecided.add([standing.until, arrival].sort()[0] as string, id)
    if (standing.status === 'inquired' || standing.status === 'waitlisted') undecided.add(arrival, id)
    if (toCome && assigned !== null) assignments.add(assigned, id)
    if (sharesWith !== null) sharers.add(sharesWith, id)
    for (const guest of [booking.guest, booking.particulars.booker, ...booking.particulars.companions])
      if (guest !== null) staysOf.add(guest, id)
    if (sharesWith === null || !(toCome || standing.status === 'in-house')) continue
    const owner = state.reservations.get(sharesWith)?.standing.status ?? 'nobody'
    expect([id, ['confirmed', 'optional', 'in-house'].includes(owner)]).toEqual([id, true])
  }
  const found = {
    expected: state.expected,
    undecided: state.undecided,
    assignments: state.assignments,
    sharers: state.sharers,
    staysOf: state.staysOf,
  }
  const counted = { expected, undecided, assignments, sharers, staysOf }
  for (const [name, map] of Object.entries(found))
    expect([name, plainSets(map)]).toEqual([name, counted[name as keyof typeof counted].plain()])
}

const plainSets = (map: ReadonlyMap<string, ReadonlySet<string>>) =>
  Object.fromEntries([...map].map(([key, ids]): [string, string[]] => [key, [...ids].sort()]).sort())

function index() {
  const map = new Map<string, Set<string>>()
  return {
    add: (key: string, id: string) => void map.set(key, (map.get(key) ?? new Set()).add(id)),
    plain: () => plainSets(map),
  }
}

/** For every room that is taken, its type and the stays in it: those of who share it together. */
function roomsTaken(state: Readonly<HotelState>): (readonly [RoomTypeCode, Booking[]])[] {
  const keeping = [...state.reservations.values()].filter(({ standing: { status } }) =>
    ['optional', 'confirmed', 'in-house'].includes(status),
  )
  const rooms = Map.groupBy(keeping, ({ id, sharesWith }) => sharesWith ?? id)
  return [...rooms.values()].map(
    stays => [stays[0]?.booking.roomType as RoomTypeCode, stays.map(({ booking }) => booking)] as const,
  )
}

/** Counted anew from every stay and block; and no room night is sold that is not there, but for rooms that were closed after they were sold. */
export function expectNothingSoldTwice(state: Readonly<HotelState>): void {
  const counted = new Map<string, number>()
  const count = (key: string, by: number) => {
    if (by !== 0) counted.set(key, (counted.get(key) ?? 0) + by)
  }
  const byDay = new Map<string, number>()
  for (const [type, bookings] of roomsTaken(state)) {
    const nights = new Set(bookings.flatMap(booking => nightsOf(booking)))
    const days = new Set(bookings.flatMap(({ arrival, departure }) => (arrival === departure ? [arrival] : [])))
    for (const night of nights) count(nightKey(type, night), 1)
    for (const day of days)
      if (!nights.has(day)) byDay.set(nightKey(type, day), (byDay.get(nightKey(type, day)) ?? 0) + 1)
  }
  for (const block of state.blocks.values())
    for (const night of daysFrom(block.from, block.to)) count(nightKey(block.roomType, night), keptBy(block, night))
  expect(Object.fromEntries([...state.sold].sort())).toEqual(Object.fromEntries([...counted].sort()))
  expect(Object.fromEntries([...state.soldByDay].sort())).toEqual(Object.fromEntries([...byDay].sort()))
  for (const [key, sold] of counted) {
    const [type, night] = key.split(' ') as [never, never]
    const rooms = state.roomsOfType.get(type)?.length ?? 0
    const closed = roomsOutOfOrder(state, type, night)
    if (closed === 0) expect([key, sold <= rooms + (state.property.overselling[type] ?? 0)]).toEqual([key, true])
  }
}

/** The journal alone, without deciding anything again, gives the same houses. */
export function expectTheJournalToTellAll({ journal, state, houses, options }: Hotel): void {
  const replayed = openGroup([options.property, ...(options.sisters ?? [])], options.date, state.firstNumber)
  for (const { command, events, at, seq } of journal.after(0))
    for (const event of events) evolveInGroup(replayed, command, event, at, seq)
  expect(replayed).toEqual(houses)
}

const waysOn: Readonly<Record<ReservationStatus, (reservation: ReservationId) => Command>> = {
  inquired: reservation => cancelled(reservation),
  optional: reservation => cancelled(reservation),
  waitlisted: reservation => cancelled(reservation),
  confirmed: reservation => cancelled(reservation),
  'in-house': reservation => ({ kind: 'check-out', reservation, settledBy: 'cash' }),
  'checked-out': reservation => ({ kind: 'change-particulars', reservation, changes: {} }),
  cancelled: reservation => ({ kind: 'change-particulars', reservation, changes: {} }),
  'no-show': reservation => ({ kind: 'change-particulars', reservation, changes: {} }),
}
const cancelled = (reservation: ReservationId): Command => ({
  ...{ kind: 'cancel', reservation, feeNights: 0, by: 'hotel', reason: null },
})

export function expectAWayOn({ state, houses, now }: Hotel): void {
  for (const { id, standing, booking } of state.reservations.values()) {
    // Nothing more is written about who asked to be forgotten.
    if (state.guests.get(booking.guest)?.standing.status === 'erased') continue
    const decision = decideInGroup(houses, waysOn[standing.status](id), now)
    expect([id, standing.status, decision.kind, 'refusal' in decision ? decision.refusal : null]).toEqual([
      id,
      standing.status,
      'accepted',
      null,
    ])
  }
}
