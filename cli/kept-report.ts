/** The report of a kept run, as `mockinn run --out DIR` wrote it: what is read of it again. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { reportSchema } from '../contracts/schemas/report-schema.ts'
import { modes, type PlayedRun, type Report } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import { hotelNamed } from '../fixtures/hotels/registry.ts'
import { storyNamed } from '../scenarios/registry.ts'
import type { Property } from '../simulator/domain/property/property.ts'
import { readInstant } from '../simulator/domain/time.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { personaNamed } from '../simulator/personas/registry.ts'
import { faultsOf } from '../simulator/wire/control/faults.ts'
import { fileTrouble } from './file-trouble.ts'
import { playableDay } from './options.ts'
import { readPersonaFile } from './persona-file.ts'
import { readProperty } from './property-file.ts'
import { UsageError } from './usage.ts'

const text = z.string().max(200)

/** A report of somebody else's may say the year 9999, and the hotel would be busy with night audits until then. */
function isPlayableInstant(said: string): boolean {
  return readInstant(said) !== undefined && playableDay(said.slice(0, 10)) !== undefined
}

const kept = z.object({
  engine: text,
  seed: z.int(),
  persona: text,
  journalHash: text,
  runs: z.array(
    z.object({
      run: text.regex(/^[a-z0-9][a-z0-9.-]*$/, 'the name of a run'),
      story: text.refine(name => storyNamed(name) !== undefined, 'a story of this version'),
      mode: z.enum(modes),
      seed: z.int(),
      date: text.refine(day => playableDay(day) !== undefined, 'a day such as 2026-06-01'),
      property: text,
      persona: text,
      scope: text,
      clock: z.enum(['stepped', 'scaled', 'live']),
      until: text.refine(isPlayableInstant, 'an instant such as 2026-06-08T11:00:00.000Z'),
      commits: z.int(),
      journalHash: text,
    }),
  ),
})

export const readReport = (folder: string) => readAs(folder, kept)

/** All of it, as far as this version knows what a report holds. Throws UsageError. */
export const readWholeReport = (folder: string): Report => readAs(folder, reportSchema) as unknown as Report

function readAs<Schema extends z.ZodType>(folder: string, schema: Schema): z.output<Schema> {
  const file = join(folder, 'report.json')
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${fileTrouble(error)}. Name a folder that "mockinn run --out DIR" wrote.`,
    )
  }
  const result = schema.safeParse(read, { reportInput: true })
  if (result.success) return result.data
  const [fault] = faultsOf(result.error.issues)
  throw new UsageError(
    `${file} is not a report of Mockinn. ${fault?.where}: found ${fault?.found}, expected ${fault?.expected}. Name a folder that "mockinn run --out DIR" wrote.`,
  )
}

/** The persona under which a kept run was played: one that ships, or the one whose file lies with the evidence. */
export function personaOf(folder: string, run: string, name: string): Persona {
  const shipped = personaNamed(name)
  if (shipped) return shipped
  const file = join(folder, 'persona.json')
  const own = existsSync(file) ? readPersonaFile(file) : undefined
  if (own?.name === name) return own
  throw new UsageError(`The run ${run} was played with the persona "${name}", which this version does not have.`)
}

/** Where a hotel of somebody's own lies with the evidence. */
export const ownProperty = 'property.json'

/** The hotel in which a kept run was played: the one whose file lies with the evidence, or one that ships. Throws UsageError. */
export function propertyOf(folder: string, run: PlayedRun | undefined): Property {
  const file = join(folder, ownProperty)
  const own = existsSync(file) ? readProperty(file) : undefined
  if (run === undefined) return own ?? harbourHouse
  const found = own?.id === run.property ? own : hotelNamed(run.property)
  if (found) return found
  throw new UsageError(
    `The run ${run.run} was played in the property "${run.property}", which this version does not have.`,
  )
}
