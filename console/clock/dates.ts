/** Writes the hotel's own days and times. They come as local text and are never read in the browser's zone or language. */

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const minutesADay = 24 * 60
/** By then the night audit is over everywhere and the new business date has begun. */
const morningMinutes = 6 * 60

/** `2026-06-07` becomes `Sunday 7 June 2026`. */
export function longDay(day: string): string {
  const { year, month, date, weekday } = partsOf(day)
  return `${weekday} ${date} ${month} ${year}`
}

/** `2026-06-07` becomes `Sunday 7 June`. */
export function weekdayOf(day: string): string {
  const { month, date, weekday } = partsOf(day)
  return `${weekday} ${date} ${month}`
}

/** `2026-06-07` becomes `7 Jun`. */
export function shortDay(day: string): string {
  const { month, date } = partsOf(day)
  return `${date} ${month.slice(0, 3)}`
}

/** `2026-06-07` and `2026-06-09` become `7–9 Jun`. */
export function shortStay(arrival: string, departure: string): string {
  const from = partsOf(arrival)
  const sameMonth = from.month === partsOf(departure).month
  return sameMonth ? `${from.date}–${shortDay(departure)}` : `${shortDay(arrival)} – ${shortDay(departure)}`
}

/** `2026-06-07 18:00` becomes `18:00`. */
export function timeOf(local: string): string {
  return local.slice(11, 16)
}

export function dayOf(local: string): string {
  return local.slice(0, 10)
}

/**
 * How long until the morning after this business date, as an ISO duration. Where the clocks change on the way, the wall shows an hour
 * more or less than six; the day is the right one all the same.
 */
export function untilNextDay(local: string, businessDate: string): string {
  const now = wallMinutes(dayOf(local), timeOf(local))
  let morning = wallMinutes(businessDate, '00:00') + minutesADay + morningMinutes
  while (morning <= now) morning += minutesADay
  const minutes = morning - now
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`
}

function wallMinutes(day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return utcOf(day).getTime() / 60_000 + hours * 60 + minutes
}

function partsOf(day: string) {
  const utc = utcOf(day)
  return {
    year: utc.getUTCFullYear(),
    month: months[utc.getUTCMonth()] ?? '',
    date: utc.getUTCDate(),
    weekday: weekdays[utc.getUTCDay()] ?? '',
  }
}

function utcOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
