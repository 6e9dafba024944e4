/** The pages about checks and mutants, written from the registries that the judge itself uses: `npm run checks`. */
import { mutations } from '../../fixtures/connectors/crm/mutations.ts'
import { storiesAsking } from '../checks/asked.ts'
import { type Check, modesOf, timeOf } from '../checks/check.ts'
import { mutantPlays } from '../checks/mutant-plays.ts'
import { checks } from '../checks/registry.ts'
import { modes } from '../verdict.ts'

/** The text of each page by its name in `contracts/`, as it should be committed. */
export const checkPages = (): Readonly<Record<string, string>> => ({
  'CHECKS.md': checksPage(),
  'MUTANTS.md': mutantsPage(),
})

const written = 'Written by `npm run checks` from the code that judges. Do not edit it by hand.'

function checksPage(): string {
  const areas = Map.groupBy(checks, ({ id }) => id.slice(0, id.indexOf('/')))
  return [
    '# What a connector is held to',
    '',
    `${written} The same as data: \`npx mockinn list checks --json\`.`,
    '',
    'A check is one promise. A broken MUST or SHOULD fails the run alike; the word says how the field sees it. The time is what the check judges by:',
    'hotel time, which passes in seconds; real time, on the wire; or none, where only what was said counts.',
    ...[...areas].toSorted(byName).flatMap(([area, own]) => ['', `## ${area}`, ...own.flatMap(section)]),
    '',
  ].join('\n')
}

function section(check: Check): string[] {
  const { id, level, sentence, reason, mutants } = check
  const asked = storiesAsking(id)
  const inModes = modesOf(check)
  return [
    '',
    `### \`${id}\``,
    '',
    `**${level}** · ${inModes.length === modes.length ? 'in every mode' : `by ${inModes.join(', ')}`} · ${timeOf(check)}`,
    '',
    sentence,
    '',
    `Why: ${reason}`,
    '',
    `Asked in ${asked.length === 0 ? 'no story' : asked.join(', ')}. Failed by ${mutants.map(mutant => `\`${mutant}\``).join(', ')}.`,
  ]
}

function mutantsPage(): string {
  const failing = checks.map(({ id }, at) => `${at + 1}. \`${id}\``)
  const rows = Object.keys(mutantPlays).map(mutant => [
    `\`${mutant}\``,
    ...checks.map(({ mutants }) => (mutants.includes(mutant) ? '●' : '')),
  ])
  return [
    '# Which broken connector fails which check',
    '',
    `${written} The test of the mutations (\`test/contracts/run/mutations.test.ts\`) plays each of these, and fails where`,
    'another check than these fails, or one of these does not.',
    '',
    'The checks, by number:',
    '',
    ...failing,
    '',
    row(['broken in this way', ...checks.map((_, at) => `${at + 1}`)]),
    row(['---', ...checks.map(() => ':-:')]),
    ...rows.map(row),
    '',
    '## What is broken, and where it is seen',
    '',
    row(['', 'what it does', 'played in']),
    row(['---', '---', '---']),
    ...Object.entries(mutantPlays).map(([mutant, plays]) =>
      row([
        `\`${mutant}\``,
        (mutations as Readonly<Record<string, string>>)[mutant] ?? '',
        plays.map(play => `${play.story} by ${play.modes.join(', ')}`).join('; '),
      ]),
    ),
    '',
  ].join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)
