/** Files as somebody else's reader sees them: csv-parse, and Python's csv; JSON.parse for JSON Lines. */
import { spawnSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import type { CsvFormat } from '../../../../simulator/personas/export-plan.ts'

export function csvCells(text: string, format: CsvFormat): string[][] {
  const { separator, quoting, escape: before, lineEnd } = format
  if (quoting === 'none') return bareCells(text, format)
  return parse(text, {
    ...{ delimiter: separator, quote: '"', escape: before, record_delimiter: lineEnd, bom: false },
    ...{ relax_column_count: true, skip_empty_lines: false },
  }) as string[][]
}

/** What csv-parse has no word for: nothing is quoted, and whatever stands behind the escape is itself. */
export function bareCells(text: string, { separator, escape: before, lineEnd }: CsvFormat): string[][] {
  const rows: string[][] = [['']]
  for (let at = 0; at < text.length; at += 1) {
    const row = rows.at(-1) as string[]
    const add = (letter: string | undefined) => row.push(`${row.pop()}${letter}`)
    if (text[at] === before) add(text[++at])
    else if (text[at] === separator) row.push('')
    else if (text.startsWith(lineEnd, at)) {
      rows.push([''])
      at += lineEnd.length - 1
    } else add(text[at])
  }
  return rows.slice(0, -1)
}

const script = `import csv, io, json, sys
text, separator, escape, quotes = json.load(sys.stdin)
own = dict(quoting=csv.QUOTE_NONE, escapechar=escape) if not quotes else dict() if escape == '"' else dict(doublequote=False, escapechar=escape)
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), delimiter=separator, strict=True, **own))))`

export function pythonCells(text: string, { separator, escape: before, quoting }: CsvFormat): string[][] {
  const input = JSON.stringify([text, separator, before, quoting !== 'none'])
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
