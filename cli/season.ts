/** `mockinn season`: a year in the life of a hotel, beside what was published about such years. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { styleText } from 'node:util'
import { figuresOf, playSeason, type SeasonFigures } from '../contracts/run/play-season.ts'
import type { ExitStatus } from '../contracts/verdict.ts'
import { sayMoney } from '../simulator/domain/money.ts'
import { type Published, published } from '../simulator/population/season/published.ts'
import { writeLogs } from '../simulator/store/lines.ts'
import { readDay, readSeed } from './options.ts'
import { readProperty } from './property-file.ts'
import { UsageError } from './usage.ts'

export type SeasonFlags = {
  readonly property: string
  readonly days: string
  readonly seed: string
  readonly date: string
  readonly json?: string
  readonly out?: string
}

export async function season(flags: SeasonFlags, stopped: AbortSignal): Promise<ExitStatus> {
  const property = readProperty(flags.property)
  const order = { property, seed: readSeed(flags.seed), date: readDay(flags.date), days: readDays(flags.days) }
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

function readDays(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (days >= 1 && days <= 3660) return days
  throw new UsageError(`--days is "${text}", and a whole number from 1 to 3660 is expected.`)
}

/** Asked before the year is lived, not after. */
function writable(flag: string, file: string): string {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true })
    writeFileSync(file, '')
    return file
  } catch (error) {
    throw new UsageError(
      `${flag} ${file} cannot be written: ${(error as Error).message}. Name a file in a folder that you may write to.`,
    )
  }
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
  const { counts, averageDailyRate: rate, channelMix, journalHash } = figures
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`
  const direct = ['website', 'direct', 'phone', 'walk-in'].reduce((sum, origin) => sum + (channelMix[origin] ?? 0), 0)
  const rows: readonly (readonly [Published, string, number])[] = [
    [published.occupancy, percent(figures.occupancy), 100 * figures.occupancy],
    [published.averageDailyRate, sayMoney(rate), rate.minor / 100],
    [published.cancellationShare, percent(figures.cancellationShare), 100 * figures.cancellationShare],
    [published.otaCancellationShare, percent(figures.otaCancellationShare), 100 * figures.otaCancellationShare],
    [
      published.websiteCancellationShare,
      percent(figures.websiteCancellationShare),
      100 * figures.websiteCancellationShare,
    ],
    [published.noShowShare, percent(figures.noShowShare), 100 * figures.noShowShare],
    [published.directShare, percent(direct), 100 * direct],
    [published.walkInShare, percent(channelMix['walk-in'] ?? 0), 100 * (channelMix['walk-in'] ?? 0)],
    [published.lengthOfStay, `${figures.lengthOfStay.toFixed(2)} nights`, figures.lengthOfStay],
    [published.leadTime, `${figures.leadTimeDays.toFixed(1)} days`, figures.leadTimeDays],
  ]
  const lines = rows.flatMap(([{ figure, from, to, unit, source }, ours, value]) => {
    const mark = value >= from && value <= to ? styleText('green', 'within') : styleText('yellow', 'outside')
    return [
      `  ${figure.padEnd(34)}${ours.padStart(14)}   ${mark} ${from}–${to} ${unit}`,
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
    '',
    ...lines,
    '',
    `journal ${journalHash}`,
    '',
  ].join('\n')
}
