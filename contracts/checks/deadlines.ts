/** Until when a connector may take to know what was offered. */
import { addDays, atWallClock, dayAt, type HotelTime, later, minutes } from '../../simulator/domain/time.ts'
import type { Case } from './case.ts'
import { sayHour } from './hours.ts'

/** Until when the connector may take, by the cadence that it declares itself. Later than this, it has no excuse. */
export function deadlineAfter(facts: Pick<Case, 'declared' | 'timeZone'>, offered: HotelTime): HotelTime {
  const { cadence } = facts.declared
  const graceMs = grace(facts.declared)
  switch (cadence.kind) {
    case 'told':
    case 'real-seconds':
      return later(offered, graceMs)
    case 'hotel-minutes':
      return later(offered, minutes(cadence.every) + graceMs)
    case 'hotel-hour': {
      const today = dayAt(facts.timeZone, offered)
      const reading = [today, addDays(today, 1)]
        .map(day => atWallClock(facts.timeZone, day, cadence.at))
        .find(at => at >= offered)
      return later(reading ?? offered, graceMs)
    }
    default:
      return cadence satisfies never
  }
}

/** Of a connector that was looked at before its time was up. */
export const sayEarly = (facts: Pick<Case, 'declared' | 'timeZone'>, offered: HotelTime): string =>
  `It could know at ${sayHour(facts, offered)}, and may take until ${sayHour(facts, deadlineAfter(facts, offered))}.`

/** Minutes of the hotel that a connector may take on top of its own cadence, where it lives on the hotel's time. */
const grace = (declared: Case['declared']): number => (declared.clockHint ? minutes(5) : 0)
