/** Night audit: its start marks who never came and posts the night, its end rolls the business date. Two commits, so that something can happen in between. */
import { nightlyEvents } from '../books/nightly.ts'
import { accept, type Deciders, type Decision, refuse } from '../decision.ts'
import type { HotelEvent } from '../events.ts'
import type { HotelState } from '../state.ts'
import { addDays } from '../time.ts'
import type { DayCommand } from './commands.ts'

export const decideDay: Deciders<DayCommand> = {
  'start-night-audit': decideAuditStart,
  'end-night-audit': decideAuditEnd,
}

function decideAuditStart(state: HotelState): Decision {
  if (state.auditRunning) return refuse({ kind: 'night-audit-running' })
  const missing = [...state.expected]
    .filter(([arrival]) => arrival <= state.businessDate)
    .flatMap(([, ids]) => [...ids])
  const noShows: HotelEvent[] = missing.sort().map(reservation => ({ kind: 'no-show-marked', reservation }))
  return accept({ kind: 'night-audit-started', businessDate: state.businessDate }, ...noShows, ...nightlyEvents(state))
}

function decideAuditEnd(state: HotelState): Decision {
  if (!state.auditRunning) return refuse({ kind: 'night-audit-not-running' })
  return accept({ kind: 'business-date-rolled', from: state.businessDate, to: addDays(state.businessDate, 1) })
}
