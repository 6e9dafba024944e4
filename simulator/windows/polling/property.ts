/** The property as a connector reads it when it connects. */
import type { HotelState } from '../../domain/state.ts'
import { type HotelTime, instant } from '../../domain/time.ts'
import type { Outlook } from '../window.ts'

/** The first house. */
export const propertyRecord = ({ state, now }: Outlook) => recordOf(state, now)

/** All houses of the group. */
export const propertyRecords = ({ houses, now }: Outlook) => ({
  properties: [...houses.values()].map(house => recordOf(house, now)),
})

function recordOf(state: Readonly<HotelState>, now: HotelTime) {
  const { id, name, timeZone, currency, checkInTime, checkOutTime } = state.property
  return {
    id,
    name,
    timeZone,
    currency,
    businessDate: state.businessDate,
    now: instant(now),
    checkInTime,
    checkOutTime,
  }
}
