/** Hours as the hotel's guests would read them. */
import { type HotelTime, wallClock } from '../../simulator/domain/time.ts'
import type { Case } from './case.ts'

/** `2026-06-07 18:00`, by the lobby's clock. */
export const sayHour = ({ timeZone }: Pick<Case, 'timeZone'>, at: HotelTime): string => wallClock(timeZone, at)

/** Hours from one moment to another, to a tenth. */
export const hoursBetween = (from: HotelTime, to: HotelTime): number => Math.round((to - from) / 360_000) / 10
