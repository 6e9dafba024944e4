/** The hotel's day: which one it is, and whether it is being closed. */
import type { SchemaVersion } from '../property/property.ts'
import type { BusinessDate } from '../time.ts'

export type DayState = {
  businessDate: BusinessDate
  auditRunning: boolean
  /** Of what the PMS shows to the outside. */
  schemaVersion: SchemaVersion
}
