/** What this machine's own table (Intl) says about a zone: the judge over the pinned one. */
import type { TimeZone } from '../../../simulator/domain/zones.ts'

const dayMs = 86_400_000
const formats = new Map<TimeZone, Intl.DateTimeFormat>()

export function machineOffsetMinutes(zone: TimeZone, instantMs: number): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(format.format(instantMs)) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) + 0
}

/** The instants from 2007 to 2037 at which the clocks change: the first millisecond of the new offset. */
export function machineTransitions(zone: TimeZone): number[] {
  const transitions: number[] = []
  const end = Date.UTC(2038, 0, 1)
  for (let day = Date.UTC(2007, 0, 1); day < end; day += dayMs) {
    const before = machineOffsetMinutes(zone, day)
    if (machineOffsetMinutes(zone, day + dayMs) === before) continue
    let [low, high] = [day, day + dayMs]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (machineOffsetMinutes(zone, middle) === before) low = middle
      else high = middle
    }
    transitions.push(high)
  }
  return transitions
}
