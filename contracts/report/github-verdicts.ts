/** The verdicts on the page of a GitHub workflow run: all of them in tables, and what broke or is in doubt with its grounds. */
import type { Outcome, Verdict } from '../verdict.ts'
import { type Block, placeIn, titleOf } from './blocks.ts'
import { comparedLines } from './compared.ts'
import { shortened } from './dossier/bounds.ts'
import { glanceOf } from './glance.ts'
import type { Look } from './look.ts'
import { onMarkdownLine } from './markdown.ts'

const signs = {
  pass: '✅ pass',
  fail: '❌ **fail**',
  inconclusive: '❔ inconclusive',
  limit: '🌙 limit',
  'not-applicable': '– n/a',
} as const satisfies Record<Outcome, string>

const signOf = ({ verdict, flaky }: Verdict): string => `${signs[verdict]}${flaky ? ' (flaky)' : ''}`

/** A table for each story, and a column for each mode and seed. */
export function tables(blocks: readonly Block[], describe: Look['describe']): string[] {
  const judged = blocks.filter(({ verdicts }) => verdicts.length > 0)
  const { heads, tables } = glanceOf(judged)
  const names = heads.map(({ mode, marks }) => onMarkdownLine([mode, ...marks].join(' · ')))
  return tables.map(({ story, rows }) => {
    const lines = rows.map(({ check, cells }) => [
      onMarkdownLine(describe(check)?.sentence ?? check),
      ...cells.map(verdict => (verdict ? signOf(verdict) : '')),
    ])
    return [[`**${onMarkdownLine(story)}**`, ...names], ['---', ...heads.map(() => '---')], ...lines]
      .map(cells => `| ${cells.join(' | ')} |`)
      .join('\n')
  })
}

/** A part for each verdict that needs reading: those that broke before those in doubt. */
export function grounds(blocks: readonly Block[], describe: Look['describe']): string[] {
  return (['fail', 'inconclusive'] as const).flatMap(outcome =>
    blocks.flatMap(block =>
      block.verdicts
        .filter(({ verdict }) => verdict === outcome)
        .map(verdict => groundsOf(block, verdict, describe(verdict.check))),
    ),
  )
}

const [evidenceMax, sentenceMax] = [12, 4000]

function groundsOf(block: Block, verdict: Verdict, described: ReturnType<Look['describe']>): string {
  const { check, because, evidence, depth } = verdict
  const name = [...(described ? [described.level] : []), check, `judged by ${depth}`].map(onMarkdownLine).join(' · ')
  const shown = evidence
    .slice(0, evidenceMax)
    .map(line => `- \`${placeIn(block, verdict, line)}\` ${onMarkdownLine(line.says)}`)
  const pairs = comparedLines(verdict)
  const compared = pairs.slice(0, evidenceMax)
  return [
    `### ${signOf(verdict)} · ${titleOf(block).map(onMarkdownLine).join(' · ')}`,
    '',
    `**${onMarkdownLine(described?.sentence ?? check)}** ${onMarkdownLine(shortened(because, sentenceMax))}`,
    ...(compared.length + shown.length > 0 ? [''] : []),
    ...compared.map(each => `- expected ${onMarkdownLine(each.expected)}; found ${onMarkdownLine(each.found)}`),
    ...(pairs.length > evidenceMax ? [`- and ${pairs.length - evidenceMax} more that were otherwise`] : []),
    ...shown,
    ...(evidence.length > evidenceMax ? [`- and ${evidence.length - evidenceMax} more`] : []),
    '',
    name,
  ].join('\n')
}
