/** Two readers of CSV: the one everybody uses, and one that takes RFC 4180 at its word. */
import { parse } from 'csv-parse/sync'

export const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: false, record_delimiter: '\r\n' }) as Record<string, string>[]

/**
 * Cells by the grammar of RFC 4180 and nothing else: lines end in CRLF, the last one too; a bare cell has no comma, quote, CR or LF; in a
 * quoted one a quote is doubled. Whatever else throws.
 */
export function strictRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length; ) {
    const quoted = /"((?:[^"]|"")*)"/y
    const bare = /[^,"\r\n]*/y
    quoted.lastIndex = bare.lastIndex = at
    const cell = quoted.exec(text) ?? bare.exec(text)
    row.push(cell?.[1]?.replaceAll('""', '"') ?? cell?.[0] ?? '')
    at += cell?.[0].length ?? 0
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`Not RFC 4180 at character ${at}: ${JSON.stringify(text.slice(at, at + 40))}.`)
  }
  return rows
}
