/** The evidence of a run as files: what `--out DIR` holds. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputLine } from '../../simulator/journal/inputs.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import { personaNamed } from '../../simulator/personas/registry.ts'
import { writeLogs } from '../../simulator/store/lines.ts'
import { entryLine } from '../../simulator/transcript/transcript.ts'
import { checkNamed } from '../checks/registry.ts'
import { effectLine } from '../effects.ts'
import { ctrf, type PlayedBetween } from '../report/ctrf.ts'
import { json } from '../report/json.ts'
import { junit } from '../report/junit.ts'
import { fileOfPersona } from '../schemas/persona-schema.ts'
import type { Report } from '../verdict.ts'
import type { Played } from './play.ts'
import { playedBetween } from './played-between.ts'
import type { KeptLogs } from './told-run.ts'

/** The folder of a run: its own name, in which a story after the first of a shared run is written over the same logs. */
export function writeEvidence(folder: string, report: Report, played: readonly Played[], persona: Persona): void {
  writeLogs(folder, {})
  if (!personaNamed(persona.name)) writeFileSync(join(folder, 'persona.json'), fileOfPersona(persona))
  for (const each of played) {
    const { journal, transcript, effects } = logsOf(each)
    const inputs = each.hotel.inputs.map(inputLine)
    writeLogs(join(folder, each.run.run), { journal, inputs, transcript, effects })
  }
  for (const [run, cases] of Map.groupBy(played, each => each.run.run)) {
    const declared = cases.map(({ facts }) => {
      const { journal: _, transcript: __, effects: ___, ...rest } = facts
      return rest
    })
    writeFileSync(join(folder, run, 'cases.json'), `${JSON.stringify(declared, null, 2)}\n`)
  }
  writeFileSync(join(folder, 'report.json'), json(report))
  writeFileSync(join(folder, 'junit.xml'), junit(report))
  writeFileSync(join(folder, 'ctrf.json'), ctrf(report, whenPlayed(played), checkNamed))
}

/** The lines of a run as they stand in its files. */
export const logsOf = ({ hotel, effects }: Played): KeptLogs => ({
  journal: hotel.journal.lines(),
  transcript: hotel.transcript.all().map(entryLine),
  effects: effects.map(effectLine),
})

/** The stories of a shared run lie in one log, which may be asked twice. */
export const whenPlayed = (played: readonly Played[]): PlayedBetween =>
  playedBetween(played.map(({ hotel, effects }) => ({ transcript: hotel.transcript.all(), effects })))
