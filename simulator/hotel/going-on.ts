/** What a house that comes back has still to do of the night. */
import type { HotelState } from '../domain/state.ts'
import { addDays, type BusinessDate, later, minutes } from '../domain/time.ts'
import type { Entry } from '../transcript/entries.ts'
import type { NightJob } from '../windows/export/night-job.ts'
import type { Faults } from './faults.ts'
import { type House, planAuditEnd, planNightAudit } from './hours.ts'

/** `opens` is the first business date, `said` the transcript so far. */
export function goOnWith(
  house: House,
  opens: BusinessDate,
  said: readonly Entry[],
  faults: Faults | null,
  write: (house: Readonly<HotelState>, closed: BusinessDate, job: NightJob | undefined) => void,
): void {
  const { businessDate, auditRunning, property } = house.state
  const last = addDays(businessDate, -1)
  const back = faults === null ? 1 : longestHeldDays
  for (let closed = last; closed >= opens && closed > addDays(last, -back); closed = addDays(closed, -1)) {
    const writeThen = (job: NightJob | undefined) => write(house.state, closed, job)
    if (faults?.planLeft(house, said, closed, writeThen) || closed !== last) continue
    const isOfNight = (entry: Entry) =>
      entry.kind === 'file-written' && entry.property === property.id && entry.businessDate === closed
    // Killed between the end of the audit and the file that it brings.
    if (!said.some(isOfNight)) planNight(house, faults, closed, writeThen)
  }
  const ends = later(house.now(), minutes(property.nightAudit.takesMinutes))
  if (auditRunning) planAuditEnd(house, businessDate, ends)
  else planNightAudit(house, businessDate)
}

/** The file of a closed day is written at once, unless a fault has it otherwise. */
export function planNight(
  house: House,
  faults: Faults | null,
  closed: BusinessDate,
  write: (job: NightJob | undefined) => void,
): void {
  if (faults) return faults.planNight(house, closed, write)
  const { agenda, mark, now } = house
  agenda.add({ at: now(), priority: 'export', id: `${closed}${mark}`, run: () => write(undefined) })
}

/** For so long a file can be held back, at most: five more of a night, thirty days apart. */
const longestHeldDays = 151
