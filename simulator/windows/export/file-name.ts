/** The name of a file by its template: one segment of a path, whatever the template and the house are called. */

import type { Property } from '../../domain/property/property.ts'
import { dayAt, type HotelTime, instant, wallClock } from '../../domain/time.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import type { FileNameWord } from '../../personas/file-name-words.ts'

export type Naming = {
  readonly property: Property
  readonly businessDate: string
  readonly at: HotelTime
  /** How many files of the house there are, this one among them. */
  readonly sequence: number
  /** Tells it from the files of other runs and houses; stands before the ending. */
  readonly mark: string
}

export function fileNameOf(
  { fileName, compression }: Pick<ExportPlan, 'fileName' | 'compression'>,
  naming: Naming,
): string {
  const words = wordsOf(naming)
  const filled = fileName.replace(/\{([^{}]*)\}/g, (braces, word: string) => words[word as FileNameWord] ?? braces)
  const zipped = compression === 'gzip' && !filled.toLowerCase().endsWith('.gz') ? `${filled}.gz` : filled
  return segment(marked(zipped, naming.mark))
}

function wordsOf({ property, businessDate, at, sequence }: Naming): Readonly<Record<FileNameWord, string>> {
  const date = dayAt(property.timeZone, at)
  const short = (day: string) => day.replaceAll('-', '')
  return {
    ...{ businessDate, 'businessDate:YYYYMMDD': short(businessDate) },
    ...{ date, 'date:YYYYMMDD': short(date) },
    // The zones' offsets are whole minutes.
    time: `${wallClock(property.timeZone, at).slice(11).replace(':', '')}${instant(at).slice(17, 19)}`,
    ...{ property: property.id, sequence: String(sequence) },
  }
}

/** `reservations.csv.gz` → `reservations-7.csv.gz`. */
const marked = (name: string, mark: string): string =>
  name.replace(/(\.[A-Za-z0-9]{1,8}){0,2}$/, ending => mark + ending)

const longest = 200

/**
 * Letters, digits, dots, underscores and hyphens, which mean the same to every file system, address and mail; it begins with none of the
 * dots that would hide it or lead out of its folder, and is none of the names that Windows keeps for devices.
 */
function segment(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+|\.+$/g, '')
  const short = plain.length > longest ? plain.slice(plain.length - longest).replace(/^\.+/, '') : plain
  if (short === '') return 'export'
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `_${short}` : short
}
