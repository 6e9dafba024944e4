/** How a step's numbers become guests, stays, rooms and amounts of the hotel as it stands. */
import type { CommandKind } from '../../../../simulator/domain/commands.ts'
import { noParticulars } from '../../../../simulator/domain/reservations/particulars.ts'
import type { ReservationStatus } from '../../../../simulator/domain/reservations/reservations.ts'
import type { HotelState } from '../../../../simulator/domain/state.ts'
import { addDays } from '../../../../simulator/domain/time.ts'

export type Step = { readonly kind: CommandKind; readonly a: number; readonly b: number; readonly c: number }

/** What stands in a command besides its kind; `n` numbers the steps, for ids that are new. */
export type Choices<Command extends { readonly kind: string }> = Readonly<
  Record<Command['kind'], (state: Readonly<HotelState>, step: Step, n: number) => Readonly<Record<string, unknown>>>
>

export const pick = <Item>(items: readonly Item[], choice: number): Item | string =>
  items.length === 0 ? 'nobody' : (items[choice % items.length] as Item)

export const guest = (state: Readonly<HotelState>, choice: number) =>
  pick(
    [...state.guests.values()]
      .filter(({ standing }) => standing.status === 'active' || choice % 29 === 0)
      .map(({ id }) => id),
    choice,
  )
export const firm = ({ firms }: Readonly<HotelState>, choice: number) => pick([...firms.keys()], choice)

/** Mostly one that some firm has. */
export const account = ({ firms }: Readonly<HotelState>, choice: number) =>
  pick(choice % 17 === 0 ? [] : [...firms.values()].flatMap(({ details }) => details.account ?? []), choice)

/** Mostly a stay of one of these statuses. */
export function stay(state: Readonly<HotelState>, choice: number, ...statuses: ReservationStatus[]) {
  const all = [...state.reservations.values()]
  const fitting = choice % 13 === 0 ? all : all.filter(({ standing }) => statuses.includes(standing.status))
  return pick(fitting.length > 0 ? fitting.map(({ id }) => id) : all.map(({ id }) => id), choice)
}
export const open = ['confirmed', 'in-house'] as const
export const toCome = ['confirmed', 'optional', 'inquired', 'waitlisted'] as const

export const room = ({ property }: Readonly<HotelState>, choice: number) =>
  pick(
    property.rooms.map(({ number }) => number),
    choice,
  )
/** Mostly whichever is free; now and then one that is slept in. */
export function checkInRoom(state: Readonly<HotelState>, choice: number) {
  if (choice % 3) return null
  return choice % 2 ? pick([...state.occupied.keys()], choice) : room(state, choice)
}
export const type = ({ property }: Readonly<HotelState>, choice: number) =>
  pick(
    property.roomTypes.map(({ code }) => code),
    choice,
  )
export const plan = ({ property }: Readonly<HotelState>, choice: number) =>
  pick(
    property.ratePlans.map(({ code }) => code),
    choice,
  )
export const code = ({ property }: Readonly<HotelState>, choice: number) =>
  pick(
    property.books.codes.map(each => each.code),
    choice,
  )
export const minor = (choice: number) => 1 + (choice % 20_000)
export const day = ({ businessDate }: Readonly<HotelState>, choice: number) => addDays(businessDate, choice % 9)

export function booking(state: Readonly<HotelState>, { a, b, c }: Step, today = false) {
  const arrival = today ? state.businessDate : day(state, a)
  const particulars = {
    ...noParticulars,
    booker: c % 5 === 0 ? guest(state, c) : null,
    companions: c % 7 === 0 ? [guest(state, a)] : [],
    company: c % 11 === 0 && state.firms.size > 0 ? firm(state, b) : null,
    block: c % 6 === 0 && state.blocks.size > 0 ? pick([...state.blocks.keys()], b) : null,
    notes: c % 4 === 0 ? `note ${c}` : null,
  }
  return {
    ...{ guest: guest(state, b), roomType: type(state, a + b), ratePlan: plan(state, c), arrival },
    departure: addDays(arrival, c % 8 === 0 ? 0 : 1 + (c % 4)),
    ...{ expectedAt: null, adults: 1 + (b % 2), children: c % 10 === 0 ? 1 : 0, origin: 'direct', particulars },
  }
}

export const postingOf = ({ postings }: Readonly<HotelState>, choice: number) =>
  pick([...postings.keys()].slice(-40), choice)
export const lineOf = (state: Readonly<HotelState>, choice: number) =>
  pick(
    [...state.folios.values()].slice(-30).flatMap(({ charges }) => charges.slice(-6).map(({ id }) => id)),
    choice,
  )
/** Of a bill, a deposit or a firm. */
export const paymentOf = (state: Readonly<HotelState>, choice: number) =>
  pick(
    [
      ...[...state.folios.values()].slice(-40).flatMap(({ payments }) => payments.filter(each => each.minor > 0)),
      ...[...state.deposits.values()].slice(-10).flatMap(({ payments }) => payments),
      ...[...state.accountPayments.values()].slice(-10),
    ].map(({ payment }) => payment),
    choice,
  )
export const authorisationOf = ({ authorisations }: Readonly<HotelState>, choice: number) =>
  pick([...authorisations.keys()].slice(-25), choice)
export const owing = (state: Readonly<HotelState>, choice: number) =>
  pick(
    [...state.folios.values()]
      .filter(({ windows }) => [...windows.values()].some(({ balance }) => balance !== 0))
      .map(each => each.reservation),
    choice,
  )
/** Mostly one of whom the hotel holds something. */
export const depositor = ({ deposits }: Readonly<HotelState>, choice: number) =>
  pick(
    [...deposits].filter(([, { minor: held }]) => held > 0 || choice % 9 === 0).map(([id]) => id),
    choice,
  )
export const ways = ['cash', 'card', 'bank-transfer', 'voucher'] as const
export const tokens = [
  'tok_approved_1111',
  'tok_approved_4444',
  'tok_partly-approved_5556',
  'tok_insufficient-funds_9995',
  'tok_unreachable_0119',
]
export const request = ({ requests }: Readonly<HotelState>, kind: string, choice: number) =>
  pick(
    [...requests.values()]
      .filter(each => each.kind === kind)
      .slice(-6)
      .map(({ id }) => id),
    choice,
  )

export function payable(state: Readonly<HotelState>, choice: number) {
  const reservation = owing(state, choice)
  const windows = [...(state.folios.get(reservation as never)?.windows ?? [])].filter(([, { balance }]) => balance > 0)
  const [window, owed] = windows[choice % Math.max(windows.length, 1)] ?? [1, { balance: minor(choice) }]
  return { reservation, window, minor: choice % 3 === 0 ? minor(choice) : owed.balance }
}
