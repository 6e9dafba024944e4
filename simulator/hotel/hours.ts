/** The hours that the house keeps by itself: when night audit starts and ends. */
import type { Agenda } from '../domain/agenda.ts'
import type { DayCommand } from '../domain/day/commands.ts'
import type { HotelState } from '../domain/state.ts'
import { addDays, atWallClock, type BusinessDate, type HotelTime, later, minutes } from '../domain/time.ts'

export type House = {
  readonly agenda: Agenda
  readonly state: Readonly<HotelState>
  readonly now: () => HotelTime
  readonly obey: (command: DayCommand) => void
  /** Sets what it plans apart from what other houses of the group plan; empty for the first. */
  readonly mark: string
}

/** The audit that closes a business date, in the night after it; left out where somebody closes it by hand before. */
export function planNightAudit(house: House, closing: BusinessDate): void {
  const { agenda, state, now, obey, mark } = house
  const { timeZone, nightAudit } = state.property
  const start = () => {
    if (state.businessDate !== closing) return
    if (!state.auditRunning) obey({ kind: 'start-night-audit' })
    planAuditEnd(house, closing, later(now(), minutes(nightAudit.takesMinutes)))
  }
  const at = atWallClock(timeZone, addDays(closing, 1), nightAudit.startsAt)
  agenda.add({ at, priority: 'house', id: `night-audit-start${mark}`, run: start })
}

/** Of an audit that was found running, too. */
export function planAuditEnd({ agenda, state, obey, mark }: House, closing: BusinessDate, at: HotelTime): void {
  const end = () => {
    if (state.businessDate === closing && state.auditRunning) obey({ kind: 'end-night-audit' })
  }
  agenda.add({ at, priority: 'house', id: `night-audit-end${mark}`, run: end })
}
