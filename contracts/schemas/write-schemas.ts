/** Writes the schemas that editors and other tools read, and the pages about checks, from what Mockinn itself uses: `npm run schemas`. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { manifestSchema } from '../connectors/manifest-schema.ts'
import { checkPages } from './check-pages.ts'
import { faultsSchema } from './faults-schema.ts'
import { personaSchema } from './persona-schema.ts'
import { propertySchema } from './property-schema.ts'
import { reportSchema } from './report-schema.ts'

/** The text of each schema file by its name in this folder, as it should be committed. */
export function schemaTexts(): Readonly<Record<string, string>> {
  return {
    'connector.schema.json': formatted(z.toJSONSchema(manifestSchema, { io: 'input' })),
    'faults.schema.json': formatted(z.toJSONSchema(faultsSchema, { io: 'input' })),
    'persona.schema.json': formatted(z.toJSONSchema(personaSchema, { io: 'input' })),
    'property.schema.json': formatted(z.toJSONSchema(propertySchema, { io: 'input' })),
    'report.schema.json': formatted(z.toJSONSchema(reportSchema, { io: 'input' })),
  }
}

/** Biome itself decides what goes on a line, so that a fresh file passes `npm run lint`. */
function formatted(schema: unknown): string {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
  return execFileSync(process.execPath, [biome, 'format', '--stdin-file-path=contracts/schemas/any.schema.json'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    input: JSON.stringify(schema, null, 2),
    encoding: 'utf8',
    timeout: 60_000,
  })
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(schemaTexts())) {
    writeFileSync(new URL(name, import.meta.url), text)
    console.log(`Wrote contracts/schemas/${name}.`)
  }
  for (const [name, text] of Object.entries(checkPages())) {
    writeFileSync(new URL(`../${name}`, import.meta.url), text)
    console.log(`Wrote contracts/${name}.`)
  }
}
