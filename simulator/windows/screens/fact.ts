/** One thing that is known, with its label; nothing where the PMS does not show it. */
import type { Cell, Fact } from './page.ts'

export function fact<Record, Field extends keyof Record & string>(
  record: Record,
  field: Field,
  label: string,
  cell: (value: Exclude<Record[Field], undefined>) => Cell,
): Fact[] {
  const value = record[field]
  if (value === undefined) return []
  return [{ name: inKebabCase(field), label, value: cell(value as Exclude<Record[Field], undefined>) }]
}

const inKebabCase = (field: string): string => field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
