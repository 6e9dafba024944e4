/** The report for the page of a GitHub workflow run: Markdown with a table of all verdicts, and what broke in its own words. */
import { type Claim, gravestFirst, type Report } from '../verdict.ts'
import { blocksOf, countsOf, whereOf } from './blocks.ts'
import { circumstancesOf } from './circumstances.ts'
import { exitMeanings } from './exit-status.ts'
import { grounds, tables } from './github-verdicts.ts'
import type { Look } from './look.ts'
import { onMarkdownLine } from './markdown.ts'

/** GitHub shows a mebibyte of a step's summary and refuses more; other steps may have written to the same file. */
export const summaryBytesMax = 1024 * 1024 - 1024

/** At most `bytesMax` of UTF-8: whole parts, and a sentence where some are left out. */
export function githubSummary(report: Report, describe: Look['describe'], bytesMax = summaryBytesMax): string {
  const blocks = blocksOf(report)
  const parts = [
    head(report),
    ...setup(report),
    ...claims(report),
    ...tables(blocks, describe),
    foot(report),
    ...grounds(blocks, describe),
  ]
  return bounded(parts, bytesMax)
}

function bounded(parts: readonly string[], bytesMax: number): string {
  const sizeOf = (text: string) => new TextEncoder().encode(text).length
  const told: string[] = []
  let left = bytesMax - sizeOf(sayLeftOut(parts.length))
  for (const part of parts) {
    left -= sizeOf(part) + 2
    if (left < 0) break
    told.push(part)
  }
  const out = parts.length - told.length
  return `${[...told, ...(out > 0 ? [sayLeftOut(out)] : [])].join('\n\n')}\n`
}

const sayLeftOut = (count: number): string =>
  `_${count} more parts of this summary have no room here; all of it stands in report.json, which \`--out DIR\` keeps._`

function head(report: Report): string {
  const { connector, exit, verdicts } = report
  const counts = countsOf(verdicts)
  const told = gravestFirst
    .filter(outcome => counts[outcome] > 0)
    .map(outcome => `${counts[outcome]} ${outcome.replace('-', ' ')}`)
  return [
    `## ${exit === 0 ? '✅' : exit === 1 ? '❌' : '⚠️'} ${onMarkdownLine(`${connector.name} ${connector.version}`)}`,
    '',
    `**Exit ${exit}** · ${exitMeanings[exit]}`,
    '',
    [told.join(' · ') || 'Nothing was judged.', ...circumstancesOf(report).map(onMarkdownLine)].join(' · '),
  ].join('\n')
}

function setup({ setup, seed }: Report): string[] {
  if (setup.length === 0) return []
  const notes = setup.map(note => {
    const where = whereOf(note, { seed }).join(' · ')
    return `- ${where === '' ? '' : `**${onMarkdownLine(where)}** `}${onMarkdownLine(note.message)}`
  })
  return [['### Setup', '', ...notes].join('\n')]
}

const claimSigns = {
  kept: '✅',
  broken: '❌',
  'not-judged': '❔',
} as const satisfies Record<Claim['outcome'], string>

function claims({ claims = [] }: Report): string[] {
  if (claims.length === 0) return []
  const said = claims.map(
    ({ suite, outcome, because }) => `- ${claimSigns[outcome]} **${onMarkdownLine(suite)}** ${onMarkdownLine(because)}`,
  )
  return [['### Claims of the manifest', '', ...said].join('\n')]
}

function foot({ reproduce, exit, journalHash }: Report): string {
  const again = exit === 0 || reproduce === '' ? [] : ['To see the same again:', '', asCode(reproduce), '']
  return [...again, `journal \`${journalHash}\``].join('\n')
}

/** A fence longer than any that the text holds. */
function asCode(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}sh\n${text.toWellFormed()}\n${fence}`
}
