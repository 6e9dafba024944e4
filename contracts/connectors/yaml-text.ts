/** Reads YAML that somebody wrote by hand, and where it is none says in which line. */
import { type Document, type LineCounter, parseDocument, type YAMLError } from 'yaml'
import { type Place, placeAt } from './manifest-place.ts'

export type Finding = { readonly place: Place; readonly message: string }
type Parsed =
  | { readonly kind: 'parsed'; readonly document: Document; readonly value: unknown }
  | { readonly kind: 'wrong'; readonly findings: readonly Finding[] }

/** Enough for every manifest that repeats a part, and too few for one that is made to fill the memory. */
const aliasesMax = 50
const listedMax = 50
const start = { line: 1, column: 1 }

/** `aliasesMax` and all: a text that is made to fill the memory is refused like any other. */
export function parseYaml(text: string, lines: LineCounter): Parsed {
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
    })
    const troubles = [...document.errors, ...document.warnings]
    if (troubles.length > 0) return { kind: 'wrong', findings: syntaxFindings(text, lines, troubles) }
    if (document.contents === null) {
      const what = text.trim() === '' ? 'is empty' : 'holds nothing but comments'
      return { kind: 'wrong', findings: [{ place: start, message: `The file ${what}. Write something into it.` }] }
    }
    const value: unknown = document.toJS({ maxAliasCount: aliasesMax })
    // An alias inside its own anchor gives a value without end, which nothing after this line could walk.
    JSON.stringify(value)
    return { kind: 'parsed', document, value }
  } catch (error) {
    const message = `The YAML cannot be read: ${sentence((error as Error).message.split('\n')[0] ?? '')} Write it without aliases and deep nesting.`
    return { kind: 'wrong', findings: [{ place: start, message }] }
  }
}

/** One for each line: the parser stumbles on over what it could not read, and only its first word on a line is worth reading. */
function syntaxFindings(text: string, lines: LineCounter, troubles: readonly YAMLError[]): Finding[] {
  const source = text.split(/\r?\n/)
  const findings = new Map<number, Finding>()
  for (const { pos, message } of troubles.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const place = placeAt(lines, pos[0])
    const found = (source[place.line - 1] ?? '').trim().slice(0, 60)
    const braces = /[{}]/.test(found) ? ' Text with braces must be in quotes, such as "{hotel.url}".' : ''
    if (!findings.has(place.line))
      findings.set(place.line, { place, message: `This is not YAML: \`${found}\`. ${sentence(message)}${braces}` })
  }
  return [...findings.values()]
}

/** One line or more, each beginning with `file:line:column` as the file was named. */
export function listed(file: string, findings: readonly Finding[]): string {
  const sorted = findings.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  const lines = sorted
    .slice(0, listedMax)
    .map(({ place, message }) => `${file}:${place.line}:${place.column}: ${message}`)
  const more = findings.length - lines.length
  if (more > 0) lines.push(`${more} more problem${more === 1 ? ' is' : 's are'} not listed here. Mend these first.`)
  return lines.join('\n')
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
