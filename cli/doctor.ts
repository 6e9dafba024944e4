/** `mockinn doctor`: is everything connected? Nothing is judged. */

import { styleText } from 'node:util'
import { freshToken } from '../contracts/connectors/fresh-keys.ts'
import { SetupTrouble } from '../contracts/connectors/setup-trouble.ts'
import { harmless } from '../contracts/report/plain-text.ts'
import { declaredModes, hasWindow } from '../contracts/run/declared.ts'
import { examine } from '../contracts/run/examine.ts'
import type { Finding } from '../contracts/run/preflight.ts'
import { openStage, type StageOptions } from '../contracts/run/stage.ts'
import type { ExitStatus, Mode } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import { findConnector } from './connectors.ts'
import { personaOrFile, readDay, readEnv, readSeed, usualDate, usualSeed } from './options.ts'
import { type ServeFlags, serve } from './serve.ts'

export type DoctorFlags = ServeFlags & {
  readonly connector?: string
  readonly env: readonly string[]
  readonly persona: string
  readonly json?: boolean
}

type Examined = { readonly mode: Mode; readonly findings: readonly Finding[] }

export async function doctor(flags: DoctorFlags, signal: AbortSignal): Promise<ExitStatus> {
  const connector = findConnector(flags.connector)
  const { manifest } = connector
  const persona = await personaOrFile(flags.persona)
  const env = readEnv(flags.env)
  const say = flags.json ? () => undefined : print
  say([{ what: `The manifest of ${manifest.name} ${manifest.version} is right`, trouble: null }])
  const server = await serve(flags, freshToken())
  const [seed, date] = [readSeed(usualSeed), readDay(usualDate)]
  const common = { server, connector, signal, property: harbourHouse, story: 'doctor', seed, date, persona, env }
  const all: Examined[] = []
  try {
    for (const mode of declaredModes(manifest)) {
      if (!flags.json) process.stdout.write(`${mode}\n`)
      const findings = hasWindow(persona, mode)
        ? await examined({ ...common, mode, run: `doctor-${mode}` })
        : [
            {
              what: '',
              trouble: null,
              note: `A PMS like ${persona.name} has no window for it, so it is not looked at.`,
            },
          ]
      say(findings)
      all.push({ mode, findings })
    }
  } finally {
    await server.close()
  }
  const troubles = all.flatMap(({ findings }) => findings).filter(({ trouble }) => trouble !== null).length
  if (flags.json) process.stdout.write(`${JSON.stringify(written(manifest, all, troubles), null, 2)}\n`)
  else process.stdout.write(`${ending(troubles, flags.connector)}\n`)
  return troubles === 0 ? 0 : 3
}

function ending(troubles: number, connector: string | undefined): string {
  if (troubles === 0) return `All is connected. Play a story: npx mockinn run --connector ${connector}`
  return `${troubles} thing${troubles === 1 ? '' : 's'} to mend before anything can be judged.`
}

async function examined(options: StageOptions): Promise<Finding[]> {
  try {
    const stage = await openStage(options)
    return await examine(stage).finally(stage.close)
  } catch (trouble) {
    if (trouble instanceof SetupTrouble) return [{ what: '', trouble: trouble.message }]
    throw trouble
  }
}

/** A trouble is to be mended, a note is worth knowing, and the rest is as it should be. */
function print(findings: readonly Finding[]): void {
  for (const { what, trouble, note } of findings) {
    const [sign, colour, said] =
      trouble !== null
        ? (['✗', 'red', trouble] as const)
        : note !== undefined
          ? (['!', 'yellow', note] as const)
          : (['✓', 'green', what] as const)
    const coloured = styleText(colour, sign, { stream: process.stdout })
    process.stdout.write(`  ${coloured} ${harmless(said)}\n`)
  }
}

function written({ name, version }: { name: string; version: string }, all: readonly Examined[], troubles: number) {
  const modes = all.map(({ mode, findings }) => ({
    mode,
    findings: findings.map(({ what, trouble, note = null }) => ({ what, trouble, note })),
  }))
  return { connector: { name, version }, troubles, modes }
}
