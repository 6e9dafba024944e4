/** The jobs of a night: one that writes its file at once, unless a fault has it late, spoiled, more than once or not at all. */
import { type BusinessDate, type HotelTime, later } from '../domain/time.ts'
import { fileFaults } from '../faults/catalogue/files.ts'
import type { Entry } from '../transcript/entries.ts'
import type { FaultFired } from '../transcript/faults.ts'
import type { NightJob } from '../windows/export/night-job.ts'
import type { FaultDesk } from './fault-desk.ts'
import type { House } from './hours.ts'

type Planned = { readonly afterMs: number; readonly job: NightJob | undefined }
type Settings = Readonly<Record<string, number>>
export type WriteJob = (job: NightJob | undefined) => void

export function planNightJobs(house: House, faults: FaultDesk, closed: BusinessDate, write: WriteJob): void {
  const { id: property } = house.state.property
  const key = `${property} ${closed}`
  const [firing] = faults.strike('export', closed, key, kind => fileFaults.includes(kind), 1)
  if (!firing) return plan(house, closed, house.now(), [{ afterMs: 0, job: undefined }], write)
  const { kind, plan: struck } = firing
  const jobs = jobsOf(kind.id, struck.settings, kind.spoils)
  // What spoils a night is over with the next good file; what is only late, or comes twice, with the last of its own.
  const heldMs = Math.max(...jobs.map(({ afterMs }) => afterMs), 0)
  faults.sayFired(firing, { kind: 'file', property, businessDate: closed }, kind.does, { heldMs })
  plan(house, closed, house.now(), jobs, write)
}

/** Those that are still to come when a hotel comes back, by what was said before. True where a fault had struck that night. */
export function planJobsLeft(
  house: House,
  said: readonly Entry[],
  faults: FaultDesk,
  closed: BusinessDate,
  write: WriteJob,
): boolean {
  const { id: property } = house.state.property
  const isOfNight = (each: { readonly property: string; readonly businessDate: string }) =>
    each.property === property && each.businessDate === closed
  const fired = said.find(
    (entry): entry is Entry & FaultFired =>
      entry.kind === 'fault-fired' && entry.hit.kind === 'file' && isOfNight(entry.hit),
  )
  if (!fired) return false
  const written = said.filter(entry => entry.kind === 'file-written' && isOfNight(entry))
  const jobs = jobsOf(fired.does, faults.settingsOf(fired.fault), fired.spoils)
  plan(house, closed, fired.at, jobs.slice(written.length), write)
  return true
}

/** In the order of their times. */
function jobsOf(does: string, settings: Settings, spoils: boolean): Planned[] {
  const job = (word: string, more: Settings = {}): NightJob => ({
    does: word,
    settings: { ...settings, ...more },
    spoils: false,
  })
  const [afterMs, first] = [settings.after ?? 0, { afterMs: 0, job: { does, settings, spoils } }]
  switch (does) {
    case 'missing':
      return []
    case 'late':
      return [{ afterMs: settings.by ?? 0, job: job('late') }]
    case 'duplicate':
      return [
        { afterMs: 0, job: undefined },
        { afterMs, job: job('again') },
      ]
    case 'truncated':
      return [first, { afterMs: settings.mended ?? 0, job: job('whole') }]
    case 'corrected':
      return [first, { afterMs, job: job('whole') }]
    case 'two-files': {
      const more = Array.from({ length: settings.more ?? 1 }, (_, place) => place + 1)
      return [
        { afterMs: 0, job: undefined },
        ...more.map(place => ({ afterMs: afterMs * place, job: job('more', { number: place + 1 }) })),
      ]
    }
    default:
      return [first]
  }
}

function plan(house: House, closed: BusinessDate, from: HotelTime, jobs: readonly Planned[], write: WriteJob): void {
  const { agenda, mark, now } = house
  for (const { afterMs, job } of jobs) {
    const at = Math.max(later(from, afterMs), now()) as HotelTime
    const id = `${closed}${mark}${afterMs === 0 ? '' : ` ${String(afterMs).padStart(12, '0')}`}`
    agenda.add({ at, priority: 'export', id, run: () => write(job) })
  }
}
