/** The report for people at a terminal: what broke is explained with the lines that prove it, what held takes one line. */
import { styleText } from 'node:util'
import { type Claim, gravestFirst, type Outcome, type Report } from '../verdict.ts'
import { blocksOf, countsOf, whereOf } from './blocks.ts'
import { circumstancesOf } from './circumstances.ts'
import { exitMeanings } from './exit-status.ts'
import type { Described, Look } from './look.ts'
import { harmless, listed, wrapped } from './plain-text.ts'
import { blockLines } from './pretty-block.ts'
import { faultLines } from './pretty-faults.ts'

export type PrettyOptions = {
  readonly colour: boolean
  /** Columns of the terminal; 0 where it does not know. */
  readonly width: number
  /** Undefined for a check that this version does not know; it goes by its id then. */
  readonly describe: (checkId: string) => Described | undefined
}

export function pretty(report: Report, { colour, width, describe }: PrettyOptions): string {
  const look: Look = {
    width: usable(width),
    describe,
    paint: (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text),
  }
  const blocks = blocksOf(report)
  const parts = [
    heading(report, look),
    setupLines(report, look),
    ...blocks.map(block => blockLines(block, look)),
    faultLines(report.faults, blocks, look),
    claimLines(report.claims ?? [], look),
    footer(report, look),
  ]
  return `${parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

/** A terminal that does not know its width says 0 or nothing; one that is too narrow for a word wraps for itself. */
function usable(width: number): number {
  if (!Number.isFinite(width) || width <= 0) return 80
  return Math.min(Math.max(Math.floor(width), 24), 120)
}

function heading(report: Report, { width, paint }: Look): string[] {
  return [
    ...wrapped(`${report.connector.name} ${report.connector.version}`, width).map(line => paint('bold', line)),
    ...listed(circumstancesOf(report), width).map(line => paint('dim', line)),
  ]
}

function setupLines({ setup, seed }: Report, { width, paint }: Look): string[] {
  if (setup.length === 0) return []
  const notes = setup.flatMap(note => {
    const where = whereOf(note, { seed }).join(' · ')
    const [first = '', ...rest] = wrapped(where === '' ? note.message : `${where}: ${note.message}`, width - 4)
    return [`  ${paint(['bold', 'yellow'], '!')} ${first}`, ...rest.map(line => `    ${line}`)]
  })
  return [paint(['bold', 'yellow'], 'Setup'), ...notes]
}

const claimSigns = {
  kept: { sign: '✓', format: 'green' },
  broken: { sign: '✗', format: ['bold', 'red'] },
  'not-judged': { sign: '?', format: 'yellow' },
} as const satisfies Record<Claim['outcome'], { sign: string; format: Parameters<Look['paint']>[0] }>

function claimLines(claims: readonly Claim[], { width, paint }: Look): string[] {
  if (claims.length === 0) return []
  const lines = claims.flatMap(({ suite, outcome, because }) => {
    const { sign, format } = claimSigns[outcome]
    const [first = '', ...rest] = wrapped(`${suite}: ${because}`, width - 4)
    return [`  ${paint(format, sign)} ${first}`, ...rest.map(line => `    ${line}`)]
  })
  return [paint('bold', 'Claims of the manifest'), ...lines]
}

const summaryWords = {
  pass: 'passed',
  fail: 'failed',
  inconclusive: 'inconclusive',
  limit: 'limited by this PMS',
  'not-applicable': 'not applicable',
} as const satisfies Record<Outcome, string>

const exitColours = { 0: 'green', 1: 'red', 2: 'yellow', 3: 'yellow', 4: 'yellow', 5: 'yellow' } as const

function footer({ verdicts, journalHash, exit, reproduce }: Report, { width, paint }: Look): string[] {
  const counts = countsOf(verdicts)
  const told = [...new Set<Outcome>(['pass', ...gravestFirst])]
    .filter(outcome => counts[outcome] > 0)
    .map(outcome => `${counts[outcome]} ${summaryWords[outcome]}`)
  return [
    ...listed(told.length === 0 ? ['Nothing was judged.'] : told, width).map(line => paint('bold', line)),
    ...wrapped(`Exit ${exit}: ${exitMeanings[exit]}`, width).map(line => paint(exitColours[exit], line)),
    ...wrapped(`journal ${journalHash}`, width).map(line => paint('dim', line)),
    // Never wrapped: it is there to be copied.
    ...(exit === 0 ? [] : ['', 'To see the same again:', `  ${harmless(reproduce)}`]),
  ]
}
