/** The hotel's day: which one it is, and whether it is being closed. */
import type { BusinessDate } from '../time.ts'

export type DayState = {
  businessDate: BusinessDate
  auditRunning: boolean
}
