/** All that `doctor` looks at: the pre-flight, and then one real reservation, from the hotel through the connector to its probe. Nothing is judged. */

import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { deskOf, type Script, type Setting } from '../../scenarios/words.ts'
import { isSuccess } from '../../simulator/transcript/subscription-entries.ts'
import { paceOf } from '../../simulator/wire/run-clock.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'
import type { Effect } from '../effects.ts'
import { clockFinding } from './clock-skew.ts'
import { readsBySftp, readsFromDisk } from './declared.ts'
import { requireLetIn } from './locked-out.ts'
import { perform } from './perform.ts'
import { type Finding, preflight } from './preflight.ts'
import { settingOf } from './setting.ts'
import type { Stage } from './stage.ts'

/** A sample takes some looks; whoever reads every so many real seconds is waited for by the looks themselves. */
const longestMs = 180_000

export async function examine(stage: Stage): Promise<Finding[]> {
  const findings = [...(await preflight(stage)), await clockFinding(stage)]
  const mailTrap = await trapFindings(stage)
  const isConnected = findings.every(({ trouble }) => trouble === null)
  const sample = isConnected ? await sampleFindings(stage) : []
  return [...findings, ...sample, ...mailTrap].map(clean(stage))
}

const clean =
  ({ clean: blot }: Stage) =>
  ({ what, trouble, note }: Finding): Finding => ({
    ...{ what, trouble: trouble && blot(trouble) },
    ...(note !== undefined && { note: blot(note) }),
  })

/** One guest books; by webhook, a forger then says that she cancelled. */
function sampleOf(setting: Setting): Script {
  const desk = deskOf(setting)
  const { day, on } = desk
  const stay = { arrival: day(5), departure: day(7) }
  return {
    steps: [
      ...desk.books(on(day(0), '09:00'), 'sample', stay),
      desk.isForgedAbout(on(day(0), '11:00'), 'sample', 'wrong key'),
    ],
    cast: [{ role: 'control', reservation: desk.reservation('sample') }],
    // Past the file of the first night, at whatever hour it is fetched.
    until: on(day(2), '06:00'),
  }
}

async function sampleFindings(stage: Stage): Promise<Finding[]> {
  const { hotel, options, effects } = stage
  // A connector that is never emptied remembers the sample of the last time.
  const scope = `doctor-${randomBytes(4).toString('hex')}`
  const script = sampleOf(settingOf(options.seed, hotel, scope, true))
  const before = hotel.transcript.length
  const stopped = AbortSignal.any([options.signal, AbortSignal.timeout(longestMs)])
  try {
    await perform(stage, script, { kind: 'paced', pace: paceOf(hotel, null, stopped) })
    options.signal.throwIfAborted()
    return [takenFinding(stage, before), ...forgeryFinding(stage), ...shownFinding(stage, effects.all())]
  } catch (trouble) {
    if (!(trouble instanceof SetupTrouble)) throw trouble
    return [{ what: '', trouble: trouble.message }]
  }
}

const takes = {
  polling: 'It asks the hotel, and is let in',
  screens: 'It looks at the screens, and is let in',
  webhooks: 'It takes the news of a real reservation',
  export: 'It takes the file of the night',
} as const

function takenFinding({ hotel, options }: Stage, before: number): Finding {
  const { mode, connector } = options
  const { name } = connector.manifest
  const what = takes[mode]
  const said = hotel.transcript.after(before)
  const onDisk = mode === 'export' && readsFromDisk(connector.manifest)
  if (onDisk) return { what, trouble: null, note: 'It reads the files from disk, where nobody sees it.' }
  try {
    requireLetIn(name, mode !== 'webhooks' && !(mode === 'export' && readsBySftp(connector.manifest)), said)
  } catch (trouble) {
    if (trouble instanceof SetupTrouble) return { what, trouble: trouble.message }
    throw trouble
  }
  if (mode === 'webhooks') {
    const refused = said.find(entry => entry.kind === 'delivery' && !isSuccess(entry.status))
    const isAnyTaken = said.some(entry => entry.kind === 'delivery' && isSuccess(entry.status))
    if (isAnyTaken || refused?.kind !== 'delivery') return { what, trouble: null }
    const answer = refused.status === null ? `did not answer (${refused.error})` : `answered ${refused.status}`
    return {
      what,
      trouble: `The connector ${name} ${answer} to the news of a reservation (${refused.url}). See what it says itself.`,
    }
  }
  const lastHint = said.findLastIndex(entry => entry.kind === 'clock-hint' && entry.done)
  const firstHint = said.findIndex(entry => entry.kind === 'clock-hint' && entry.done)
  const asksLater = said.slice(firstHint).some(entry => entry.kind === 'request' || entry.kind === 'file-fetched')
  if (lastHint > firstHint && !asksLater)
    return {
      what,
      trouble: `The connector ${name} took the time again and again, and asked the hotel nothing afterwards. All that is due up to the hour that it is told must be done before it answers.`,
    }
  return { what, trouble: null }
}

/** A finding, not a verdict: what a forgery does to the far side is for the stories to judge. */
function forgeryFinding({ hotel }: Stage): Finding[] {
  const forged = hotel.transcript.all().find(entry => entry.kind === 'forgery')
  if (forged?.kind !== 'forgery') return []
  const what = 'It refuses a delivery that is signed with another key'
  if (!isSuccess(forged.status)) return [{ what, trouble: null }]
  const note = `It answered ${forged.status} to a delivery that was signed with another key. Either it does not look at signatures, or it does so after it has answered: the stories judge what comes of it.`
  return [{ what, trouble: null, note }]
}

function shownFinding({ options }: Stage, effects: readonly Effect[]): Finding[] {
  const { name, probe } = options.connector.manifest
  if (probe === undefined)
    return [
      {
        what: 'Its probe shows what it believes',
        trouble: null,
        note: 'The manifest has no `probe`, so what it believes cannot be seen.',
      },
    ]
  const what = 'Its probe then shows that reservation'
  const look = effects.findLast(effect => effect.kind === 'look')
  const answer = look?.kind === 'look' ? look.answer : undefined
  if (answer?.kind === 'seen' && answer.status === 'confirmed') return [{ what, trouble: null }]
  const found =
    answer === undefined
      ? 'it was not asked'
      : answer.kind === 'seen'
        ? `it shows it as "${answer.said}", which the manifest takes for ${answer.status ?? 'nothing'}`
        : answer.kind === 'unknown-reservation'
          ? 'it knows of none'
          : answer.because
  return [
    {
      what,
      trouble: `A guest booked, ${name} had all the time that it declares, and its probe does not show a confirmed reservation: ${found.replace(/\.$/, '')}. See what it made of it, and correct \`probe.reservation\` in the manifest where that looks in the wrong place.`,
    },
  ]
}

/** A connector cannot be made to mail; that the trap is there for it can be seen. */
async function trapFindings({ words, options }: Stage): Promise<Finding[]> {
  const [host = '', port = ''] = [words['mail.host'], words['mail.port']]
  const what = `The mail trap answers at ${host}:${port}`
  if ((await greetingAt(host, Number(port))) === null)
    return [
      {
        what,
        trouble: `Nothing answers at ${host}:${port}, where the mail trap should. Let connections to that port through, or choose another \`mail.port\` in the manifest.`,
      },
    ]
  if (options.connector.manifest.messages === undefined) return [{ what, trouble: null }]
  const note =
    'Nobody but the connector can send a test mail, so whether it reaches the trap from where it runs is only seen in a story. Its mail server must be {mail.host} with the port {mail.port}.'
  return [
    { what, trouble: null },
    { what: 'Its mails reach the trap', trouble: null, note },
  ]
}

/** The first line that a mail server says, or null where nothing is there. */
function greetingAt(host: string, port: number): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>()
  const socket = connect({ host, port, timeout: 3000 })
  socket.once('data', data => resolve(data.toString('latin1').slice(0, 200)))
  for (const event of ['error', 'timeout', 'close'] as const) socket.once(event, () => resolve(null))
  return promise.finally(() => socket.destroy())
}
