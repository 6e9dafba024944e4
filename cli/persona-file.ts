/** Reads a persona of somebody's own. Where the file is wrong, all that is wrong is said, line by line. */
import { readFileSync, statSync } from 'node:fs'
import { LineCounter } from 'yaml'
import { placeOf } from '../contracts/connectors/manifest-place.ts'
import { wrongShape } from '../contracts/connectors/manifest-shape.ts'
import { listed, parseYaml } from '../contracts/connectors/yaml-text.ts'
import { personaOfFile, personaSchema } from '../contracts/schemas/persona-schema.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { fileTrouble } from './file-trouble.ts'
import { readPersona } from './options.ts'
import { UsageError } from './usage.ts'

const largestBytes = 256 * 1024

/** A path has a dot or a slash, a name has none. */
export const personaOrFile = (text: string): Persona =>
  /[./\\]/.test(text) ? readPersonaFile(text) : readPersona(text)

/** Throws UsageError. */
export function readPersonaFile(file: string): Persona {
  const lines = new LineCounter()
  const parsed = parseYaml(textOf(file), lines)
  if (parsed.kind === 'wrong') throw new UsageError(listed(file, parsed.findings))
  const read = personaSchema.safeParse(parsed.value)
  if (read.success) return personaOfFile(read.data)
  const problems = wrongShape(parsed.value, read.error.issues, { schema: personaSchema, name: 'persona' })
  const findings = problems.map(problem => ({
    place: placeOf(parsed.document, lines, problem),
    message: problem.message,
  }))
  throw new UsageError(listed(file, findings))
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > largestBytes)
      throw new UsageError(`The persona ${file} is larger than ${largestBytes / 1024} KB. Name a persona file.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof UsageError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new UsageError(`${file}:1:1: The file is not UTF-8 text. Save it as UTF-8.`)
    throw new UsageError(`The persona ${file} cannot be read: ${fileTrouble(error)}. Name a persona file.`)
  }
}
