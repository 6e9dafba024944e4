/** How days, sums and words are written on a screen. Each release writes them alike. */
import { sayMoney } from '../../domain/money.ts'
import { type BusinessDate, daysBetween, type HotelTime, instant, readInstant, wallClock } from '../../domain/time.ts'
import type { Money } from '../../domain/words.ts'
import type { TimeZone } from '../../domain/zones.ts'
import type { Cell } from './page.ts'

/** Where nothing is known. */
export const unknown = '–'

export const said = (text: string | number | null | undefined): Cell => ({ text: `${text ?? ''}` || unknown })

export const linked = (text: string, to: string): Cell => ({ text: text || unknown, to })

export const sum = (money: Money | null): Cell => said(money && sayMoney(money))

/** `Tue 2 Jun 2026`. */
export function day(date: string | null): Cell {
  if (date === null) return said(null)
  return { text: sayDay(date as BusinessDate), when: date }
}

/** Of a person's life, where nobody asks for the day of the week: `10 Dec 1990`. */
export function date(written: string | null): Cell {
  if (written === null) return said(null)
  return { text: sayDay(written as BusinessDate).slice(4), when: written }
}

export function sayDay(date: BusinessDate): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  // The first of January 1970 was a Thursday.
  const weekday = (((daysBetween('1970-01-01' as BusinessDate, date) + 4) % 7) + 7) % 7
  return `${weekdays[weekday]} ${Number(dayOfMonth)} ${months[Number(month) - 1]} ${year}`
}

/** By the clock in the lobby: `Tue 2 Jun 2026, 18:00`. */
export function moment(zone: TimeZone, written: string): Cell {
  const time = readInstant(written)
  return time === undefined ? said(written) : { text: sayMoment(zone, time), when: instant(time) }
}

export function sayMoment(zone: TimeZone, time: HotelTime): string {
  const [date = '', hour = ''] = wallClock(zone, time).split(' ')
  return `${sayDay(date as BusinessDate)}, ${hour}`
}

/** The hotel's own words as a receptionist writes them: `never-asked` is Never asked. */
export function word(name: string | null): Cell {
  if (name === null) return said(null)
  const spaced = hyphenated.has(name) ? name : name.replaceAll('-', ' ')
  return said(capitals.get(name) ?? spaced.charAt(0).toUpperCase() + spaced.slice(1))
}

const hyphenated = new Set(['in-house', 'no-show', 'walk-in'])
const capitals = new Map([
  ['ota', 'OTA'],
  ['inquired', 'Inquiry'],
  ['optional', 'Option'],
  ['waitlisted', 'Waiting list'],
])
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
