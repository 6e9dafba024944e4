/** What an event makes of the hotel's day. */
import type { Evolvers } from '../evolvers.ts'
import type { DayEvent } from './events.ts'

export const evolveDay: Evolvers<DayEvent> = {
  'night-audit-started': state => {
    state.auditRunning = true
  },
  'pms-upgraded': (state, { to }) => {
    state.schemaVersion = to
  },
  'business-date-rolled': (state, { to }) => {
    state.auditRunning = false
    state.businessDate = to
    // Slept in.
    for (const room of state.occupied.keys()) state.conditions.set(room, 'dirty')
  },
}
