/** The report for the page of a GitHub workflow run: Markdown with a table of all verdicts, and what broke in its own words. */
import { modes, type Outcome, type Report, type Verdict } from '../verdict.ts'
import { blocksOf, countsOf, placeOf } from './blocks.ts'
import { comparedLines } from './compared.ts'
import { shortened } from './dossier/bounds.ts'
import { exitMeanings } from './exit-status.ts'
import type { Look } from './look.ts'
import { onMarkdownLine } from './markdown.ts'

const signs = {
  pass: '✅ pass',
  fail: '❌ **fail**',
  inconclusive: '❔ inconclusive',
  limit: '🌙 limit',
  'not-applicable': '– n/a',
} as const satisfies Record<Outcome, string>

/** GitHub shows a mebibyte of a step's summary and refuses more; other steps may have written to the same file. */
export const summaryBytesMax = 1024 * 1024 - 1024

/** At most `bytesMax` of UTF-8: whole parts, and a sentence where some are left out. */
export function githubSummary(report: Report, describe: Look['describe'], bytesMax = summaryBytesMax): string {
  const parts = [
    head(report),
    ...setup(report),
    ...tables(report, describe),
    foot(report),
    ...grounds(report, describe),
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

function head({ connector, engine, seed, date, persona, exit, verdicts }: Report): string {
  const counts = countsOf(verdicts)
  const told = (['fail', 'inconclusive', 'limit', 'pass', 'not-applicable'] as const)
    .filter(outcome => counts[outcome] > 0)
    .map(outcome => `${counts[outcome]} ${outcome.replace('-', ' ')}`)
  return [
    `## ${exit === 0 ? '✅' : exit === 1 ? '❌' : '⚠️'} ${onMarkdownLine(`${connector.name} ${connector.version}`)}`,
    '',
    `**Exit ${exit}** · ${exitMeanings[exit]}`,
    '',
    `${told.join(' · ') || 'Nothing was judged.'} · mockinn ${engine} · seed ${seed} · ${date} · persona ${onMarkdownLine(persona)}`,
  ].join('\n')
}

function tables(report: Report, describe: Look['describe']): string[] {
  const shown = modes.filter(mode => report.verdicts.some(verdict => verdict.mode === mode))
  return [...new Set(report.verdicts.map(({ story }) => story))].map(story => {
    const own = report.verdicts.filter(verdict => verdict.story === story)
    const byPlace = new Map(own.map(verdict => [`${verdict.mode} ${verdict.check}`, verdict]))
    const rows = [...new Set(own.map(({ check }) => check))].map(check => {
      const cells = shown.map(mode => byPlace.get(`${mode} ${check}`))
      return row([onMarkdownLine(describe(check)?.sentence ?? check), ...cells.map(cellOf)])
    })
    return [row([`**${onMarkdownLine(story)}**`, ...shown]), row(['---', ...shown.map(() => '---')]), ...rows].join(
      '\n',
    )
  })
}

const cellOf = (verdict: Verdict | undefined): string => (verdict ? signs[verdict.verdict] : '')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function setup({ setup }: Report): string[] {
  if (setup.length === 0) return []
  const notes = setup.map(({ story, mode, message }) => {
    const where = [story, mode].filter(part => part !== null).join(' · ')
    return `- ${where === '' ? '' : `**${onMarkdownLine(where)}** `}${onMarkdownLine(message)}`
  })
  return [['### Setup', '', ...notes].join('\n')]
}

/** A part for each verdict that needs reading: those that broke before those in doubt. */
function grounds(report: Report, describe: Look['describe']): string[] {
  const of = (outcome: Outcome) =>
    blocksOf(report).flatMap(block => block.verdicts.filter(({ verdict }) => verdict === outcome))
  return [...of('fail'), ...of('inconclusive')].map(verdict => groundsOf(verdict, describe))
}

const [evidenceMax, sentenceMax] = [12, 4000]

function groundsOf(verdict: Verdict, describe: Look['describe']): string {
  const { check, story, mode, because, evidence, depth } = verdict
  const described = describe(check)
  const name = [...(described ? [described.level] : []), check, `judged by ${depth}`].map(onMarkdownLine).join(' · ')
  const shown = evidence.slice(0, evidenceMax).map(line => `- \`${placeOf(line)}\` ${onMarkdownLine(line.says)}`)
  const compared = comparedLines(verdict).slice(0, evidenceMax)
  return [
    `### ${signs[verdict.verdict]} · ${onMarkdownLine(story)} · ${mode}`,
    '',
    `**${onMarkdownLine(described?.sentence ?? check)}** ${onMarkdownLine(shortened(because, sentenceMax))}`,
    ...(compared.length + shown.length > 0 ? [''] : []),
    ...compared.map(each => `- expected ${onMarkdownLine(each.expected)}; found ${onMarkdownLine(each.found)}`),
    ...shown,
    ...(evidence.length > evidenceMax ? [`- and ${evidence.length - evidenceMax} more`] : []),
    '',
    name,
  ].join('\n')
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
