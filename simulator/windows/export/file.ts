/** The daily export: one CSV file, written when night audit ends. */
import { hash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import { type BusinessDate, type HotelTime, instant } from '../../domain/time.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import type { Showing } from '../../views/shelves.ts'
import { columnsShown, rowOf } from './columns.ts'
import { inScope, type WrittenScope, writtenScope } from './scope.ts'

export type ExportFile = {
  readonly name: string
  readonly property: string
  /** The business date that was closed. */
  readonly businessDate: BusinessDate
  readonly writtenAt: HotelTime
  readonly scope: WrittenScope
  /** The reservations that stand in it, and the last commit it knows of. */
  readonly reservations: readonly string[]
  readonly upTo: number
  readonly bytes: Buffer
}

/** The file of a house for a business date that was just closed; `nameMark` tells it from the files of other runs and houses. */
export function writeExport(
  state: Readonly<HotelState>,
  plan: ExportPlan,
  showing: Showing,
  nameMark: string,
  closed: {
    readonly businessDate: BusinessDate
    readonly at: HotelTime
    readonly seq: number
    /** The last commit that the file before knew of, 0 where there was none. */
    readonly afterSeq: number
  },
): ExportFile {
  const { id: property } = state.property
  const scope = writtenScope(plan.scope, closed.businessDate, closed.afterSeq)
  const guestVersion = ({ booking }: Reservation) => state.guests.get(booking.guest)?.version ?? 0
  const chosen = [...state.reservations.values()].filter(
    stay => stay.property === property && inScope(stay, guestVersion(stay), plan, scope),
  )
  const rows = chosen.map(reservation => rowOf(state, reservation))
  const text = stringify(rows, {
    header: true,
    columns: columnsShown(showing),
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  })
  return {
    name: `reservations-${closed.businessDate}${nameMark}.csv`,
    property,
    businessDate: closed.businessDate,
    writtenAt: closed.at,
    scope,
    reservations: chosen.map(({ id }) => id),
    upTo: closed.seq,
    bytes: Buffer.from(text),
  }
}

/** How a file stands in the listing. */
export function fileRecord({ name, businessDate, writtenAt, reservations, bytes, scope }: ExportFile) {
  return {
    ...{ name, businessDate, writtenAt: instant(writtenAt), rows: reservations.length, bytes: bytes.length },
    sha256: hash('sha256', bytes),
    scope,
  }
}
