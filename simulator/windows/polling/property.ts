/** The property as a connector reads it when it connects. */
import { instant } from '../../domain/time.ts'
import type { Outlook } from '../window.ts'

export function propertyRecord({ state, now }: Outlook) {
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
