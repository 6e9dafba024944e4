/** `mockinn season`: a year in the life of a hotel, beside what was published about such years. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { playSeason } from '../contracts/run/play-season.ts'
import { besidePublished } from '../contracts/run/season-beside.ts'
import { figuresOf, type SeasonFigures } from '../contracts/run/season-figures.ts'
import type { ExitStatus } from '../contracts/verdict.ts'
import { sayMoney } from '../simulator/domain/money.ts'
import type { Hotel } from '../simulator/hotel.ts'
import { writeLogs } from '../simulator/store/lines.ts'
import { keepExportFolder } from '../simulator/wire/export-folder.ts'
import { personaOrFile, readDay, readSeed } from './options.ts'
import { readProperty } from './property-file.ts'
import { UsageError } from './usage.ts'
import { writable } from './writable.ts'

export type SeasonFlags = {
  readonly property: string
  readonly days: string
  readonly seed: string
  readonly date: string
  readonly persona: string
  readonly json?: string
  readonly out?: string
}

export async function season(flags: SeasonFlags, stopped: AbortSignal): Promise<ExitStatus> {
  const property = readProperty(flags.property)
  const order = {
    ...{ property, seed: readSeed(flags.seed), date: readDay(flags.date), days: readDays(flags.days) },
    persona: await personaOrFile(flags.persona),
    watched: (hotel: Hotel) => keepFiles(hotel, flags.out),
  }
  const file = flags.json === undefined ? undefined : writable('--json', flags.json)
  const folder = flags.out === undefined ? undefined : writable('--out', join(flags.out, 'season.json'))
  const played = await playSeason(order, progress(order.days), stopped)
  const figures = figuresOf(played)
  const text = `${JSON.stringify(figures, null, 2)}\n`
  for (const each of [file, folder]) if (each !== undefined) writeFileSync(each, text)
  if (flags.out !== undefined) {
    writeLogs(flags.out, { journal: played.hotel.journal.lines() })
    // Which profiles are one person: for scoring, and never shown by the hotel.
    writeFileSync(join(flags.out, 'truth.json'), `${JSON.stringify(played.truth)}\n`)
  }
  process.stdout.write(tableOf(figures))
  return 0
}

/** What such a PMS writes night by night. */
function keepFiles(hotel: Hotel, folder: string | undefined): void {
  if (folder !== undefined && hotel.options.persona.windows.export) keepExportFolder(hotel, join(folder, 'export'))
}

function readDays(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (days >= 1 && days <= 3660) return days
  throw new UsageError(`--days is "${text}", and a whole number from 1 to 3660 is expected.`)
}

/** On a terminal alone; standard error. */
function progress(days: number): (day: string) => void {
  if (!process.stderr.isTTY) return () => undefined
  let passed = 0
  return day => {
    passed += 1
    process.stderr.write(passed === days ? '\r\x1b[K' : `\r${day}  ${Math.floor((100 * passed) / days)} %`)
  }
}

function tableOf(figures: SeasonFigures): string {
  const { counts, channelMix, occupancyByMonth, balances, journalHash } = figures
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`
  const money = (minor: number) => sayMoney({ minor, currency: figures.averageDailyRate.currency })
  const lines = besidePublished(figures).flatMap(({ published, ours, within }) => {
    const { figure, from, to, unit, source } = published
    const mark = within ? styleText('green', 'within') : styleText('yellow', 'outside')
    const digits = unit === '%' || unit === 'days' ? 1 : 2
    return [
      `  ${figure.padEnd(34)}${`${ours.toFixed(digits)} ${unit}`.padStart(14)}   ${mark} ${from}–${to} ${unit}`,
      styleText('dim', `    ${source}`),
    ]
  })
  const refused =
    Object.entries(counts.refused)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ') || 'nobody'
  return [
    `${figures.property} · seed ${figures.seed} · ${figures.days} days from ${figures.date}`,
    `  ${counts.commits} commits, ${counts.reservations} reservations, ${counts.nights} nights`,
    `  ${counts.profiles} profiles of ${counts.people} people · turned away: ${refused}`,
    `  by nights: ${Object.entries(channelMix)
      .map(([origin, part]) => `${origin} ${percent(part)}`)
      .join(', ')}`,
    `  occupancy by month: ${Object.entries(occupancyByMonth)
      .map(([month, part]) => `${month.slice(5)} ${Math.round(100 * part)} %`)
      .join(', ')}`,
    '',
    ...lines,
    '',
    `  open at the end: ${money(balances.guestsInHouse)} of guests in the house, ${money(balances.firms)} of firms until they pay their statements,`,
    `  ${money(balances.feesOfWhoDidNotCome)} of fees, ${money(balances.guestsGone)} of guests who have left; ${money(balances.deposits)} is held for stays to come`,
    '',
    `journal ${journalHash}`,
    '',
  ].join('\n')
}
