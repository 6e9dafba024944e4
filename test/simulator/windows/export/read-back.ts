/** Files as somebody else's reader sees them: csv-parse, and for what is not quoted Python's csv; libxml2 for XML; JSON.parse for JSON Lines. */
import { spawnSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import type { CsvFormat } from '../../../../simulator/personas/export-plan.ts'

export function csvCells(text: string, format: CsvFormat): string[][] {
  const { separator, quoting, escape: before, lineEnd } = format
  if (quoting === 'none') return pythonCells(text, separator, before)
  return parse(text, {
    ...{ delimiter: separator, quote: '"', escape: before, record_delimiter: lineEnd, bom: false },
    ...{ relax_column_count: true, skip_empty_lines: false },
  }) as string[][]
}

const script = `import csv, io, json, sys
text, separator, escape = json.load(sys.stdin)
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), delimiter=separator, quoting=csv.QUOTE_NONE, escapechar=escape))))`

function pythonCells(text: string, separator: string, before: string): string[][] {
  const input = JSON.stringify([text, separator, before])
  const { stdout, status, stderr } = spawnSync('python3', ['-c', script], { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Python could not read the file: ${stderr}`)
  return JSON.parse(stdout)
}

export const hasPython = spawnSync('python3', ['-c', 'import csv']).status === 0

export const jsonRows = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
