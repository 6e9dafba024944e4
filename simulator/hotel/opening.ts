import type { Property } from '../domain/property/property.ts'
import { atWallClock, type BusinessDate, type HotelTime } from '../domain/time.ts'

/** A hotel opens at seven in the morning of its first business date. */
export const openingHour = '07:00'

export const openingOf = ({ timeZone }: Property, date: BusinessDate): HotelTime =>
  atWallClock(timeZone, date, openingHour)
