import { addDays, atWallClock, type BusinessDate, days } from '../simulator/domain/time.ts'
import type { TimeZone } from '../simulator/domain/zones.ts'
import { deskOf, type Story, subject } from './words.ts'

export const clocksChange: Story = {
  id: 'CRM-24',
  name: 'clocks-change',
  title: 'Clocks change',
  about:
    'One guest is there in the night in which the clocks change, another arrives on the day after it, and a third was there in the week before.',
  days: 10,
  opens: (date, zone) => addDays(nextChange(addDays(date, lead), zone), -lead),
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, reservation } = desk
    const change = day(lead)
    const stays = {
      control: { arrival: day(1), departure: day(2) },
      'through-the-night': { arrival: addDays(change, -1), departure: change },
      'after-the-night': { arrival: change, departure: addDays(change, 1) },
    }
    const everyone = Object.keys(stays) as (keyof typeof stays)[]
    return {
      steps: [
        ...everyone.flatMap(who => desk.books(on(day(0), '09:00'), who, stays[who])),
        ...everyone.flatMap(who => [
          desk.checksIn(on(stays[who].arrival, '16:10'), who),
          desk.checksOut(on(stays[who].departure, '10:30'), who),
        ]),
      ],
      cast: everyone.map(who =>
        who === 'control'
          ? { role: 'control', reservation: reservation(who) }
          : subject(reservation(who), reservation('control')),
      ),
      until: on(addDays(change, 3), '13:00'),
    }
  },
}

/** Days from the beginning of the story to that on which another hour counts. */
const lead = 5

/** The first day from this one on that has not 24 hours from the noon before it; this one, where the zone has none. */
function nextChange(from: BusinessDate, zone: TimeZone): BusinessDate {
  const noon = (day: BusinessDate) => atWallClock(zone, day, '12:00')
  for (let count = 0; count < 366; count += 1) {
    const day = addDays(from, count)
    if (noon(day) - noon(addDays(day, -1)) !== days(1)) return day
  }
  return from
}
