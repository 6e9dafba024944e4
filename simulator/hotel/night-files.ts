/** The files of the daily export, one a house and closed day: written when the day is closed, and there again when the hotel comes back. */
import type { SchemaVersion } from '../domain/property/property.ts'
import type { HotelState } from '../domain/state.ts'
import type { BusinessDate, HotelTime } from '../domain/time.ts'
import type { Commit } from '../journal/commit.ts'
import { exportPlanTroubles } from '../personas/export-plan-trouble.ts'
import type { Persona } from '../personas/persona.ts'
import type { Saying } from '../transcript/entries.ts'
import { CountedChanges } from '../views/counted-changes.ts'
import { type ExportFile, writeExport } from '../windows/export/file.ts'
import type { NightJob } from '../windows/export/night-job.ts'
import { type Write, writeJob } from '../windows/export/write-job.ts'

export class NightFiles {
  readonly #persona: Persona
  readonly #fileMark: string
  readonly #files: ExportFile[] = []
  /** Null where every change counts, or no file asks what changed. */
  readonly #counted: CountedChanges | null

  /** Throws where the persona asks for files that cannot be. */
  constructor(persona: Persona, fileMark = '') {
    const [trouble] = persona.windows.export ? exportPlanTroubles(persona.windows.export) : []
    if (trouble !== undefined) throw new Error(`The persona ${persona.name} cannot write its files. ${trouble}`)
    this.#persona = persona
    this.#fileMark = fileMark
    const isDelta = persona.windows.export?.scope.kind === 'delta'
    this.#counted = isDelta && persona.changes !== 'all' ? new CountedChanges(persona.changes) : null
  }

  takeIn(commit: Commit, version: SchemaVersion): void {
    this.#counted?.takeIn(commit, version)
  }

  get all(): readonly ExportFile[] {
    return this.#files
  }

  /** Undefined where this PMS writes no files. `houseMark` stands in the names of a sister house's; `job` is what a fault made of this night. */
  write(
    house: Readonly<HotelState>,
    houseMark: string,
    closed: { readonly businessDate: BusinessDate; readonly at: HotelTime; readonly seq: number },
    job?: NightJob,
  ): ExportFile | undefined {
    const plan = this.#persona.windows.export
    if (!plan) return undefined
    const ofHouse = this.#files.filter(({ property }) => property === house.property.id)
    const ofNight = ofHouse.filter(({ businessDate }) => businessDate === closed.businessDate)
    const earlier = job || ofNight.length > 0 ? ofHouse.filter(file => !ofNight.includes(file)) : ofHouse
    // What never counted as said is said anew by the next file.
    const before = earlier.findLast(file => !file.job?.spoils)
    // A name that says the house needs no mark of it.
    const mark = `${plan.fileName.includes('{property}') ? '' : houseMark}${this.#fileMark}`
    const night = { ...closed, before, sequence: earlier.length + 1, mark, counted: this.#counted }
    const write: Write = (as, among) => writeExport(house, as, this.#persona, night, among)
    const others = { before: earlier.at(-1), first: ofNight[0] }
    const file = job ? { ...writeJob(job, plan, write, others), job } : write(plan)
    this.#files.push(file)
    return file
  }
}

export function sayWritten({
  name,
  property,
  businessDate,
  rows,
  reservations,
  guests,
  silentOn,
  content,
  upTo,
  scope,
  job,
}: ExportFile): Saying {
  return {
    ...{ kind: 'file-written', name, property, businessDate, rows, bytes: content.length },
    ...{ upTo, scope: scope.kind, reservations },
    ...(guests.length > 0 ? { guests } : {}),
    ...(silentOn.length > 0 ? { silentOn } : {}),
    ...(job && { job }),
  }
}
