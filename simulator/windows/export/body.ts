/** What stands in a file, written a batch of records at a time: neither all rows nor all text are ever there at once. */
import type { HotelState } from '../../domain/state.ts'
import type { HotelTime } from '../../domain/time.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import { alphabetOf } from './alphabet.ts'
import type { Choice } from './choice.ts'
import { columnsOf, type ShownByPersona } from './columns.ts'
import { csvWriting } from './csv.ts'
import { Gathering } from './gathering.ts'
import { gzipped } from './gzip.ts'
import { jsonLinesWriting } from './json-lines.ts'
import { otaWriting } from './ota/messages.ts'
import { type Row, rowsOf, type WholeStay, wholeStays } from './rows.ts'
import type { Writing } from './writing.ts'

/** Few: whatever is alive while others are swept away is kept for long. Batches of 500 stays in XML held 150 MB more, of a hundred thousand. */
const batchRecords = 50

export function writeBody(
  state: Readonly<HotelState>,
  plan: ExportPlan,
  shown: ShownByPersona,
  choice: Choice,
  at: HotelTime,
) {
  const { format, grain } = plan
  const alphabet = alphabetOf(plan.encoding)
  const columns = columnsOf(plan, shown)
  const file = new Gathering()
  const add = (bytes: Buffer) => file.add(bytes)
  const put = plan.compression === 'gzip' ? gzipped(add) : add
  const write = (text: string) => put(alphabet.encode(text), false)
  put(alphabet.mark, false)
  const rows = () => rowsOf(state, grain, choice, shown)
  const counted = ((): Counted => {
    switch (format.kind) {
      case 'csv':
        return pour(csvWriting(format, columns, alphabet), rows(), write)
      case 'json-lines':
        return pour(jsonLinesWriting(columns, alphabet), rows(), write)
      case 'xml': {
        const message = { format, grain, columns, property: state.property, at }
        return pour(otaWriting(message, alphabet), wholeStays(state, grain, choice, shown), write)
      }
      default:
        return format satisfies never
    }
  })()
  put(Buffer.alloc(0), true)
  return { ...counted, ...file.end() }
}

type Counted = {
  readonly rows: number
  readonly reservations: readonly string[]
  /** Of rows about nothing else. */
  readonly guests: readonly string[]
}

function pour<Written extends Row | WholeStay>(
  writing: Writing<Written>,
  records: Iterable<Written>,
  write: (text: string) => void,
): Counted {
  const reservations: string[] = []
  const guests: string[] = []
  let rows = 0
  let batch: Written[] = []
  const pass = () => {
    if (batch.length > 0) write(writing.batch(batch))
    batch = []
  }
  write(writing.head)
  for (const record of records) {
    rows += 1
    // The rows of a stay follow one another.
    if (record.stay && record.stay.id !== reservations.at(-1)) reservations.push(record.stay.id)
    if (!record.stay && record.guest) guests.push(record.guest.id)
    if (batch.push(record) === batchRecords) pass()
  }
  pass()
  write(writing.tail(rows))
  return { rows, reservations, guests }
}
