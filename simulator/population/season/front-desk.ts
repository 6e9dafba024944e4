/** A day at the desk: who thinks again, who comes, and who leaves. */
import type { Command } from '../../domain/commands.ts'
import { addDays, type BusinessDate } from '../../domain/time.ts'
import { accountsOpened } from './bills.ts'
import { type Desk, listed, type Stay, taken, type Work } from './desk.ts'
import { cardNumber, tierAfter } from './facts.ts'

export function* changesOfMind(desk: Desk, today: BusinessDate): Work {
  for (const stay of taken(desk.cancelling, today)) if (!stay.gone) yield* cancel(desk, today, stay)
}

function* cancel(desk: Desk, today: BusinessDate, stay: Stay): Work {
  const by = stay.wish.manner.origin === 'ota' ? 'channel' : 'guest'
  stay.gone = yield { kind: 'cancel', reservation: stay.reservation, feeNights: null, by, reason: null }
  listed(desk.owing, addDays(today, 1)).push(stay)
}

/** Those whose hour has come. Some move the stay instead, some never come, and night audit marks them. */
export function* arrivals(desk: Desk, today: BusinessDate, hour: number): Work {
  const due = taken(desk.arriving, today)
  const later = due.filter(({ wish, gone }) => !gone && wish.hours.arrives > hour)
  if (later.length > 0) desk.arriving.set(today, later)
  for (const stay of due) {
    if (stay.gone || stay.wish.hours.arrives > hour) continue
    if (stay.wish.cancelledOn !== null) {
      yield* cancel(desk, today, stay)
      continue
    }
    if (yield* movedAway(desk, today, stay)) continue
    if (stay.wish.comes && (yield { kind: 'check-in', reservation: stay.reservation, room: null })) {
      arrived(desk, stay)
      yield* accountsOpened(stay)
    } else {
      stay.gone = true
      listed(desk.owing, addDays(today, 1)).push(stay)
    }
  }
}

function* movedAway(desk: Desk, today: BusinessDate, stay: Stay): Generator<Command, boolean, boolean> {
  const { reservation, wish, known } = stay
  if (wish.movesBy === 0 || wish.plan === 'saver' || stay.arrival !== wish.arrival) return false
  const arrival = addDays(today, wish.movesBy)
  const departure = addDays(arrival, wish.nights)
  if (!desk.people.isFree(known, arrival, departure, stay)) return false
  if (!(yield { kind: 'change-dates', reservation, arrival, departure })) return false
  Object.assign(stay, { arrival, departure })
  listed(desk.arriving, arrival).push(stay)
  return true
}

export function arrived(desk: Desk, stay: Stay): void {
  desk.inHouse.add(stay)
  const { staysBy, nights } = stay.wish
  const leaves = staysBy < 0 && nights > 1 ? addDays(stay.departure, -1) : stay.departure
  listed(desk.leaving, leaves).push(stay)
}

/** At the hour of each; who stays on is asked once. */
export function* departures(desk: Desk, today: BusinessDate, hour: number): Work {
  const due = taken(desk.leaving, today)
  const later = due.filter(({ wish }) => wish.hours.leaves > hour)
  if (later.length > 0) desk.leaving.set(today, later)
  for (const stay of due) {
    if (stay.wish.hours.leaves > hour || (yield* staysOn(desk, today, stay))) continue
    desk.inHouse.delete(stay)
    stay.gone = true
    const settledBy = stay.wish.chance('settling')() % 10 < 8 ? 'card' : 'cash'
    yield { kind: 'check-out', reservation: stay.reservation, settledBy }
    yield* rewarded(stay)
  }
}

function* staysOn(desk: Desk, today: BusinessDate, stay: Stay): Generator<Command, boolean, boolean> {
  const { reservation, wish, known, arrival } = stay
  if (wish.staysBy <= 0 || stay.extended) return false
  const departure = addDays(today, 1)
  if (!desk.people.isFree(known, arrival, departure, stay)) return false
  if (!(yield { kind: 'change-dates', reservation, arrival, departure })) return false
  Object.assign(stay, { departure, extended: true })
  listed(desk.leaving, departure).push(stay)
  return true
}

/** Who comes often becomes somebody. Whoever hides behind a channel's address stays nobody. */
function* rewarded({ known, wish }: Stay): Work {
  known.stays += 1
  const tier = tierAfter(known.stays)
  const { loyalty, emailKind } = known.details
  if (tier === null || loyalty?.tier === tier || emailKind === 'relay') return
  const changes = { loyalty: { number: loyalty?.number ?? cardNumber(wish.chance('loyalty')), tier } }
  known.details = { ...known.details, ...changes }
  yield { kind: 'change-guest', guest: known.guest, changes }
}
