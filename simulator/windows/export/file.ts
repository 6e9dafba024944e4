/** The daily export: one CSV file, written when night audit ends. */
import { hash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import { type BusinessDate, type HotelTime, instant } from '../../domain/time.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import { columns, rowOf } from './columns.ts'
import { type Content, contentOf, wholeOf } from './content.ts'
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
  readonly content: Content
}

/** The file of a house for a business date that was just closed; `nameMark` tells it from the files of other runs and houses. */
export function writeExport(
  state: Readonly<HotelState>,
  plan: ExportPlan,
  nameMark: string,
  closed: { readonly businessDate: BusinessDate; readonly at: HotelTime; readonly seq: number },
  /** The last commit that the file before knew of, 0 where there was none. */
  afterSeq: number,
): ExportFile {
  const { id: property } = state.property
  const scope = writtenScope(plan.scope, closed.businessDate, afterSeq)
  const guestVersion = ({ booking }: Reservation) => state.guests.get(booking.guest)?.version ?? 0
  const chosen = [...state.reservations.values()].filter(
    stay => stay.property === property && inScope(stay, guestVersion(stay), plan, scope),
  )
  const rows = chosen.map(reservation => rowOf(state, reservation))
  const text = stringify(rows, {
    header: true,
    columns: [...columns],
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
    content: contentOf(Buffer.from(text)),
  }
}

/** How a file stands in the listing. */
export function fileRecord({ name, businessDate, writtenAt, reservations, content, scope }: ExportFile) {
  return {
    ...{ name, businessDate, writtenAt: instant(writtenAt), rows: reservations.length, bytes: content.length },
    sha256: hash('sha256', wholeOf(content)),
    scope,
  }
}
