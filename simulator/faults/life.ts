/** From when to when a fault is on: worked out from its plan and from what has happened in the hotel. */
import { addDays, atWallClock, type BusinessDate, type HotelTime, later } from '../domain/time.ts'
import type { TimeZone } from '../domain/zones.ts'
import type { FaultMoment, FaultPlan } from '../transcript/faults.ts'
import { happenings } from './happenings.ts'

export type House = { readonly timeZone: TimeZone; readonly firstDay: BusinessDate; readonly opened: HotelTime }

/** Null where it has not begun to be known; an end that is null never comes. */
export type Life = { readonly from: HotelTime | null; readonly until: HotelTime | null }

/** `happened` says when that first happened for which a moment waits. */
export function lifeOf(plan: FaultPlan, house: House, happened: (moment: FaultMoment) => HotelTime | null): Life {
  const timeOf = (moment: FaultMoment, from: HotelTime | null): HotelTime | null => {
    switch (moment.kind) {
      case 'opening':
        return house.opened
      case 'lobby': {
        const { day } = moment
        const date = typeof day === 'number' ? addDays(house.firstDay, day - 1) : (day as BusinessDate)
        return atWallClock(house.timeZone, date, moment.hour)
      }
      case 'after': {
        const then = happened(moment)
        return then === null ? null : later(then, moment.ms)
      }
      case 'later':
        return from === null ? null : later(from, moment.ms)
      default:
        return moment satisfies never
    }
  }
  const from = timeOf(plan.from, null)
  const ends = [
    plan.until === null ? null : timeOf(plan.until, from),
    from === null || plan.settings.for === undefined ? null : later(from, plan.settings.for),
  ].filter(end => end !== null)
  return { from, until: ends.length === 0 ? null : (Math.min(...ends) as HotelTime) }
}

export const isOn = ({ from, until }: Life, now: HotelTime): boolean =>
  from !== null && now >= from && (until === null || now < until)

type Happened = { readonly kind: string; readonly reservation?: string }

/** Whether this event of the hotel is what a moment waits for. */
export function isAwaited(moment: FaultMoment, event: Happened): boolean {
  if (moment.kind !== 'after' || event.reservation === undefined) return false
  const { stay, happening } = moment
  if (stay !== '*' && event.reservation !== stay && !event.reservation.endsWith(`-${stay}`)) return false
  return happening === 'changed'
    ? event.kind !== 'reservation-booked'
    : (happenings[happening] ?? []).includes(event.kind)
}

/** Whether a text is meant by a pattern in which `*` stands for anything; null means all. */
export function isMeant(only: string | null, text: string): boolean {
  if (only === null) return true
  const parts = only.split('*')
  const [first = '', ...others] = parts
  if (others.length === 0) return text === only
  const last = others.pop() ?? ''
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false
  let from = first.length
  for (const part of others) {
    const at = text.indexOf(part, from)
    if (at < 0 || at + part.length > text.length - last.length) return false
    from = at + part.length
  }
  return true
}
