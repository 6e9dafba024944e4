/** The files of the daily export, one a house and closed day: written when the day is closed, and there again when the hotel comes back. */
import type { HotelState } from '../domain/state.ts'
import type { BusinessDate, HotelTime } from '../domain/time.ts'
import type { ExportPlan } from '../personas/export-plan.ts'
import type { Saying } from '../transcript/entries.ts'
import type { Showing } from '../views/shelves.ts'
import { type ExportFile, writeExport } from '../windows/export/file.ts'

export class NightFiles {
  readonly #plan: ExportPlan | null
  readonly #showing: Showing
  readonly #fileMark: string
  readonly #files: ExportFile[] = []

  constructor(plan: ExportPlan | null, showing: Showing, fileMark = '') {
    this.#plan = plan
    this.#showing = showing
    this.#fileMark = fileMark
  }

  get all(): readonly ExportFile[] {
    return this.#files
  }

  /** Undefined where this PMS writes no files. `houseMark` stands in the names of a sister house's. */
  write(
    house: Readonly<HotelState>,
    houseMark: string,
    closed: { readonly businessDate: BusinessDate; readonly at: HotelTime; readonly seq: number },
  ): ExportFile | undefined {
    if (!this.#plan) return undefined
    const before = this.#files.findLast(({ property }) => property === house.property.id)
    const mark = `${houseMark}${this.#fileMark}`
    const file = writeExport(house, this.#plan, this.#showing, mark, { ...closed, afterSeq: before?.upTo ?? 0 })
    this.#files.push(file)
    return file
  }
}

export function sayWritten({ name, property, businessDate, reservations, bytes, upTo, scope }: ExportFile): Saying {
  return {
    ...{ kind: 'file-written', name, property, businessDate, rows: reservations.length, bytes: bytes.length },
    ...{ upTo, scope: scope.kind, reservations },
  }
}
