/** Where the report goes: to the terminal, and for machines to standard output or into the folder of --out. */
import { styleText } from 'node:util'
import { checkNamed } from '../contracts/checks/registry.ts'
import { ctrf, type PlayedBetween } from '../contracts/report/ctrf.ts'
import { json } from '../contracts/report/json.ts'
import { junit } from '../contracts/report/junit.ts'
import { pretty } from '../contracts/report/pretty.ts'
import type { Report } from '../contracts/verdict.ts'
import { oneOf, UsageError } from './usage.ts'

const reporters = ['pretty', 'json', 'junit', 'ctrf'] as const
export type Reporter = (typeof reporters)[number]

/** Two machine formats cannot share one standard output. */
export function readReporters(text: string, out: string | undefined): Reporter[] {
  const chosen = text
    .split(',')
    .map(word => oneOf('reporter', word.trim(), reporters, each => reporters.find(known => known === each)))
  const machines = chosen.filter(each => each !== 'pretty')
  if (machines.length > 1 && out === undefined) {
    throw new UsageError(
      `${machines.join(' and ')} would both go to standard output. Choose one, or give --out DIR to have both as files.`,
    )
  }
  return [...new Set(chosen)]
}

/** The machine's format goes to standard output where it is the only one; the people's then goes to standard error. */
export function show(
  report: Report,
  chosen: readonly Reporter[],
  out: string | undefined,
  between: PlayedBetween,
): void {
  const machines = chosen.filter(each => each !== 'pretty')
  const machine = machines.length === 1 && (out === undefined || !chosen.includes('pretty')) ? machines[0] : undefined
  if (machine === 'json') process.stdout.write(json(report))
  if (machine === 'junit') process.stdout.write(junit(report))
  if (machine === 'ctrf') process.stdout.write(ctrf(report, between, checkNamed))
  if (chosen.includes('pretty')) showPretty(report, machine === undefined ? process.stdout : process.stderr)
}

function showPretty(report: Report, stream: NodeJS.WriteStream): void {
  // Asked of the one that colours everything else, so that NO_COLOR and FORCE_COLOR mean the same everywhere.
  const colour = styleText('green', 'x', { stream }) !== 'x'
  const width = stream.columns && stream.columns > 0 ? stream.columns : 100
  stream.write(`${pretty(report, { colour, width, describe: checkNamed }).trimEnd()}\n`)
}
