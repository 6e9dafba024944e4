/** Reads connector.yaml, and where it is wrong says all that is wrong with it: in which line, what was found, what is expected. */
import { dirname, resolve } from 'node:path'
import { LineCounter } from 'yaml'
import type * as z from 'zod'
import { readText } from './manifest-file.ts'
import { placeOf } from './manifest-place.ts'
import { brokenRules } from './manifest-rules.ts'
import { manifestSchema } from './manifest-schema.ts'
import { wrongShape } from './manifest-shape.ts'
import { unreadableTexts } from './manifest-texts.ts'
import { type Finding, listed, parseYaml } from './yaml-text.ts'

export type Manifest = z.output<typeof manifestSchema>

/** `dir` and `file` are absolute. `message` is one line or more, each beginning with `file:line:column` as the file was named. */
export type ReadManifest =
  | { readonly kind: 'manifest'; readonly manifest: Manifest; readonly dir: string; readonly file: string }
  | { readonly kind: 'wrong-manifest'; readonly message: string }

export function readManifest(file: string): ReadManifest {
  const read = readText(file)
  if (read.kind === 'no-text') return { kind: 'wrong-manifest', message: read.because }
  const lines = new LineCounter()
  const parsed = parseYaml(read.text, lines)
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

const wrong = (file: string, findings: readonly Finding[]): ReadManifest => ({
  kind: 'wrong-manifest',
  message: listed(file, findings),
})
