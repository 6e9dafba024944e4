/** The command line: one verb, its flags, and an exit status that means something. Each verb is loaded only when it is asked for. */
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { engine } from '../contracts/run/engine.ts'
import { addReplay, addReport, addStaleness, type Perform } from './evidence-verbs.ts'
import { addFaults } from './faults-flag.ts'
import { addFileWays } from './file-way-flags.ts'
import { interruptedStatus, interruption } from './interruption.ts'
import { asSentence } from './sentence.ts'
import { withServer } from './server-flags.ts'
import { saidAll, watchOutput } from './standard-output.ts'

const statuses = `
Exit status: 0 all that could be judged was kept · 1 a promise was broken · 2 wrong usage, or a wrong manifest · 3 setup trouble
             4 inconclusive · 5 expectations drifted. Where several hold: the first of 2, 3, 1, 5, 4.`

export async function main(args: readonly string[]): Promise<void> {
  const stopped = interruption()
  const lost = watchOutput()
  let status = 0
  const program = programOf(async work => {
    status = await work(stopped)
  })
  try {
    knownVerb(program, args)
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    status = stopped.aborted ? status : await complain(error)
  }
  await saidAll()
  const trouble = lost()
  if (trouble)
    status = say(`Standard output could not be written: ${trouble.message}. Make room, or write elsewhere.`, 3)
  if (stopped.aborted && args[0] !== 'up')
    process.stderr.write(`Called off.${judging.includes(args[0] ?? '') ? ' Nothing was judged.' : ''}\n`)
  // Said outright: whatever was left open must not keep the one who waits for the status.
  process.exit(interruptedStatus(stopped) ?? status)
}

/** `help` of a verb that there is not would print all there is, and not say why. */
function knownVerb({ commands }: Command, [first, verb]: readonly string[]): void {
  const verbs = commands.map(each => each.name())
  if (first !== 'help' || verb === undefined || verb === 'help' || verbs.includes(verb)) return
  throw new CommanderError(2, 'mockinn.unknownVerb', `There is no verb "${verb}". Choose one of ${verbs.join(', ')}.`)
}

const judging = ['run', 'doctor']

function programOf(perform: Perform): Command {
  const program = new Command('mockinn')
    .description('A hotel that does not exist, for testing the software that serves the ones that do.')
    .version(engine, '-V, --version', 'which version of Mockinn this is')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ outputError: (said, write) => write(asSentence(said)) })
    .configureHelp({ showGlobalOptions: true })
    .helpCommand('help [verb]', 'how a verb is used')
    .addHelpText(
      'after',
      `\nStart here:\n  npx mockinn up --play CRM-01               a hotel, its page, and a story played on it\n  npx mockinn run --connector crm            every story against the bundled reference CRM\n  npx mockinn doctor --connector FILE        is my own connector connected?\n${statuses}`,
    )
  addUp(program, perform)
  addRun(program, perform)
  addDoctor(program, perform)
  addReplay(program, perform)
  addReport(program, perform)
  addStaleness(program, perform)
  addSeason(program, perform)
  addList(program, perform)
  return program
}

const personaHelp = 'what this PMS can do: one that ships (see: list personas), or a persona file of your own'

const repeated = (value: string, before: readonly string[]): string[] => [...before, value]

function addUp(program: Command, perform: Perform): void {
  const up = program
    .command('up')
    .description('opens a hotel with its page and keeps it open')
    .option('--play <story>', 'plays a story at once, by id or name')
    .option(
      '--connector <file>',
      'the connector that stories are played against: a connector.yaml, or a bundled one',
      'crm',
    )
    .option('--mode <mode>', 'polling, webhooks, export or screens', 'webhooks')
    .option('--seed <number>', 'what the guests are drawn from (usually 7)')
    .option('--date <day>', 'the first business date (usually 2026-06-01)')
    .option('--persona <name>', `${personaHelp} (usually all-windows)`)
    .option(
      '--property <names>',
      'a hotel that ships (usually harbour-house), or a property file of your own; several, with commas between, are a group under one PMS',
    )
    .option('--data <folder>', 'keeps the hotel there, so that it comes back after whatever ended it')
    .option('--clock <clock>', 'stepped, live, or scaled:DAYS (hotel days in a minute)', 'stepped')
    .option('--webhook <url>', 'sends the webhooks of the open hotel to this address')
    .option('--delivery-profile <name>', 'delivers webhooks in this way (see: list delivery-profiles)')
  addFileWays(addFaults(up))
  withServer(up, '4010', 'the port of the hotel and its page; 0 takes any that is free')
  up.addHelpText(
    'after',
    '\nExample:\n  npx mockinn up --clock scaled:1 --webhook http://127.0.0.1:3000/hooks\n  npx mockinn up --sftp 2222\n\nThe tokens are random, unless MOCKINN_TOKEN, MOCKINN_CONTROL_TOKEN and MOCKINN_WEBHOOK_SECRET say what they are. MOCKINN_SFTP_PUSH_PASSWORD is the\npassword for --sftp-push. A file that could not be sent is tried again for five and a half hours of the hotel.\n\nExit status: 130 after Ctrl-C · 2 wrong usage, or a wrong manifest · 3 setup trouble, such as a port that is taken',
  )
  up.action(flags => perform(async stopped => (await import('./up.ts')).up(flags, stopped)))
}

function addRun(program: Command, perform: Perform): void {
  const run = program
    .command('run')
    .argument(
      '[stories...]',
      'stories by id or name, such as CRM-01 or last-minute-cancellation; without one, every suite that fits the manifest',
    )
    .description('plays stories against a connector and judges it')
    .option('--connector <file>', 'its connector.yaml, or the name of a bundled one')
    .option('--suite <names>', 'only these suites, with commas between (see: list suites)')
    .option('--level <level>', 'smoke (seconds), standard, or certify (nothing left out; see: list levels)', 'standard')
    .option('--mode <modes>', 'only these modes, with commas between; else all that the connector declares')
    .option('--seed <number>', 'what the guests are drawn from', '7')
    .option('--date <day>', 'the first business date', '2026-06-01')
    .option('--persona <name>', personaHelp, 'all-windows')
    .option('--property <name>', 'a hotel that ships, or a property file of your own', 'harbour-house')
    .option('--clock <clock>', 'stepped, live, or scaled:DAYS (hotel days in a minute)', 'stepped')
    .option('--env <name=value>', 'a variable for the connector that is started; may be given again', repeated, [])
    .option('--jobs <number>', 'how many stories are played side by side (usually one for each core, at most 4)')
    .option('--shard <part>', 'only a part of all plays, such as 1/3, for a build that is spread over machines')
    .option(
      '--repeat <times>',
      'plays what failed again, so often in all; what does not fail each time is called flaky',
    )
    .option(
      '--out <dir>',
      'keeps the evidence: report.html, report.json, junit.xml, ctrf.json, and the logs of every run',
    )
    .option('--html <file>', 'writes the report there as one HTML file that opens anywhere')
    .option(
      '--github-summary <file>',
      'writes a summary in Markdown there; where GITHUB_STEP_SUMMARY is set, it is added to that file anyway',
    )
    .option('--reporter <kinds>', 'pretty, json, junit, ctrf, with commas between', 'pretty')
  withServer(addFaults(run), '0', 'the port of the hotel; 0 takes any that is free')
  run.addHelpText(
    'after',
    `\nExamples:\n  npx mockinn run CRM-01 --connector crm\n  npx mockinn run CRM-01 --connector crm --env MUTATION=ignores-cancellations\n  npx mockinn run --connector ./connector.yaml --out evidence --reporter pretty,junit\n  npx mockinn run --connector ./connector.yaml --level certify --out evidence\n${statuses}`,
  )
  run.action((names, flags) => perform(async stopped => (await import('./run.ts')).run(names, flags, stopped)))
}

function addDoctor(program: Command, perform: Perform): void {
  const doctor = program
    .command('doctor')
    .description(
      'looks whether a connector is connected: starts it, compares clocks, signs deliveries rightly and wrongly, tells it the time, sends one real reservation through and asks its probe for it',
    )
    .option('--connector <file>', 'its connector.yaml, or the name of a bundled one')
    .option('--persona <name>', personaHelp, 'all-windows')
    .option('--env <name=value>', 'a variable for the connector that is started; may be given again', repeated, [])
    .option('--json', 'for machines')
  withServer(doctor, '0', 'the port of the hotel; 0 takes any that is free')
  doctor.addHelpText(
    'after',
    '\nExample:\n  npx mockinn doctor --connector ./connector.yaml\n\nWhat is marked with ! is worth knowing, and need not be mended. What is found here is setup, never held against the connector.\n\nExit status: 0 all is connected · 2 wrong usage, or a wrong manifest · 3 something is to be mended',
  )
  doctor.action(flags => perform(async stopped => (await import('./doctor.ts')).doctor(flags, stopped)))
}

function addSeason(program: Command, perform: Perform): void {
  program
    .command('season')
    .description('lives a season in a hotel and prints it beside what was published about such seasons')
    .option('--property <name>', 'a hotel that ships, or a property file of your own', 'grand-hotel')
    .option('--days <number>', 'how many days', '365')
    .option('--seed <number>', 'what guests and their doings are drawn from', '7')
    .option('--date <day>', 'the first business date', '2026-01-01')
    .option('--persona <name>', personaHelp, 'closed-box')
    .option('--json <file>', 'writes the figures there')
    .option(
      '--out <dir>',
      'keeps the journal, the figures, which profiles are one person, and the nightly files of such a PMS',
    )
    .addHelpText(
      'after',
      '\nExample:\n  npx mockinn season --property grand-hotel --days 365 --seed 7 --json season.json\n\nExit status: 0 lived · 2 wrong usage, or a file that cannot be written · 130 after Ctrl-C',
    )
    .action(flags => perform(async stopped => (await import('./season.ts')).season(flags, stopped)))
}

function addList(program: Command, perform: Perform): void {
  program
    .command('list')
    .argument(
      '[what]',
      'stories, checks, suites, levels, personas, exports, delivery-profiles, faults, connectors or mutations; without one, all of them',
    )
    .description('what there is to choose from')
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  npx mockinn list stories\n  npx mockinn list personas\n  npx mockinn list checks --json\n\nExit status: 0 listed · 2 wrong usage',
    )
    .action((what, flags) =>
      perform(async () => {
        const { list } = await import('./list.ts')
        list(what, flags)
        return 0
      }),
    )
}

/** Tells what went wrong and returns the status for it. What nobody foresaw is ours, and never the connector's. */
async function complain(error: unknown): Promise<number> {
  if (error instanceof CommanderError && error.code === 'mockinn.unknownVerb') return say(error.message, 2)
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { UsageError } = await import('./usage.ts')
  const { SetupTrouble } = await import('../contracts/connectors/setup-trouble.ts')
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof UsageError || error instanceof InvalidArgumentError) return say(message, 2)
  if (error instanceof SetupTrouble) return say(message, 3)
  return say(`Mockinn itself is in trouble, not the connector: ${error instanceof Error ? error.stack : message}`, 3)
}

function say(message: string, status: number): number {
  process.stderr.write(`${message}\n`)
  return status
}
