/** The pinned time zones against the machine's own table and against Temporal. */
import { Temporal } from 'temporal-polyfill/implementation'
import { expect, test } from 'vitest'
import { atWallClock, dayAt, wallClock } from '../../../simulator/domain/time.ts'
import { offsetMinutes, type TimeZone, timeZones } from '../../../simulator/domain/zones.ts'
import { day, moment } from '../a-hotel.ts'
import { machineOffsetMinutes, machineTransitions } from './machine-zones.ts'

const hourMs = 3_600_000
const still: readonly TimeZone[] = ['UTC', 'Asia/Bahrain', 'Asia/Dubai', 'Asia/Singapore', 'Asia/Tokyo']

test.each(timeZones)('clocks in %s change when the machine says so, from 2007 to 2037', zone => {
  const transitions = machineTransitions(zone)
  expect(transitions).toHaveLength(still.includes(zone) ? 0 : 62)
  const wrong: string[] = []
  const look = (at: number) => {
    const [ours, theirs] = [offsetMinutes(zone, at), machineOffsetMinutes(zone, at)]
    if (ours !== theirs) wrong.push(`${new Date(at).toISOString()}: ${ours}, and the machine says ${theirs}`)
  }
  for (const at of transitions) {
    look(at - 1)
    for (let hours = -30; hours <= 30; hours += 1) look(at + hours * hourMs)
  }
  for (let at = Date.UTC(2007, 0, 1); at < Date.UTC(2038, 0, 1); at += 97 * hourMs) look(at)
  expect(wrong).toEqual([])
})

test.each(timeZones)('every half hour on the wall in %s near a change of clocks is read as Temporal reads it', zone => {
  const wrong: string[] = []
  const days = new Set(machineTransitions(zone).map(at => dayAt(zone, moment(new Date(at).toISOString()))))
  for (const date of days.size > 0 ? days : ['2026-03-29']) {
    for (let half = 0; half < 10; half += 1) {
      const time = `0${Math.floor(half / 2)}:${half % 2 === 0 ? '00' : '30'}` as const
      const theirs = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, {
        disambiguation: 'compatible',
      }).epochMilliseconds
      const ours = atWallClock(zone, day(date), time as `${number}:${number}`)
      if (ours !== theirs) wrong.push(`${date} ${time}: ${new Date(ours).toISOString()}`)
    }
  }
  expect(wrong).toEqual([])
})

test('an hour that the clocks skip is read an hour later, and one that they strike twice at its first stroke', () => {
  expect(atWallClock('Europe/Paris', day('2026-03-29'), '02:30')).toBe(moment('2026-03-29T01:30:00Z'))
  expect(wallClock('Europe/Paris', moment('2026-03-29T01:30:00Z'))).toBe('2026-03-29 03:30')
  expect(atWallClock('Europe/Paris', day('2026-10-25'), '02:30')).toBe(moment('2026-10-25T00:30:00Z'))
  expect(atWallClock('America/New_York', day('2026-03-08'), '02:30')).toBe(moment('2026-03-08T07:30:00Z'))
  expect(atWallClock('America/New_York', day('2026-11-01'), '01:30')).toBe(moment('2026-11-01T05:30:00Z'))
})

test('a day begins at the hotel’s own midnight, wherever the machine stands', () => {
  expect(dayAt('Asia/Tokyo', moment('2026-06-07T14:59:59.999Z'))).toBe('2026-06-07')
  expect(dayAt('Asia/Tokyo', moment('2026-06-07T15:00:00.000Z'))).toBe('2026-06-08')
  expect(dayAt('America/Los_Angeles', moment('2026-06-08T06:59:00Z'))).toBe('2026-06-07')
  expect(wallClock('Europe/Paris', moment('2026-06-07T16:00:00Z'))).toBe('2026-06-07 18:00')
})

test('every hour of a year on the wall leads to an instant that shows that hour, unless the clocks skip it', () => {
  const skipped: string[] = []
  for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += hourMs) {
    const wanted = new Date(at).toISOString().slice(0, 16).replace('T', ' ')
    const [date, time] = wanted.split(' ') as [string, `${number}:${number}`]
    const shown = wallClock('Europe/Paris', atWallClock('Europe/Paris', day(date), time))
    if (shown !== wanted) skipped.push(wanted)
  }
  expect(skipped).toEqual(['2026-03-29 02:00'])
})
