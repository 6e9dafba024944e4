/** What had to be seen beside what was seen, line by line, as the reports set it. */
import type { Compared } from '../verdict.ts'
import { onOneLine } from './plain-text.ts'

export type ComparedLine = { readonly expected: string; readonly found: string }

/** Empty where the check does not say both. */
export function comparedLines({ expected, found }: Compared): readonly ComparedLine[] {
  if (expected === undefined || found === undefined) return []
  const [wanted, seen] = [expected.split('\n'), found.split('\n')]
  return Array.from({ length: Math.max(wanted.length, seen.length) }, (_, index) => ({
    expected: onOneLine(wanted[index] ?? ''),
    found: onOneLine(seen[index] ?? ''),
  }))
}
