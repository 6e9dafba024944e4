/** Commands of reservations, chosen by numbers. */

import { unrestricted } from '../../../../simulator/domain/property/restrictions.ts'
import type { ReservationCommand } from '../../../../simulator/domain/reservations/commands.ts'
import type { Extra } from '../../../../simulator/domain/reservations/particulars.ts'
import { addDays } from '../../../../simulator/domain/time.ts'
import type { TransactionCode } from '../../../../simulator/domain/words.ts'
import {
  booking,
  type Choices,
  checkInRoom,
  day,
  guest,
  minor,
  open,
  pick,
  plan,
  room,
  stay,
  toCome,
  type,
  ways,
} from './choosing.ts'

export const reservationsChoices: Choices<ReservationCommand> = {
  book: (state, step, n) => ({ reservation: `r${n}`, ...booking(state, step, step.a % 3 === 0) }),
  inquire: (state, step, n) => ({ reservation: `r${n}`, ...booking(state, step) }),
  hold: (state, step, n) => ({ until: day(state, step.b % 4), reservation: `r${n}`, ...booking(state, step) }),
  waitlist: (state, step, n) => ({ reservation: `r${n}`, ...booking(state, step) }),
  'walk-in': (state, step, n) => ({ room: null, reservation: `r${n}`, ...booking(state, step, true) }),
  'take-over-stay': (state, step, n) => {
    const arrival = addDays(state.businessDate, -(2 + (step.a % 400)))
    const departure = addDays(arrival, 1 + (step.b % 3))
    return {
      room: room(state, step.a),
      reservation: `r${n}`,
      ...booking(state, step),
      arrival,
      departure,
    }
  },
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
  'change-particulars': (state, { a, b, c }) => {
    const along = { booker: guest(state, b), companions: [...new Set([guest(state, c), guest(state, a)])] }
    return {
      reservation: stay(state, a, ...open),
      changes: {
        segment: 'business',
        notes: `n${b}`,
        ...(b % 2 ? along : {}),
        ...(c % 2 ? { extras: [bottles(c)] } : {}),
      },
    }
  },
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
}

const bottles = (c: number): Extra => ({
  ...{ id: 'bottle', transactionCode: '2100' as TransactionCode, text: 'Wine', quantity: 1 + (c % 3), unit: 2500 },
  per: 'stay',
})
