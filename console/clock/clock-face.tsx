/** The clock on the wall: the hotel's own time, large enough to be read across a room. */
import type { House } from '../wire/answers.ts'
import { dayOf, longDay, timeOf, weekdayOf } from './dates.ts'

export function ClockFace({ clock, zone }: { clock: House['clock']; zone: string }) {
  return (
    <div class="clock-face">
      <time class="clock-time" dateTime={clock.now}>
        <span class="hidden">Hotel time </span>
        {timeOf(clock.local)}
      </time>
      <div class="clock-day">
        <p class="clock-date">{longDay(dayOf(clock.local))}</p>
        <p class="clock-zone">
          {zone} <span class="dot" aria-hidden="true" /> business date <strong>{weekdayOf(clock.businessDate)}</strong>
        </p>
      </div>
    </div>
  )
}
