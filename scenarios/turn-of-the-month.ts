/** News goes out at the turn of a month, as a rule: stories about it have a first of a month near their end. */
import { addDays, type BusinessDate } from '../simulator/domain/time.ts'

/** The first day of a month on this day or after it. */
export function firstOfMonthFrom(day: BusinessDate): BusinessDate {
  return day.endsWith('-01') ? day : firstOfMonthFrom(addDays(day, 1))
}
