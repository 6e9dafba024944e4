/** The daily export: one file, written when night audit ends, a batch of rows at a time. */

import type { HotelState } from '../../domain/state.ts'
import { type BusinessDate, type HotelTime, instant } from '../../domain/time.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import type { CountedChanges } from '../../views/counted-changes.ts'
import { type FileBeside, filesBeside } from './beside.ts'
import { writeBody } from './body.ts'
import { type Choice, choose } from './choice.ts'
import { type ShownByPersona, silentOn } from './columns.ts'
import type { Content } from './content.ts'
import { contentTypeOf } from './content-type.ts'
import { fileNameOf } from './file-name.ts'
import type { NightJob } from './night-job.ts'
import { type WrittenScope, writtenScope } from './scope.ts'

export type ExportFile = {
  /** One segment of a path: ASCII letters, digits, dots, underscores and hyphens. */
  readonly name: string
  readonly property: string
  /** The business date that was closed. */
  readonly businessDate: BusinessDate
  readonly writtenAt: HotelTime
  readonly scope: WrittenScope
  /** Rows, lines or elements; header and trailer are none. */
  readonly rows: number
  /** The reservations that stand in it, and the last commit it knows of. */
  readonly reservations: readonly string[]
  readonly upTo: number
  /** The guests that stand in it, where its rows are about guests alone. */
  readonly guests: readonly string[]
  readonly silentOn: ReturnType<typeof silentOn>
  readonly content: Content
  readonly sha256: string
  readonly contentType: string
  /** Appear after it, in this order. */
  readonly beside: readonly FileBeside[]
  /** What a fault made of the job that wrote it; absent where none did. */
  readonly job?: NightJob
}

export type Night = {
  /** The business date that was just closed. */
  readonly businessDate: BusinessDate
  readonly at: HotelTime
  readonly seq: number
  /** The house's file before this one. */
  readonly before: Pick<ExportFile, 'upTo' | 'businessDate'> | undefined
  /** How many files of the house there are, this one among them. */
  readonly sequence: number
  /** Tells the file's name from those of other runs and houses. */
  readonly mark: string
  /** Null where every change counts. */
  readonly counted: CountedChanges | null
}

export function writeExport(
  state: Readonly<HotelState>,
  plan: ExportPlan,
  shown: ShownByPersona,
  night: Night,
  among: (choice: Choice) => Choice = choice => choice,
): ExportFile {
  const { property } = state
  const { businessDate, at, seq, before } = night
  const scope = writtenScope(plan.scope, businessDate, before?.upTo ?? 0)
  const choice = among(choose(state, plan, scope, night))
  const written = writeBody(state, plan, shown, choice, at)
  const name = fileNameOf(plan, { ...night, property })
  return {
    ...{ name, property: property.id, businessDate, writtenAt: at, scope, upTo: seq, ...written },
    silentOn: silentOn(plan, shown),
    contentType: contentTypeOf(plan),
    beside: filesBeside(plan, name, written.sha256),
  }
}

/** How a file stands in the listing. */
export function fileRecord({ name, businessDate, writtenAt, rows, content, sha256, scope, beside }: ExportFile) {
  return {
    ...{ name, businessDate, writtenAt: instant(writtenAt), rows, bytes: content.length, sha256, scope },
    ...(beside.length > 0 ? { beside: beside.map(({ name }) => name) } : {}),
  }
}
