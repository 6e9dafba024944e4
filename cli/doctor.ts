/** `mockinn doctor`: is everything connected? Nothing is judged. */

import { styleText } from 'node:util'
import { freshToken } from '../contracts/connectors/fresh-keys.ts'
import { SetupTrouble } from '../contracts/connectors/setup-trouble.ts'
import { harmless } from '../contracts/report/plain-text.ts'
import { declaredModes } from '../contracts/run/declared.ts'
import { type Finding, preflight } from '../contracts/run/preflight.ts'
import { openStage } from '../contracts/run/stage.ts'
import type { ExitStatus } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import { findConnector } from './connectors.ts'
import { personaOrFile, readDay, readEnv, readSeed, usualDate, usualSeed } from './options.ts'
import { type ServeFlags, serve } from './serve.ts'

export type DoctorFlags = ServeFlags & {
  readonly connector?: string
  readonly env: readonly string[]
  readonly persona: string
}

export async function doctor(flags: DoctorFlags, signal: AbortSignal): Promise<ExitStatus> {
  const connector = findConnector(flags.connector)
  const { manifest } = connector
  say('✓', `The manifest of ${manifest.name} ${manifest.version} is right`)
  const server = await serve(flags, freshToken())
  const common = {
    ...{
      server,
      connector,
      signal,
      property: harbourHouse,
      story: 'doctor',
      seed: readSeed(usualSeed),
      date: readDay(usualDate),
    },
    ...{ persona: await personaOrFile(flags.persona), env: readEnv(flags.env) },
  }
  let troubles = 0
  try {
    for (const mode of declaredModes(manifest)) {
      process.stdout.write(`${mode}\n`)
      const findings = await examine({ ...common, mode, run: `doctor-${mode}` })
      for (const { what, trouble } of findings) say(trouble ? '✗' : '✓', trouble ?? what)
      troubles += findings.filter(({ trouble }) => trouble !== null).length
    }
  } finally {
    await server.close()
  }
  const end =
    troubles === 0
      ? `All is connected. Play a story: npx mockinn run --connector ${flags.connector}`
      : `${troubles} thing${troubles === 1 ? '' : 's'} to mend before anything can be judged.`
  process.stdout.write(`${end}\n`)
  return troubles === 0 ? 0 : 3
}

async function examine(options: Parameters<typeof openStage>[0]): Promise<Finding[]> {
  try {
    const stage = await openStage(options)
    return await preflight(stage).finally(stage.close)
  } catch (trouble) {
    if (trouble instanceof SetupTrouble) return [{ what: '', trouble: trouble.message }]
    throw trouble
  }
}

function say(sign: '✓' | '✗', sentence: string): void {
  const coloured = styleText(sign === '✓' ? 'green' : 'red', sign, { stream: process.stdout })
  process.stdout.write(`  ${coloured} ${harmless(sentence)}\n`)
}
