/** One JSON object a line: names as in the header, amounts as decimal text, null where nothing is known. */
import { decimalOf } from '../../domain/money.ts'
import type { Alphabet } from './alphabet.ts'
import type { Column } from './columns.ts'
import { withNumbers } from './missing-letters.ts'
import type { Row } from './rows.ts'
import { type Value, valueIn } from './values.ts'
import type { Writing } from './writing.ts'

export function jsonLinesWriting(columns: readonly Column[], alphabet: Alphabet): Writing<Row> {
  const lineOf = (row: Row): string => {
    const entries = columns.map(({ name, header }) => [header, plainValue(valueIn(name, row))])
    return `${withNumbers(JSON.stringify(Object.fromEntries(entries)), alphabet, escaped)}\n`
  }
  return { head: '', batch: rows => rows.map(lineOf).join(''), tail: () => '' }
}

const plainValue = (value: Value): string | number | null =>
  value !== null && typeof value === 'object' ? decimalOf(value) : value

const escaped = (letter: string): string =>
  letter
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
