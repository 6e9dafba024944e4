/** `--data DIR`: a hotel that comes back. Its logs lie in `hotel.db`, its keys in a file that only its owner can read. */
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { type Keys as ConnectorKeys, freshKeys, freshToken } from '../contracts/connectors/fresh-keys.ts'
import { SetupTrouble } from '../contracts/connectors/setup-trouble.ts'
import { engine } from '../contracts/run/engine.ts'
import type { Property } from '../simulator/domain/property/property.ts'
import type { BusinessDate } from '../simulator/domain/time.ts'
import type { Keeper, Kept } from '../simulator/journal/keeper.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { personaNamed } from '../simulator/personas/registry.ts'
import { makeFolder } from '../simulator/store/folders.ts'
import type { HotelStore } from '../simulator/store/hotel-store.ts'
import { fileTrouble } from './file-trouble.ts'
import { personaOrFile, readDay, readPersona, readSeed, usualDate, usualPersona, usualSeed } from './options.ts'
import { UsageError } from './usage.ts'

export type Keys = ConnectorKeys & { readonly control: string }

export type Opened = {
  readonly seed: number
  readonly date: BusinessDate
  readonly persona: Persona
  /** The first house, and the others of its group. */
  readonly properties: readonly [Property, ...Property[]]
  readonly keys: Keys
  readonly keeper?: Keeper
  readonly kept?: Kept
  readonly close: () => void
}

type Flags = { readonly data?: string; readonly seed?: string; readonly date?: string; readonly persona?: string }

/** `liveDay` is the day of a hotel on the real clock. */
export async function openData(
  flags: Flags,
  properties: Opened['properties'],
  liveDay: BusinessDate | null,
): Promise<Opened> {
  const property = properties.map(({ id }) => id).join(',')
  const named = flags.persona === undefined ? undefined : await personaOrFile(flags.persona)
  const asked = {
    ...(flags.seed === undefined ? {} : { seed: readSeed(flags.seed) }),
    ...(flags.date === undefined ? {} : { date: readDay(flags.date) }),
    ...(named === undefined ? {} : { persona: named.name, ...(await ownFile(named)) }),
    // A store knows its hotel by name alone.
    property,
  }
  const usual = {
    ...{ engine, seed: readSeed(usualSeed), date: liveDay ?? readDay(usualDate), property },
    persona: usualPersona,
  }
  const fresh = { ...freshKeys(), control: freshToken() }
  if (flags.data === undefined) {
    const { seed, date } = { ...usual, ...asked, ...(liveDay === null ? {} : { date: liveDay }) }
    return {
      seed,
      date,
      properties,
      persona: named ?? readPersona(usualPersona),
      keys: fromEnvironment(fresh),
      close: () => undefined,
    }
  }
  const folder = requireFolder(flags.data)
  const { openStore, StoreTrouble } = await import('../simulator/store/hotel-store.ts')
  try {
    const { keeper, kept, origins, close } = openStore(join(folder, 'hotel.db'), asked, usual)
    const persona = await personaOf(folder, origins, named)
    const keys = fromEnvironment(await keysIn(folder, fresh))
    const { seed, date } = origins
    const opened = { seed, date: date as BusinessDate, properties, persona, keys, keeper, close }
    return kept ? { ...opened, kept } : opened
  } catch (error) {
    if (error instanceof StoreTrouble) throw new SetupTrouble(error.message)
    throw error
  }
}

/** One that ships is known by its name. */
async function ownFile(persona: Persona): Promise<{ personaFile?: string }> {
  if (personaNamed(persona.name)) return {}
  const { fileOfPersona } = await import('../contracts/schemas/persona-schema.ts')
  return { personaFile: fileOfPersona(persona) }
}

async function personaOf(
  folder: string,
  { persona, personaFile }: HotelStore['origins'],
  asked: Persona | undefined,
): Promise<Persona> {
  if (personaFile === undefined) return readPersona(persona)
  const { keptPersona } = await import('./kept-persona.ts')
  return keptPersona(folder, personaFile, asked)
}

function requireFolder(folder: string): string {
  if (folder === '') throw new UsageError('--data is "", and a folder is expected.')
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return folder
  } catch (error) {
    throw new SetupTrouble(
      `--data ${folder} cannot be used: ${fileTrouble(error)}. Name a folder that you may write to.`,
    )
  }
}

/** A connector that was told them once goes on with the same ones. */
async function keysIn(folder: string, fresh: Keys): Promise<Keys> {
  const { keepKeys, keptKeys } = await import('../contracts/connectors/key-file.ts')
  const { token, webhookSecret, control } = fresh
  const kept = keptKeys(folder, 'main') ?? keepKeys(folder, 'main', { token, webhookSecret })
  const steering = keptKeys(folder, 'control') ?? keepKeys(folder, 'control', { token: control, webhookSecret })
  return { control: steering.token, token: kept.token, webhookSecret: kept.webhookSecret }
}

const fromEnvironment = ({ control, token, webhookSecret }: Keys, { env } = process): Keys => ({
  control: env.MOCKINN_CONTROL_TOKEN || control,
  token: env.MOCKINN_TOKEN || token,
  webhookSecret: env.MOCKINN_WEBHOOK_SECRET || webhookSecret,
})
