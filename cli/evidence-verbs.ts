/** The verbs that look again at the evidence of a run that is over. */
import type { Command } from 'commander'
import type { ExitStatus } from '../contracts/verdict.ts'

type Work = (stopped: AbortSignal) => Promise<ExitStatus>
/** Does the work of a verb and keeps its status. */
export type Perform = (work: Work) => Promise<void>

export function addReplay(program: Command, perform: Perform): void {
  program
    .command('replay')
    .argument('<dir>', 'what "mockinn run --out DIR" wrote')
    .description('plays the hotel of a kept run again and compares the journals byte for byte')
    .addHelpText(
      'after',
      '\nExample:\n  npx mockinn run --connector crm --out evidence\n  npx mockinn replay evidence\n\nExit status: 0 the same, byte for byte · 1 something differs · 2 wrong usage, or not a report of this version',
    )
    .action(folder => perform(async () => (await import('./replay.ts')).replay(folder)))
}

export function addReport(program: Command, perform: Perform): void {
  program
    .command('report')
    .argument('<dir>', 'what "mockinn run --out DIR" wrote')
    .description('makes the reports of a kept run anew, from its report.json and its logs, and judges nothing')
    .option('--html <file>', 'writes only the HTML report, and there')
    .option('--github-summary <file>', 'writes only the summary in Markdown, and there')
    .option('--reporter <kinds>', 'what is printed: pretty, json, junit, ctrf, with commas between', 'pretty')
    .addHelpText(
      'after',
      '\nWithout a file it writes report.html, junit.xml and ctrf.json beside the evidence.\n\nExample:\n  npx mockinn run --connector crm --out evidence\n  npx mockinn report evidence --html for-the-vendor.html\n\nExit status: 0 made · 2 wrong usage, not a report of this version, or a file that cannot be written',
    )
    .action((folder, flags) =>
      perform(async () => {
        const { report } = await import('./report.ts')
        await report(folder, flags)
        return 0
      }),
    )
}

export function addStaleness(program: Command, perform: Perform): void {
  program
    .command('staleness')
    .argument('<dir>', 'what "mockinn run --out DIR" wrote')
    .description('measures how long what the hotel knew was not yet told, mode by mode')
    .option('--svg <file>', 'draws it there')
    .option('--json <file>', 'writes every fact there: when the hotel knew it, and when it was first told')
    .addHelpText(
      'after',
      '\nExample:\n  npx mockinn run --connector crm --out evidence\n  npx mockinn staleness evidence --svg staleness.svg\n\nExit status: 0 measured · 2 wrong usage, or not a report of this version',
    )
    .action((folder, flags) =>
      perform(async () => {
        const { staleness } = await import('./staleness.ts')
        staleness(folder, flags)
        return 0
      }),
    )
}
