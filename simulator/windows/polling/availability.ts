/** `GET /availability?from=&to=`: how many rooms of each type are left, day by day. */

import { nightKey } from '../../domain/reservations/state.ts'
import type { HotelState } from '../../domain/state.ts'
import { addDays, type BusinessDate, daysBetween, daysFrom } from '../../domain/time.ts'
import type { RoomTypeCode } from '../../domain/words.ts'
import type { PollingPlan } from '../../personas/polling-plan.ts'
import { type Answer, jsonAnswer } from '../answer.ts'
import { problemAnswer, wrongValue } from '../problem.ts'
import type { Outlook } from '../window.ts'
import { readDay } from './filters.ts'
import { pageAnswer } from './lists.ts'
import { quoted, unknownParameters } from './values.ts'

const longestDays = 366
const usualDays = 31

/** Of every house, from the one day to the other, both included; from the business date, and for a month, where nobody says otherwise. */
export function availabilityAnswer({ state, houses }: Outlook, query: URLSearchParams, plan: PollingPlan): Answer {
  const [asked, until] = [readDay(query, 'from'), readDay(query, 'to')]
  const from = asked.day ?? state.businessDate
  const to = until.day ?? addDays(from, usualDays - 1)
  const faults = [...asked.faults, ...until.faults, ...unknownParameters(query, ['from', 'to'])]
  if (until.day && (to < from || daysBetween(from, to) >= longestDays))
    faults.push({ where: 'to', found: quoted(to), expected: `a day from ${from} on, ${longestDays} days at most` })
  if (faults.length > 0) return problemAnswer(wrongValue(...faults))
  const nights = daysFrom(from, addDays(to, 1))
  const availability = [...houses.values()].flatMap(house => availabilityOf(house, nights))
  const answer = jsonAnswer(JSON.stringify({ from, to, availability }), null)
  return pageAnswer({ ...answer, records: availability.length }, plan)
}

/** As the house sells: what it oversells on purpose is for sale, too. */
function availabilityOf(house: Readonly<HotelState>, nights: readonly BusinessDate[]) {
  const closed = outOfOrder(house, nights)
  const { id, overselling, roomTypes } = house.property
  return nights.flatMap(date =>
    roomTypes.map(({ code }) => {
      const key = nightKey(code, date)
      const [rooms, outOfOrder, sold] = [roomsOf(house, code), closed.get(key) ?? 0, house.sold.get(key) ?? 0]
      const available = rooms - outOfOrder + (overselling[code] ?? 0) - sold
      return { date, property: id, roomType: code, rooms, outOfOrder, sold, available }
    }),
  )
}

const roomsOf = ({ roomsOfType }: Readonly<HotelState>, type: RoomTypeCode): number =>
  roomsOfType.get(type)?.length ?? 0

/** Rooms that cannot be sold, by type and night: counted once for all nights that are asked for. */
function outOfOrder(
  { closures, property }: Readonly<HotelState>,
  nights: readonly BusinessDate[],
): Map<string, number> {
  const counts = new Map<string, number>()
  const typeOf = new Map(property.rooms.map(({ number, type }) => [number, type]))
  for (const [room, each] of closures) {
    const type = typeOf.get(room)
    if (type === undefined) continue
    for (const night of nights) {
      if (!each.some(({ kind, from, to }) => kind === 'out-of-order' && from <= night && night < to)) continue
      counts.set(nightKey(type, night), (counts.get(nightKey(type, night)) ?? 0) + 1)
    }
  }
  return counts
}
