/**
 * Night audit: its start lets lapse what nobody confirmed, marks who never came, gives back what groups did not take and posts the night; its end does so
 * for whoever came in between, and rolls the business date. Two commits, so that something can happen in between.
 */
import { nightlyEvents } from '../books/nightly.ts'
import { accept, type Deciders, type Decision, refuse } from '../decision.ts'
import type { HotelEvent } from '../events.ts'
import { expiring } from '../payments/authorisations.ts'
import { lapsed, noShow } from '../reservations/cancellations.ts'
import type { Reservation } from '../reservations/reservations.ts'
import type { HotelState } from '../state.ts'
import { addDays, type BusinessDate } from '../time.ts'
import type { ReservationId } from '../words.ts'
import type { DayCommand } from './commands.ts'

export const decideDay: Deciders<DayCommand> = {
  'start-night-audit': decideAuditStart,
  'end-night-audit': decideAuditEnd,
  'upgrade-pms': ({ schemaVersion: from }, { to }) =>
    to > from
      ? accept({ kind: 'pms-upgraded', from, to })
      : refuse({ kind: 'no-newer-release', version: from, asked: to }),
}

function decideAuditStart(state: HotelState): Decision {
  if (state.auditRunning) return refuse({ kind: 'night-audit-running' })
  return accept(
    { kind: 'night-audit-started', businessDate: state.businessDate },
    ...whoeverStays(state),
    ...blocksAtCutOff(state),
    ...expiring(state),
  )
}

/** What was not confirmed lapses, who did not come is a no-show, and the others have slept a night. */
function whoeverStays(state: HotelState): HotelEvent[] {
  const [undecided, missing] = [stays(state, state.undecided), stays(state, state.expected)]
  const gone = new Set([...undecided, ...missing].map(({ id }) => id))
  return [
    ...undecided.flatMap(each => lapsed(state, each, gone)),
    ...missing.flatMap(each => noShow(state, each, gone)),
    ...nightlyEvents(state, gone),
  ]
}

/** The stays whose day has come, in the order of their ids. */
function stays(
  state: Readonly<HotelState>,
  byDay: ReadonlyMap<BusinessDate, ReadonlySet<ReservationId>>,
): Reservation[] {
  const ids = [...byDay].filter(([day]) => day <= state.businessDate).flatMap(([, due]) => [...due])
  return ids.sort().flatMap(id => state.reservations.get(id) ?? [])
}

function blocksAtCutOff({ blocks, businessDate }: Readonly<HotelState>): HotelEvent[] {
  return [...blocks.values()].flatMap(({ id, released, cutOff }) =>
    released || cutOff > businessDate ? [] : [{ kind: 'block-released', block: id }],
  )
}

function decideAuditEnd(state: HotelState): Decision {
  if (!state.auditRunning) return refuse({ kind: 'night-audit-not-running' })
  const { businessDate } = state
  const rolled = { kind: 'business-date-rolled', from: businessDate, to: addDays(businessDate, 1) } as const
  return accept(...whoeverStays(state), rolled)
}
