/** `fields=id,status`: a poller that wants less than there is. The id is always told. */
import type { Fault } from '../problem.ts'
import { readWords } from './values.ts'

export type Fields = {
  /** In the order in which they stand in a record; null where all are shown. */
  readonly fields: readonly string[] | null
  readonly faults: readonly Fault[]
}

/** `names` are the fields that this PMS shows of such a record. */
export function readFields(query: URLSearchParams, names: readonly string[]): Fields {
  const { words, faults } = readWords(query, 'fields', names)
  return { fields: words ? names.filter(name => name === 'id' || words.includes(name)) : null, faults }
}

export function picked(record: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)))
}
