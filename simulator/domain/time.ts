/** Hotel time and the hotel's days. Hotel time is virtual; wire time is real; they are two types, so that nobody adds one to the other. */
import { offsetMinutes, type TimeZone } from './zones.ts'

declare const clock: unique symbol

/** An instant of the hotel's virtual life, in milliseconds since 1970 in UTC. */
export type HotelTime = number & { readonly [clock]: 'hotel' }

/** An instant of the real world, in milliseconds since 1970 in UTC: signatures, tokens, sockets. */
export type WireTime = number & { readonly [clock]: 'wire' }

/** A day as the hotel counts it, `2026-06-07`. */
export type BusinessDate = string & { readonly [clock]: 'day' }

export const minutes = (count: number): number => count * 60_000
export const hours = (count: number): number => count * 3_600_000
export const days = (count: number): number => count * 86_400_000

export const later = (time: HotelTime, byMs: number): HotelTime => (time + byMs) as HotelTime

/** RFC 3339 in UTC with milliseconds. */
export const instant = (time: HotelTime | WireTime): string => new Date(time).toISOString()

/** Reads what `instant` writes, and RFC 3339 with another offset; undefined where it is neither. */
export function readInstant(text: string): HotelTime | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  if (readDate(text.slice(0, 10)) === undefined) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : (ms as HotelTime)
}

/** `2026-06-07`, where such a day exists. */
export function readDate(text: string): BusinessDate | undefined {
  if (numbers.has(text as BusinessDate)) return text as BusinessDate
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? (text as BusinessDate) : undefined
}

const dayMs = 86_400_000

/**
 * Days since 1970. By plain numbers, since a hotel asks for little else all night: Temporal took a third of a season. What was worked out
 * once is remembered, for the hundred years that hotels mostly live in.
 */
function dayNumber(date: BusinessDate): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const number = Date.parse(`${date}T00:00:00Z`) / dayMs
  if (Number.isNaN(number)) throw new RangeError(`"${date}" is not a day such as "2026-06-07".`)
  if (number >= 0 && number < remembered && dayNumbered(number) === date) numbers.set(date, number)
  return number
}

function dayNumbered(number: number): BusinessDate {
  const known = texts[number]
  if (known !== undefined) return known
  const text = new Date(number * dayMs).toISOString().slice(0, 10) as BusinessDate
  if (number >= 0 && number < remembered) texts[number] = text
  return text
}

const remembered = 40_000
const numbers = new Map<BusinessDate, number>()
/** With all its places from the start: an array that is written to far behind its end becomes a slow table. */
const texts = new Array<BusinessDate | undefined>(remembered)

export const addDays = (date: BusinessDate, count: number): BusinessDate => dayNumbered(dayNumber(date) + count)

/** The days in `[from, to)`, `atMost` of them; none where `to` does not come after `from`. */
export function daysFrom(from: BusinessDate, to: BusinessDate, atMost = 1000): BusinessDate[] {
  const first = dayNumber(from)
  const count = Math.min(Math.max(dayNumber(to) - first, 0), atMost)
  const days: BusinessDate[] = []
  for (let day = 0; day < count; day += 1) days.push(dayNumbered(first + day))
  return days
}

/** The same day of another month, or that month's last one where it is shorter. */
export function addMonths(date: BusinessDate, count: number): BusinessDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const wanted = Date.UTC(year, month - 1 + count, day)
  const last = Date.UTC(year, month + count, 0)
  return dayNumbered(Math.min(wanted, last) / dayMs)
}

/** Whole days from one date to another; negative where `to` comes first. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number => dayNumber(to) - dayNumber(from)

/** What the clock on the lobby's wall shows: `2026-06-07 18:00`. */
export function wallClock(zone: TimeZone, time: HotelTime): string {
  return instant(later(time, minutes(offsetMinutes(zone, time))))
    .slice(0, 16)
    .replace('T', ' ')
}

export const dayAt = (zone: TimeZone, time: HotelTime): BusinessDate =>
  wallClock(zone, time).slice(0, 10) as BusinessDate

/**
 * The instant at which the lobby's clock shows a day and an hour. An hour that the clocks skip is read an hour later, and one that they
 * strike twice is read at its first stroke, as Temporal's `compatible` does.
 */
export function atWallClock(zone: TimeZone, date: BusinessDate, time: `${number}:${number}`): HotelTime {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(asUtc) || readDate(date) === undefined)
    throw new Error(`"${date} ${time}" is not a day and an hour such as "2026-06-07 18:00".`)
  const before = offsetMinutes(zone, asUtc - hours(24))
  const first = asUtc - minutes(before)
  if (offsetMinutes(zone, first) === before) return first as HotelTime
  const after = offsetMinutes(zone, asUtc + hours(24))
  const second = asUtc - minutes(after)
  return (offsetMinutes(zone, second) === after ? second : first) as HotelTime
}
