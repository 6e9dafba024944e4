/**
 * A file as the job of the night makes it when something goes wrong: other rows, other columns, other bytes, another name. What such a job was
 * stands with the file, so that a hotel that comes back has the same.
 */

import { plannedFields } from '../../personas/export-fields.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import type { Choice } from './choice.ts'
import type { Content } from './content.ts'
import type { ExportFile } from './file.ts'
import type { NightJob } from './night-job.ts'

export type Write = (plan: ExportPlan, choose?: (choice: Choice) => Choice) => ExportFile

/** `before` is the house's file of an earlier night, `first` the one of this night that is there already. */
export function writeJob(
  { does, settings }: NightJob,
  plan: ExportPlan,
  write: Write,
  { before, first }: { readonly before: ExportFile | undefined; readonly first: ExportFile | undefined },
): ExportFile {
  switch (does) {
    case 'truncated': {
      const file = write(plan)
      const kept = Math.floor((file.content.length * (settings.after ?? 60)) / 100)
      // Nothing says yet that it is whole; its checksum is that of the file as it was meant.
      const beside = file.beside.filter(({ name }) => !name.endsWith('.done'))
      return { ...file, content: cutContent(file.content, kept), beside, reservations: [], guests: [] }
    }
    case 'corrected':
      return write(plan, choice => withStays(choice, stays => [...stays].filter((_, place) => place % 2 === 0)))
    case 'empty':
      return write(plan, choice => withStays(choice, () => []))
    case 'duplicate-rows':
      return write(plan, choice => withStays(choice, stays => [...stays].flatMap(stay => [stay, stay])))
    case 'drifting-columns':
      return write(withColumns(plan, columns => columns.toReversed()))
    case 'added-column':
      return write(withColumns(plan, columns => columns.toSpliced(Math.ceil(columns.length / 2), 0, another(columns))))
    case 'outdated': {
      const file = write(plan)
      return before ? { ...before, ...identityOf(file) } : file
    }
    case 'again':
      return first ? { ...first, ...renamed(first, '-again'), writtenAt: write(plan).writtenAt } : write(plan)
    case 'more': {
      const file = write(plan)
      return { ...file, ...renamed(file, `-${settings.number ?? 2}`) }
    }
    default:
      return write(plan)
  }
}

function withStays(choice: Choice, change: <Each>(each: Iterable<Each>) => Iterable<Each>): Choice {
  return {
    stays: () => change(choice.stays()),
    guests: () => change(choice.guests()),
    isDayOf: day => choice.isDayOf(day),
  }
}

type Columns = readonly { readonly field: string; readonly header: string }[]

/** An XML message has its own order, and no place for what it does not know. */
function withColumns(plan: ExportPlan, change: (columns: Columns) => Columns): ExportPlan {
  if (plan.format.kind === 'xml') return plan
  const columns = plan.columns === 'all' ? plannedFields(plan).map(field => ({ field, header: field })) : plan.columns
  return { ...plan, columns: change(columns) }
}

const another = ([first]: Columns) => ({ field: first?.field ?? 'number', header: 'x_season' })

const cutContent = (content: Content, length: number): Content => ({
  length,
  read: (from, to, room) => content.read(Math.min(from, length), Math.min(to, length), room),
  toString: () => content.read(0, length).toString(),
})

const identityOf = ({ name, businessDate, writtenAt }: ExportFile) => ({ name, businessDate, writtenAt, beside: [] })

/** `reservations-2026-06-07.csv.gz` → `reservations-2026-06-07-again.csv.gz`; what lies beside a file stays with the one that it names. */
const renamed = ({ name }: ExportFile, mark: string) => ({
  name: name.replace(/(\.[A-Za-z0-9]{1,8}){0,2}$/, ending => mark + ending),
  beside: [],
})
