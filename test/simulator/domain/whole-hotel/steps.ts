/**
 * A day's work as a list of numbers, so that it can be shrunk: each step names a kind of command and a few choices, and becomes a command by
 * looking at the hotel as it stands. The choices lean towards what makes sense, so that half of what is asked is obeyed.
 */
import type { Command, CommandKind } from '../../../../simulator/domain/commands.ts'
import { chargeKinds } from '../../../../simulator/domain/property/books.ts'
import { unrestricted } from '../../../../simulator/domain/property/restrictions.ts'
import { noParticulars } from '../../../../simulator/domain/reservations/particulars.ts'
import type { ReservationStatus } from '../../../../simulator/domain/reservations/reservations.ts'
import type { HotelState } from '../../../../simulator/domain/state.ts'
import { addDays } from '../../../../simulator/domain/time.ts'
import { detailsOf } from '../../a-hotel.ts'

export type Step = { readonly kind: CommandKind; readonly a: number; readonly b: number; readonly c: number }

type Choose = (state: Readonly<HotelState>, step: Step, n: number) => Readonly<Record<string, unknown>>

/** `n` numbers the steps, for ids that are new. */
export function commandOf(state: Readonly<HotelState>, step: Step, n: number): Command {
  return { kind: step.kind, ...choices[step.kind](state, step, n) } as unknown as Command
}

const pick = <Item>(items: readonly Item[], choice: number): Item | string =>
  items.length === 0 ? 'nobody' : (items[choice % items.length] as Item)

const guest = (state: Readonly<HotelState>, choice: number) =>
  pick(
    [...state.guests.values()]
      .filter(({ standing }) => standing.status === 'active' || choice % 29 === 0)
      .map(({ id }) => id),
    choice,
  )
const firm = ({ firms }: Readonly<HotelState>, choice: number) => pick([...firms.keys()], choice)

/** Mostly a stay of one of these statuses. */
function stay(state: Readonly<HotelState>, choice: number, ...statuses: ReservationStatus[]) {
  const all = [...state.reservations.values()]
  const fitting = choice % 13 === 0 ? all : all.filter(({ standing }) => statuses.includes(standing.status))
  return pick(fitting.length > 0 ? fitting.map(({ id }) => id) : all.map(({ id }) => id), choice)
}
const open = ['confirmed', 'in-house'] as const
const toCome = ['confirmed', 'optional', 'inquired', 'waitlisted'] as const

const room = ({ property }: Readonly<HotelState>, choice: number) =>
  pick(
    property.rooms.map(({ number }) => number),
    choice,
  )
/** Mostly whichever is free; now and then one that is slept in. */
function checkInRoom(state: Readonly<HotelState>, choice: number) {
  if (choice % 3) return null
  return choice % 2 ? pick([...state.occupied.keys()], choice) : room(state, choice)
}
const type = ({ property }: Readonly<HotelState>, choice: number) =>
  pick(
    property.roomTypes.map(({ code }) => code),
    choice,
  )
const plan = ({ property }: Readonly<HotelState>, choice: number) =>
  pick(
    property.ratePlans.map(({ code }) => code),
    choice,
  )
const code = ({ property }: Readonly<HotelState>, choice: number) =>
  pick(
    property.books.codes.map(each => each.code),
    choice,
  )
const minor = (choice: number) => 1 + (choice % 20_000)
const day = ({ businessDate }: Readonly<HotelState>, choice: number) => addDays(businessDate, choice % 9)

function booking(state: Readonly<HotelState>, { a, b, c }: Step, today = false) {
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

const postingOf = ({ postings }: Readonly<HotelState>, choice: number) => pick([...postings.keys()].slice(-40), choice)
const lineOf = (state: Readonly<HotelState>, choice: number) =>
  pick(
    [...state.folios.values()].slice(-30).flatMap(({ charges }) => charges.slice(-6).map(({ id }) => id)),
    choice,
  )
const paymentOf = (state: Readonly<HotelState>, choice: number) =>
  pick(
    [...state.folios.values()]
      .slice(-40)
      .flatMap(({ payments }) => payments.filter(each => each.minor > 0).map(each => each.payment)),
    choice,
  )
const authorisationOf = ({ authorisations }: Readonly<HotelState>, choice: number) =>
  pick([...authorisations.keys()].slice(-25), choice)
const owing = (state: Readonly<HotelState>, choice: number) =>
  pick(
    [...state.folios.values()]
      .filter(({ windows }) => [...windows.values()].some(({ balance }) => balance !== 0))
      .map(each => each.reservation),
    choice,
  )
const ways = ['cash', 'card', 'bank-transfer', 'voucher'] as const
const tokens = [
  'tok_approved_1111',
  'tok_approved_4444',
  'tok_partly-approved_5556',
  'tok_insufficient-funds_9995',
  'tok_unreachable_0119',
]
const request = ({ requests }: Readonly<HotelState>, kind: string, choice: number) =>
  pick(
    [...requests.values()]
      .filter(each => each.kind === kind)
      .slice(-6)
      .map(({ id }) => id),
    choice,
  )

function payable(state: Readonly<HotelState>, choice: number) {
  const reservation = owing(state, choice)
  const windows = [...(state.folios.get(reservation as never)?.windows ?? [])].filter(([, { balance }]) => balance > 0)
  const [window, owed] = windows[choice % Math.max(windows.length, 1)] ?? [1, { balance: minor(choice) }]
  return { reservation, window, minor: choice % 3 === 0 ? minor(choice) : owed.balance }
}

const choices: Readonly<Record<CommandKind, Choose>> = {
  'register-guest': (_, { a, b }, n) => ({
    guest: `g${n}`,
    details: detailsOf({
      firstName: `First${n}`,
      lastName: `Last${n}`,
      email: `g${n}@example.com`,
      notes: a % 3 ? null : `of${n}`,
      vip: b % 5 ? null : 'V',
    }),
  }),
  'change-guest': (state, { a, b }) => ({
    guest: guest(state, a),
    changes: b % 2 ? { phone: `+33 ${b}` } : { title: 'Dr' },
  }),
  'set-consent': (state, { a, b, c }) => ({
    guest: guest(state, a),
    channel: pick(['email', 'sms', 'post', 'phone'], b),
    to: pick(['given', 'refused'], c),
    by: 'guest',
  }),
  'merge-guests': (state, { a, b }) => ({ guest: guest(state, a), into: guest(state, b) }),
  'erase-guest': (state, { a }) => {
    const done = [...state.guests.values()].filter(({ id, standing }) => {
      const stays = [...(state.staysOf.get(id) ?? [])].map(each => state.reservations.get(each)?.standing.status)
      return (
        standing.status === 'active' &&
        stays.every(status => status === 'checked-out' || status === 'cancelled' || status === 'no-show')
      )
    })
    return {
      guest:
        a % 4 === 0
          ? guest(state, a)
          : pick(
              done.map(({ id }) => id),
              a,
            ),
    }
  },
  'register-firm': (_, { a }, n) => ({
    firm: `f${n}`,
    details: {
      name: `Firm ${n}`,
      email: null,
      address: null,
      account: a % 2 ? `f${n}` : null,
      kind: 'company',
      vatId: null,
    },
  }),
  'change-firm': (state, { a }) => ({
    firm: firm(state, a),
    details: {
      name: `Firm ${a}`,
      email: null,
      address: null,
      account: null,
      kind: 'travel-agent',
      iata: null,
      commissionPpm: a,
    },
  }),
  book: (state, step, n) => ({ reservation: `r${n}`, ...booking(state, step, step.a % 3 === 0) }),
  inquire: (state, step, n) => ({ reservation: `r${n}`, ...booking(state, step) }),
  hold: (state, step, n) => ({ until: day(state, step.b % 4), reservation: `r${n}`, ...booking(state, step) }),
  waitlist: (state, step, n) => ({ reservation: `r${n}`, ...booking(state, step) }),
  'walk-in': (state, step, n) => ({ room: null, reservation: `r${n}`, ...booking(state, step, true) }),
  confirm: (state, { a }) => ({ reservation: stay(state, a, 'optional', 'inquired', 'waitlisted') }),
  'change-dates': (state, { a, b, c }) => {
    const reservation = stay(state, a, ...open)
    const found = state.reservations.get(reservation as never)
    const arrival = found?.standing.status === 'in-house' ? found.booking.arrival : day(state, b)
    return { reservation, arrival, departure: addDays(arrival, 1 + (c % 5)) }
  },
  cancel: (state, { a, b }) => ({
    reservation: stay(state, a, ...toCome),
    feeNights: b % 4 === 0 ? null : b % 2,
    by: 'guest',
    reason: null,
  }),
  relocate: (state, { a }) => ({ reservation: stay(state, a, 'confirmed'), to: 'Elsewhere' }),
  reinstate: (state, { a }) => ({ reservation: stay(state, a, 'cancelled', 'no-show') }),
  'mark-no-show': (state, { a }) => {
    const due = [...state.expected].filter(([date]) => date <= state.businessDate).flatMap(([, ids]) => [...ids])
    return { reservation: due.length > 0 && a % 7 ? pick(due, a) : stay(state, a, 'confirmed') }
  },
  'check-in': (state, { a, b }) => {
    const due = [...state.expected].filter(([date]) => date <= state.businessDate).flatMap(([, ids]) => [...ids])
    return {
      reservation: due.length > 0 && a % 9 ? pick(due, a) : stay(state, a, 'confirmed'),
      room: checkInRoom(state, b),
    }
  },
  'undo-check-in': (state, { a }) => {
    const today = [...state.reservations.values()].filter(
      ({ standing }) => standing.status === 'in-house' && standing.since === state.businessDate,
    )
    return {
      reservation:
        a % 6
          ? pick(
              today.map(({ id }) => id),
              a,
            )
          : stay(state, a, 'in-house'),
    }
  },
  'check-out': (state, { a, b }) => ({
    reservation: stay(state, a, 'in-house'),
    settledBy: b % 6 ? pick(ways, b) : null,
  }),
  'undo-check-out': (state, { a }) => {
    const today = [...state.reservations.values()].filter(
      ({ standing }) => standing.status === 'checked-out' && standing.on === state.businessDate,
    )
    return {
      reservation:
        a % 6
          ? pick(
              today.map(({ id }) => id),
              a,
            )
          : stay(state, a, 'checked-out'),
    }
  },
  'assign-room': (state, { a, b }) => {
    const reservation = stay(state, a, 'confirmed', 'optional')
    const rooms = state.roomsOfType.get(state.reservations.get(reservation as never)?.booking.roomType as never) ?? []
    return {
      reservation,
      room:
        b % 6 === 0
          ? null
          : pick(
              rooms.map(({ number }) => number),
              b,
            ),
    }
  },
  'move-room': (state, { a, b }) => {
    const free = state.property.rooms.filter(({ number }) => !state.occupied.has(number)).map(({ number }) => number)
    return {
      reservation: stay(state, a, 'in-house'),
      room: b % 6 ? pick(free, b) : room(state, b),
      reprice: b % 2 === 0,
    }
  },
  'change-room-type': (state, { a, b }) => ({
    reservation: stay(state, a, ...toCome),
    roomType: type(state, b),
    reprice: b % 2 === 0,
  }),
  'change-rate': (state, { a, b }) => ({
    reservation: stay(state, a, ...open),
    ratePlan: plan(state, b),
    nightly: b % 3 ? null : minor(b),
  }),
  'change-party': (state, { a, b }) => ({ reservation: stay(state, a, ...open), adults: 1 + (b % 3), children: 0 }),
  'change-particulars': (state, { a, b }) => ({
    reservation: stay(state, a, ...open),
    changes: { segment: 'business', notes: `n${b}` },
  }),
  'change-stay-guest': (state, { a, b }) => ({ reservation: stay(state, a, ...open), guest: guest(state, b) }),
  'share-room': (state, { a, b }) => {
    const alone = [...state.reservations.values()].filter(
      ({ standing, sharesWith }) =>
        (standing.status === 'confirmed' || standing.status === 'in-house') && sharesWith === null,
    )
    const sharer = alone.filter(({ standing }) => standing.status === 'confirmed')
    const found = sharer[a % Math.max(sharer.length, 1)]
    const fits = alone.filter(
      ({ id, booking }) =>
        found &&
        id !== found.id &&
        booking.roomType === found.booking.roomType &&
        booking.arrival <= found.booking.arrival &&
        found.booking.departure <= booking.departure,
    )
    return {
      reservation: found?.id ?? 'nobody',
      with:
        b % 6 === 0
          ? null
          : pick(
              fits.map(({ id }) => id),
              b,
            ),
    }
  },
  'block-rooms': (state, { a, b, c }, n) => {
    const from = day(state, a)
    return {
      block: `b${n}`,
      name: `Group ${n}`,
      roomType: type(state, b),
      from,
      to: addDays(from, 1 + (c % 3)),
      rooms: 1 + (c % 2),
      cutOff: addDays(from, -1),
    }
  },
  'release-block': (state, { a }) => ({
    block: pick(
      [...state.blocks.values()].filter(({ released }) => !released || a % 8 === 0).map(({ id }) => id),
      a,
    ),
  }),
  'push-rates': (state, { a, b, c }) => ({
    ratePlan: plan(state, a),
    roomType: type(state, b),
    from: day(state, a),
    to: addDays(day(state, a), c % 4),
    minor: minor(c),
  }),
  'push-restrictions': (state, { a, b, c }) => ({
    ratePlan: plan(state, a),
    from: day(state, b),
    to: day(state, b),
    restrictions: c % 2 ? null : { ...unrestricted, minNights: 1 + (c % 3) },
  }),
  'post-charge': (state, { a, b, c }, n) => ({
    ...{ posting: `p${n}`, reservation: stay(state, a, 'in-house'), check: null },
    items: Array.from({ length: 1 + (c % 3) }, (_, index) => ({
      transactionCode: code(state, b + index),
      text: '',
      quantity: 1 + (c % 2),
      unit: c % 9 === 0 ? -minor(b) : minor(b + index),
    })),
  }),
  'void-posting': (state, { a }, n) => ({ posting: `v${n}`, of: postingOf(state, a), reason: '' }),
  'adjust-line': (state, { a, b }, n) => ({
    posting: `a${n}`,
    line: lineOf(state, a),
    minor: 1 + (b % 900),
    reason: '',
  }),
  'transfer-posting': (state, { a, b }, n) => ({
    posting: `t${n}`,
    of: postingOf(state, a),
    to: stay(state, b, ...open),
  }),
  'move-line': (state, { a, b }) => ({ line: lineOf(state, a), window: 1 + (b % 3) }),
  'set-payer': (state, { a, b }) => ({
    reservation: stay(state, a, ...open),
    window: 1 + (b % 4),
    payer: b % 2 ? { kind: 'guest' } : { kind: 'account', account: 'acme' },
  }),
  'set-routing': (state, { a, b, c }) => ({
    reservation: stay(state, a, ...open),
    routing:
      c % 4 === 0
        ? []
        : [{ kinds: [pick(chargeKinds, b)], to: c % 3 ? null : stay(state, b, ...open), window: 1 + (c % 3) }],
  }),
  'set-credit': (state, { a, b }) => ({
    reservation: stay(state, a, ...open),
    noPost: b % 9 === 0,
    creditLimit: b % 4 ? null : minor(b) * 10,
  }),
  'take-payment': (state, { a, b }, n) => ({
    ...{ payment: `y${n}`, ...payable(state, a), method: b % 5 === 0 ? 'receivables' : pick(ways, b) },
    reference: b % 5 === 0 ? 'acme' : null,
  }),
  'refund-payment': (state, { a, b }, n) => ({
    payment: `z${n}`,
    of: paymentOf(state, a),
    minor: 1 + (b % 500),
    reason: '',
  }),
  'close-window': (state, { a, b }) => {
    const paid = [...state.folios.values()].flatMap(({ reservation, windows }) =>
      [...windows]
        .filter(([, { balance, invoice }]) => balance === 0 && invoice === null)
        .map(([window]) => ({ reservation, window })),
    )
    const found = pick(paid, a)
    return typeof found === 'string' || b % 7 === 0 ? { reservation: owing(state, a), window: 1 } : found
  },
  'issue-credit-note': (state, { a }, n) => ({
    posting: `c${n}`,
    invoice: pick([...state.invoices.keys()].slice(-12), a),
    lines: null,
    reason: '',
  }),
  'use-allowance': (state, { a, b }) => {
    const granted = [...state.allowances].flatMap(([reservation, own]) =>
      [...own]
        .filter(([, { on, left }]) => on === state.businessDate && left > 0)
        .map(([transactionCode]) => ({ reservation, transactionCode })),
    )
    const found = pick(granted, a)
    return {
      ...(typeof found === 'string' ? { reservation: stay(state, a, 'in-house'), transactionCode: '2000' } : found),
      quantity: 1 + (b % 5 === 0 ? 3 : 0),
      check: null,
    }
  },
  'take-deposit': (state, { a, b }, n) => ({
    payment: `d${n}`,
    reservation: stay(state, a, 'confirmed'),
    method: pick(ways, b),
    minor: minor(b),
    reference: null,
  }),
  'return-deposit': (state, { a, b }, n) => ({
    payment: `e${n}`,
    reservation: pick(
      [...state.deposits].filter(([, { minor: held }]) => held > 0 || a % 9 === 0).map(([id]) => id),
      a,
    ),
    minor: 1 + (b % 300),
  }),
  'apply-deposit': (state, { a, b }, n) => ({
    payment: `u${n}`,
    reservation: pick(
      [...state.deposits].filter(([, { minor: held }]) => held > 0 || a % 9 === 0).map(([id]) => id),
      a,
    ),
    window: 1,
    minor: 1 + (b % 300),
  }),
  'pay-receivable': (_, { a, b }, n) => ({
    payment: `w${n}`,
    account: 'acme',
    method: pick(ways, a),
    minor: 1 + (b % 2000),
    reference: null,
  }),
  'authorise-card': (state, { a, b, c }, n) => ({
    authorisation: `h${n}`,
    reservation: stay(state, a, ...open),
    token: pick(tokens, b),
    minor: minor(c),
  }),
  'increment-authorisation': (state, { a, b }) => ({ authorisation: authorisationOf(state, a), by: minor(b) }),
  'inquire-authorisation': (state, { a }) => {
    const silent = [...state.authorisations.values()].filter(({ status }) => status === 'unanswered' || a % 7 === 0)
    return {
      authorisation: pick(
        silent.map(({ id }) => id),
        a,
      ),
    }
  },
  'capture-authorisation': (state, { a, b }, n) => ({
    authorisation: authorisationOf(state, a),
    payment: `k${n}`,
    window: 1,
    minor: 1 + (b % 3000),
  }),
  'release-authorisation': (state, { a }) => ({ authorisation: authorisationOf(state, a) }),
  'report-chargeback': (state, { a, b }, n) => ({
    chargeback: `q${n}`,
    payment: paymentOf(state, a),
    minor: 1 + (b % 300),
  }),
  'close-chargeback': (state, { a, b }) => {
    const disputed = [...state.chargebacks.values()].filter(({ status }) => status === 'disputed' || a % 9 === 0)
    return {
      chargeback: pick(
        disputed.map(({ id }) => id),
        a,
      ),
      outcome: b % 2 ? 'won' : 'lost',
    }
  },
  'set-condition': (state, { a, b }) => ({ room: room(state, a), condition: pick(['dirty', 'clean', 'inspected'], b) }),
  'close-room': (state, { a, b, c }) => {
    const from = day(state, a % 3)
    return {
      room: room(state, b),
      from,
      to: addDays(from, 1 + (c % 2)),
      reason: '',
      as: c % 2 ? 'out-of-order' : 'out-of-service',
    }
  },
  'reopen-room': (state, { a }) => ({ room: a % 5 ? pick([...state.closures.keys()], a) : room(state, a) }),
  'issue-key': (state, { a }, n) => ({ key: `key${n}`, reservation: stay(state, a, 'in-house') }),
  'void-key': (state, { a }) => ({
    key: pick(
      [...state.keys.values()].filter(({ status }) => status === 'works' || a % 9 === 0).map(({ id }) => id),
      a,
    ),
    because: 'lost',
  }),
  'ask-wake-up': (state, { a, b }, n) => ({
    request: `wake${n}`,
    reservation: stay(state, a, 'in-house'),
    date: day(state, b),
    hour: '06:30',
  }),
  'close-wake-up': (state, { a }) => ({ request: request(state, 'wake-up', a), outcome: 'answered' }),
  'leave-message': (state, { a }, n) => ({
    request: `msg${n}`,
    reservation: stay(state, a, ...open),
    text: `message ${n}`,
  }),
  'deliver-message': (state, { a }) => ({ request: request(state, 'message', a) }),
  'set-rights': (state, { a }) => ({
    reservation: stay(state, a, 'in-house'),
    rights: { telephone: 'local', television: 'free', minibar: 'locked', doNotDisturb: a % 2 === 0 },
  }),
  'start-night-audit': () => ({}),
  'end-night-audit': () => ({}),
  'upgrade-pms': () => ({ to: 2 }),
}

export const commandKinds = Object.keys(choices) as CommandKind[]
