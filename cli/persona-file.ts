/** Reads a persona of somebody's own. Where the file is wrong, all that is wrong is said, line by line. */
import { LineCounter } from 'yaml'
import { placeOf } from '../contracts/connectors/manifest-place.ts'
import { wrongShape } from '../contracts/connectors/manifest-shape.ts'
import { listed, parseYaml } from '../contracts/connectors/yaml-text.ts'
import { personaOfFile, personaSchema } from '../contracts/schemas/persona-schema.ts'
import { exportPlanTroubles } from '../simulator/personas/export-plan-trouble.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { webhookPlanTroubles } from '../simulator/personas/webhook-plan-trouble.ts'
import { textOfFile } from './text-file.ts'
import { UsageError } from './usage.ts'

const largestKilobytes = 256

/** Throws UsageError. */
export function readPersonaFile(file: string): Persona {
  const lines = new LineCounter()
  const parsed = parseYaml(textOfFile(file, 'persona', largestKilobytes), lines)
  if (parsed.kind === 'wrong') throw new UsageError(listed(file, parsed.findings))
  const read = personaSchema.safeParse(parsed.value)
  if (read.success) {
    const persona = personaOfFile(read.data)
    const { export: plan } = persona.windows
    const troubles = { export: plan ? exportPlanTroubles(plan) : [], webhooks: webhookPlanTroubles(persona.windows) }
    const findings = Object.entries(troubles).flatMap(([window, messages]) => {
      const place = placeOf(parsed.document, lines, { path: ['windows', window], message: '', at: 'key' })
      return messages.map(message => ({ place, message }))
    })
    if (findings.length > 0) throw new UsageError(listed(file, findings))
    return persona
  }
  const problems = wrongShape(parsed.value, read.error.issues, { schema: personaSchema, name: 'persona' })
  const findings = problems.map(problem => ({
    place: placeOf(parsed.document, lines, problem),
    message: problem.message,
  }))
  throw new UsageError(listed(file, findings))
}
