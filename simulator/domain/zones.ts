/**
 * The pinned time-zone table. The machine's own table changes with its Node and its system, and a journal must not.
 * Rules and offsets as in the IANA database 2026c, right for every year from 2007; a test compares them with the machine's table.
 */

type Daylight = 'none' | 'european-union' | 'united-states'
type Zone = { readonly standardMinutes: number; readonly daylight: Daylight }

const zones = {
  UTC: { standardMinutes: 0, daylight: 'none' },
  'Europe/London': { standardMinutes: 0, daylight: 'european-union' },
  'Europe/Dublin': { standardMinutes: 0, daylight: 'european-union' },
  'Europe/Lisbon': { standardMinutes: 0, daylight: 'european-union' },
  'Europe/Paris': { standardMinutes: 60, daylight: 'european-union' },
  'Europe/Berlin': { standardMinutes: 60, daylight: 'european-union' },
  'Europe/Madrid': { standardMinutes: 60, daylight: 'european-union' },
  'Europe/Rome': { standardMinutes: 60, daylight: 'european-union' },
  'Europe/Vienna': { standardMinutes: 60, daylight: 'european-union' },
  'Europe/Zurich': { standardMinutes: 60, daylight: 'european-union' },
  'Europe/Amsterdam': { standardMinutes: 60, daylight: 'european-union' },
  'Europe/Prague': { standardMinutes: 60, daylight: 'european-union' },
  'Europe/Athens': { standardMinutes: 120, daylight: 'european-union' },
  'America/New_York': { standardMinutes: -300, daylight: 'united-states' },
  'America/Chicago': { standardMinutes: -360, daylight: 'united-states' },
  'America/Denver': { standardMinutes: -420, daylight: 'united-states' },
  'America/Los_Angeles': { standardMinutes: -480, daylight: 'united-states' },
  'Asia/Bahrain': { standardMinutes: 180, daylight: 'none' },
  'Asia/Dubai': { standardMinutes: 240, daylight: 'none' },
  'Asia/Singapore': { standardMinutes: 480, daylight: 'none' },
  'Asia/Tokyo': { standardMinutes: 540, daylight: 'none' },
} as const satisfies Record<string, Zone>

export type TimeZone = keyof typeof zones

export const timeZones = Object.keys(zones) as TimeZone[]

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Minutes east of Greenwich at an instant (milliseconds since 1970 in UTC). */
export function offsetMinutes(zone: TimeZone, instantMs: number): number {
  const { standardMinutes, daylight }: Zone = zones[zone]
  if (daylight === 'none') return standardMinutes
  const summer = summerIn(zone, new Date(instantMs).getUTCFullYear())
  return summer && instantMs >= summer.from && instantMs < summer.to ? standardMinutes + 60 : standardMinutes
}

/** A hotel asks for the same year all year: the last one is remembered, with its zone. */
function summerIn(zone: TimeZone, year: number) {
  if (last.zone !== zone || last.year !== year) {
    const { standardMinutes, daylight }: Zone = zones[zone]
    last = { zone, year, summer: summerOf(daylight, standardMinutes, year) }
  }
  return last.summer
}

let last: { readonly zone: TimeZone; readonly year: number; readonly summer: ReturnType<typeof summerOf> } = {
  zone: 'UTC',
  year: Number.NaN,
  summer: undefined,
}

/** When clocks go forward and back in a year, as instants; undefined where they never do. */
function summerOf(daylight: Daylight, standardMinutes: number, year: number) {
  switch (daylight) {
    case 'none':
      return undefined
    case 'european-union': // all at 01:00 UTC, last Sundays of March and October
      return { from: lastSunday(year, 2) + hourMs, to: lastSunday(year, 9) + hourMs }
    case 'united-states': {
      // 02:00 by the clock on the wall: second Sunday of March, first Sunday of November
      const from = firstSunday(year, 2) + 7 * 24 * hourMs + 2 * hourMs - standardMinutes * minuteMs
      const to = firstSunday(year, 10) + 1 * hourMs - standardMinutes * minuteMs
      return { from, to }
    }
    default:
      return daylight satisfies never
  }
}

function lastSunday(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0)
  return lastDay - new Date(lastDay).getUTCDay() * 24 * hourMs
}

function firstSunday(year: number, month: number): number {
  const first = Date.UTC(year, month, 1)
  return first + ((7 - new Date(first).getUTCDay()) % 7) * 24 * hourMs
}
