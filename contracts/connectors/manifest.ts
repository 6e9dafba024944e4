/** Reads connector.yaml, and where it is wrong says all that is wrong with it: in which line, what was found, what is expected. */
import { dirname, resolve } from 'node:path'
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml'
import type * as z from 'zod'
import { readText } from './manifest-file.ts'
import { type Place, placeAt, placeOf } from './manifest-place.ts'
import { brokenRules } from './manifest-rules.ts'
import { manifestSchema } from './manifest-schema.ts'
import { wrongShape } from './manifest-shape.ts'
import { unreadableTexts } from './manifest-texts.ts'

export type Manifest = z.output<typeof manifestSchema>

/** `dir` and `file` are absolute. `message` is one line or more, each beginning with `file:line:column` as the file was named. */
export type ReadManifest =
  | { readonly kind: 'manifest'; readonly manifest: Manifest; readonly dir: string; readonly file: string }
  | { readonly kind: 'wrong-manifest'; readonly message: string }

export function readManifest(file: string): ReadManifest {
  const read = readText(file)
  if (read.kind === 'no-text') return { kind: 'wrong-manifest', message: read.because }
  const lines = new LineCounter()
  const parsed = parse(read.text, lines)
  if (parsed.kind === 'wrong') return wrong(file, parsed.findings)
  const shape = manifestSchema.safeParse(parsed.value)
  const problems = [
    ...wrongShape(parsed.value, shape.error?.issues ?? []),
    ...brokenRules(parsed.value),
    ...unreadableTexts(parsed.value),
  ]
  if (shape.success && problems.length === 0)
    return { kind: 'manifest', manifest: shape.data, dir: dirname(resolve(file)), file: resolve(file) }
  return wrong(
    file,
    problems.map(problem => ({ place: placeOf(parsed.document, lines, problem), message: problem.message })),
  )
}

type Finding = { readonly place: Place; readonly message: string }
type Parsed =
  | { readonly kind: 'parsed'; readonly document: Document; readonly value: unknown }
  | { readonly kind: 'wrong'; readonly findings: readonly Finding[] }

/** Enough for every manifest that repeats a part, and too few for one that is made to fill the memory. */
const aliasesMax = 50
const listedMax = 50
const start = { line: 1, column: 1 }

function parse(text: string, lines: LineCounter): Parsed {
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
    })
    const troubles = [...document.errors, ...document.warnings]
    if (troubles.length > 0) return { kind: 'wrong', findings: syntaxFindings(text, lines, troubles) }
    if (document.contents === null)
      return {
        kind: 'wrong',
        findings: [{ place: start, message: 'The file holds nothing but comments. Write a manifest.' }],
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

function wrong(file: string, findings: readonly Finding[]): ReadManifest {
  const sorted = findings.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  const listed = sorted
    .slice(0, listedMax)
    .map(({ place, message }) => `${file}:${place.line}:${place.column}: ${message}`)
  const more = findings.length - listed.length
  if (more > 0) listed.push(`${more} more problem${more === 1 ? ' is' : 's are'} not listed here. Mend these first.`)
  return { kind: 'wrong-manifest', message: listed.join('\n') }
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
