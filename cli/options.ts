/** What stands behind the flags, read and checked. */

import type { Clock } from '../contracts/run/play.ts'
import { type Mode, modes } from '../contracts/verdict.ts'
import type { Property } from '../simulator/domain/property/property.ts'
import { type BusinessDate, dayAt, type HotelTime, hours, later, readDate } from '../simulator/domain/time.ts'
import { openingHour } from '../simulator/hotel/opening.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { personaNamed, personas } from '../simulator/personas/registry.ts'
import { wireNow } from '../simulator/wire/wall-clock.ts'
import { oneOf, UsageError } from './usage.ts'

export const usualDate = '2026-06-01'
export const usualSeed = '7'
export const usualPersona = 'all-windows'
/** What stories are played against in an open hotel. */
export const usualConnector = 'crm'

export function readSeed(text: string): number {
  const seed = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(seed)) return seed
  throw new UsageError(`--seed is "${text}", and a whole number from 0 to ${Number.MAX_SAFE_INTEGER} is expected.`)
}

/** A day that a hotel can open on; undefined for any other text. */
export function playableDay(text: string): BusinessDate | undefined {
  const date = readDate(text)
  return date !== undefined && date >= '2007-01-01' && date < '2100-01-01' ? date : undefined
}

export function readDay(text: string): BusinessDate {
  const date = playableDay(text)
  if (date !== undefined) return date
  throw new UsageError(`--date is "${text}", and a day from 2007 to 2099 such as ${usualDate} is expected.`)
}

/** A path has a dot or a slash, a name has none. What reads files is loaded for them alone. */
export const personaOrFile = async (text: string): Promise<Persona> =>
  isPath(text) ? (await import('./persona-file.ts')).readPersonaFile(text) : readPersona(text)

const isPath = (text: string): boolean => /[./\\]/.test(text)

/** By name alone. */
export const readPersona = (name: string): Persona =>
  oneOf(
    'persona',
    name,
    personas.map(each => each.name),
    personaNamed,
  )

export function readPort(text: string, flag = '--port'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port >= 0 && port <= 65535) return port
  throw new UsageError(`${flag} is "${text}", and a port from 0 (any that is free) to 65535 is expected.`)
}

const usualDaysPerMinute = 1

/** `stepped`, `live`, or `scaled`, which may say how many hotel days pass in a minute: `scaled:8`. */
export function readClock(text: string): Clock {
  const [kind = '', days, ...rest] = text.split(':')
  const daysPerMinute = days === undefined ? usualDaysPerMinute : Number(days)
  const known = oneOf('clock', kind, ['stepped', 'scaled', 'live'], word =>
    (['stepped', 'scaled', 'live'] as const).find(each => each === word),
  )
  const wrong =
    rest.length > 0 || (days !== undefined && known !== 'scaled') || !(daysPerMinute > 0 && daysPerMinute <= 1000)
  if (wrong)
    throw new UsageError(
      `--clock is "${text}", and stepped, live or scaled:DAYS is expected, where DAYS (up to 1000) pass in a minute.`,
    )
  return known === 'scaled' ? { kind: 'scaled', daysPerMinute } : { kind: known }
}

export const sayClock = (clock: Clock): string =>
  clock.kind === 'scaled' ? `scaled:${clock.daysPerMinute}` : clock.kind

/** Each once: two runs of one mode could not be told apart in the report. */
export function readModes(text: string): Mode[] {
  const named = text
    .split(',')
    .map(word => oneOf('mode', word.trim(), modes, each => modes.find(mode => mode === each)))
  return [...new Set(named)]
}

/** An address of http or https, as it was written. */
export function readAddress(flag: string, text: string, example: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text
  throw new UsageError(`${flag} is "${text}", and an address such as ${example} is expected.`)
}

export function readEnv(settings: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    settings.map(setting => {
      const equals = setting.indexOf('=')
      if (equals > 0) return [setting.slice(0, equals), setting.slice(equals + 1)]
      throw new UsageError(
        `--env is "${setting}", and NAME=VALUE is expected, such as --env MUTATION=ignores-cancellations.`,
      )
    }),
  )
}

/** The business date of the real now: until a hotel opens in the morning, it is still yesterday's. */
export const liveDate = ({ timeZone }: Property): BusinessDate =>
  dayAt(timeZone, later(wireNow() as number as HotelTime, -hours(Number(openingHour.slice(0, 2)))))
