/** What a window can carry of a text: an old code page lacks letters, and a guarded cell has a sign too many. */
import { createRequire } from 'node:module'
import type { CsvFormat, ExportPlan } from '../../simulator/personas/export-plan.ts'
import type { Case } from './case.ts'

/** As whoever reads the window in this mode can know it. */
export function carriedTo({ mode, persona }: Pick<Case, 'mode' | 'persona'>, text: string): string {
  const plan = persona.windows.export
  return mode === 'export' && plan ? carriedByFile(plan, text) : text
}

/** As it stands in a file, once its format and its encoding are read. */
export function carriedByFile({ format, encoding }: Pick<ExportPlan, 'format' | 'encoding'>, text: string): string {
  switch (format.kind) {
    case 'csv':
      return inACell(format, encoding, text)
    case 'xml':
      // XML 1.0 has no way to write these.
      return text.replace(/[[\p{Cc}&&\p{ASCII}]--[\t\n\r\x7f]]|[\ufffe\uffff]|\p{Surrogate}/gv, '\ufffd')
    case 'json-lines':
      return text
    default:
      return format satisfies never
  }
}

function inACell({ lineBreaks, spreadsheetSafe }: CsvFormat, encoding: ExportPlan['encoding'], text: string): string {
  const broken = lineBreaks === 'kept' ? text : text.replace(/\r\n|\r|\n/g, lineBreaks === 'space' ? ' ' : '|')
  const written = inEncoding(encoding, broken)
  return spreadsheetSafe && looksLikeAFormula.test(written) ? `'${written}` : written
}

/** For a spreadsheet, wide signs and what hides behind blanks too (OWASP, CSV injection). */
const looksLikeAFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** A letter that is not there is written as its base letter, and where that is not there either, as a question mark. */
function inEncoding(encoding: ExportPlan['encoding'], text: string): string {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return text
  const { encode, decode } = codePages()
  const has = (letter: string) => letter !== '\ufffd' && decode(encode(letter, encoding), encoding) === letter
  if ([...text].every(has)) return text
  const letters = [...text.normalize('NFC')].map(letter => {
    const [base = ''] = letter.normalize('NFD')
    if (has(letter)) return letter
    return base !== letter && base !== '' && has(base) ? base : '?'
  })
  return letters.join('')
}

/** Loaded for the first file in an old code page: most hotels have none. */
const codePages = (): typeof import('iconv-lite') => createRequire(import.meta.url)('iconv-lite')
