/** One story in one mode on the terminal: a line per verdict, and under what did not hold the reason and the lines that prove it. */

import type { Evidence, Exposure, Outcome, Verdict } from '../verdict.ts'
import { type Block, placeIn, titleOf } from './blocks.ts'
import { comparedLines } from './compared.ts'
import type { Look } from './look.ts'
import { columns, listed, onOneLine, wrapped } from './plain-text.ts'

export function blockLines(block: Block, look: Look): string[] {
  const { run, verdicts, exposures } = block
  const folder = run === null ? '' : look.paint('dim', `  in ${onOneLine(run.run)}`)
  return [
    `${look.paint('bold', titleOf(block).map(onOneLine).join(' · '))}${folder}`,
    ...(verdicts.length === 0 ? ['  ? Nothing was judged here.'] : []),
    ...verdicts.flatMap(verdict => verdictLines(block, verdict, look)),
    ...exposures.flatMap(exposure => exposureLines(exposure, look)),
  ]
}

/** A sign and a word, so that the outcome is read without colours and without seeing the sign. */
const labels = {
  pass: { text: '✓ pass', format: 'green' },
  fail: { text: '✗ FAIL', format: ['bold', 'red'] },
  inconclusive: { text: '? inconclusive', format: 'yellow' },
  limit: { text: '~ limit', format: 'cyan' },
  'not-applicable': { text: '- n/a', format: 'dim' },
} as const satisfies Record<Outcome, { text: string; format: Parameters<Look['paint']>[0] }>

/** All labels but the longest, which sticks out: it is rare, and a column of its width would leave a hole beside every other. */
const labelColumns = 7
/** A longer list is in the JSON report. */
const evidenceMax = 8

function verdictLines(block: Block, verdict: Verdict, look: Look): string[] {
  const { text, format } = labels[verdict.verdict]
  const described = look.describe(verdict.check)
  const indent = look.width < 60 ? 4 : 2 + labelColumns + 2
  const label = look.width < 60 ? text : text.padEnd(labelColumns)
  const taken = Math.max(0, 2 + columns(label) + 2 - indent)
  const depth = verdict.verdict === 'pass' ? ` (${verdict.depth})` : ''
  const lines = wrapped(`${described?.sentence ?? verdict.check}${depth}`, look.width - indent, taken)
  const [first = '', ...rest] = lines.map((line, at) => sentence(line, at === lines.length - 1))
  const more = explains(verdict) ? explanation(block, verdict, described?.level, look, look.width - indent) : []
  return [`  ${look.paint(format, label)}  ${first}`, ...[...rest, ...more].map(line => `${' '.repeat(indent)}${line}`)]

  function sentence(line: string, last: boolean): string {
    if (verdict.verdict === 'fail') return look.paint('bold', line)
    if (verdict.verdict === 'not-applicable') return look.paint('dim', line)
    return last && depth !== '' ? line.replace(/\(\w+\)$/, word => look.paint('dim', word)) : line
  }
}

function explains({ verdict }: Verdict): boolean {
  return verdict === 'fail' || verdict === 'inconclusive' || verdict === 'limit'
}

function explanation(block: Block, verdict: Verdict, level: string | undefined, look: Look, width: number): string[] {
  const flaky = verdict.flaky ? ['flaky'] : []
  const name = [...(level === undefined ? [] : [level]), verdict.check, `judged by ${verdict.depth}`, ...flaky]
  return [
    ...wrapped(verdict.because, width),
    ...comparisonLines(verdict, look, width),
    ...evidenceLines(block, verdict, look, width),
    ...listed(name, width).map(line => look.paint('dim', line)),
  ]
}

function comparisonLines(verdict: Verdict, { paint }: Look, width: number): string[] {
  const pairs = comparedLines(verdict)
  const shown = pairs
    .slice(0, evidenceMax)
    .flatMap(({ expected, found }) => [
      ...labelled('expected', expected, width).map(line => paint('green', line)),
      ...labelled('found', found, width).map(line => paint('red', line)),
    ])
  const left = pairs.length - evidenceMax
  return left > 0 ? [...shown, paint('dim', `and ${left} more in the JSON report`)] : shown
}

function labelled(label: string, text: string, width: number): string[] {
  const indent = 'expected  '.length
  const [first = '', ...rest] = wrapped(text, width - indent)
  return [`${label.padEnd(indent)}${first}`, ...rest.map(line => `${' '.repeat(indent)}${line}`)]
}

function evidenceLines(block: Block, verdict: Verdict, { paint }: Look, width: number): string[] {
  const { evidence } = verdict
  const shown = evidence.slice(0, evidenceMax)
  const placeOf = (line: Evidence) => placeIn(block, verdict, line)
  const places = Math.max(0, ...shown.map(line => placeOf(line).length))
  const indent = width < 50 ? 2 : places + 2
  const lines = shown.flatMap(line => {
    const place = width < 50 ? placeOf(line) : placeOf(line).padEnd(places)
    const [first = '', ...rest] = wrapped(line.says, width - indent, Math.max(0, place.length + 2 - indent))
    return [
      `${paint('cyan', place)}  ${paint('dim', first)}`,
      ...rest.map(more => `${' '.repeat(indent)}${paint('dim', more)}`),
    ]
  })
  const left = evidence.length - shown.length
  return left === 0 ? lines : [...lines, paint('dim', `and ${left} more in the JSON report`)]
}

function exposureLines({ hours, fact, consequence }: Exposure, { width, paint }: Look): string[] {
  const lead = `This mode left the connector in the dark for ${hours} h:`
  const [first = '', ...rest] = wrapped([lead, fact, consequence ?? ''].join(' '), width - 4)
  return [`  ${paint('cyan', '~')} ${first}`, ...rest.map(line => `    ${line}`)]
}
