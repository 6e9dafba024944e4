/** The stage for a story: a hotel on the server, a mail trap, and the connector, started or found running, with all that it was told. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { Property } from '../../simulator/domain/property/property.ts'
import type { BusinessDate } from '../../simulator/domain/time.ts'
import { Hotel } from '../../simulator/hotel.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import { makeFolder } from '../../simulator/store/folders.ts'
import { blotter } from '../../simulator/transcript/blot.ts'
import type { FaultPlan } from '../../simulator/transcript/faults.ts'
import { publicKeyFor } from '../../simulator/windows/webhooks/signing-keys.ts'
import { keepExportFolder } from '../../simulator/wire/export-folder.ts'
import type { HostedRun } from '../../simulator/wire/hosted-runs.ts'
import type { Server } from '../../simulator/wire/server.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { type Subscriber, subscribe } from '../../simulator/wire/webhooks/by-hand.ts'
import type { RunningConnector } from '../connectors/connector-process.ts'
import { freePort } from '../connectors/free-port.ts'
import { freshKeys, type Keys } from '../connectors/fresh-keys.ts'
import { connectorKeys } from '../connectors/key-store.ts'
import { watchNoLonger, watchOver } from '../connectors/last-watch.ts'
import { launch } from '../connectors/launch.ts'
import { type Lookout, openLookout } from '../connectors/lookout.ts'
import type { Manifest } from '../connectors/manifest.ts'
import { fill, fillUrl, type Words } from '../connectors/placeholders.ts'
import { hireRobot, type Robot } from '../connectors/robot.ts'
import { openTenant, requireRunning } from '../connectors/running.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'
import type { Mode } from '../verdict.ts'
import { readsBySftp } from './declared.ts'
import { EffectsLog } from './effects-log.ts'
import { engine } from './engine.ts'
import { type ExportSftp, openExportSftp } from './export-sftp.ts'
import { openDoors } from './far-side-doors.ts'
import { mindTheLine } from './operator.ts'
import { withoutSecrets } from './without-secrets.ts'

export type Connector = { readonly manifest: Manifest; readonly dir: string }

export type StageOptions = {
  readonly server: Server
  readonly connector: Connector
  readonly mode: Mode
  /** The story that is played first, and the name of the run. */
  readonly story: string
  readonly run: string
  readonly seed: number
  readonly date: BusinessDate
  readonly property: Property
  readonly persona: Persona
  /** Variables for the connector's process that win over its manifest's. */
  readonly env: Readonly<Record<string, string>>
  /** Gives the hotel what happened before the connector came. */
  readonly past?: (hotel: Hotel) => void
  /** What shall go wrong, from the opening on. */
  readonly faults?: readonly FaultPlan[] | undefined
  readonly webhookPatience?: 'short' | 'whole'
  readonly signal: AbortSignal
}

export type Stage = {
  readonly options: StageOptions
  readonly hotel: Hotel
  readonly hosted: HostedRun
  storiesPlayed: number
  /** By the stories of this run, and whether the story that planned it has ended. */
  readonly storyFaults: { readonly fault: string; readonly isOver: boolean }[]
  /** True once a whole cycle of the connector's reading was waited for in vain. */
  unseen: boolean
  /** How often in a row the probe did not answer in time. */
  silences: number
  readonly effects: EffectsLog
  readonly words: Words
  /** Null where the connector takes no webhooks in this mode. */
  readonly deliveries: Subscriber | null
  /** Null where the process is not ours. */
  readonly process: RunningConnector | null
  /** Opens pages of the vendor. */
  readonly robot: Robot
  /** Null where the manifest names no way to see the far side. */
  readonly lookout: Lookout | null
  /** Takes the run's secrets out of a text. */
  readonly clean: (text: string) => string
  /** Ends the connector where it is ours, and closes everything; what was seen stays. */
  readonly close: () => Promise<void>
}

/** Rejects with SetupTrouble where something is missing on either side; nothing is left open then. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const closers: (() => void | Promise<void>)[] = []
  const close = async () => {
    const failed: unknown[] = []
    for (const closer of closers.splice(0).reverse()) {
      await Promise.try(closer).catch(error => failed.push(error))
    }
    if (failed.length > 0) throw failed[0]
  }
  try {
    return await setUp(options, close, closer => closers.push(closer))
  } catch (error) {
    await close()
    throw error
  }
}

async function setUp(
  options: StageOptions,
  close: Stage['close'],
  later: (closer: () => void | Promise<void>) => void,
): Promise<Stage> {
  const { server, connector, mode, run, seed, date, property, persona, env, signal } = options
  const { manifest, dir } = connector
  const ours = manifest.isolation === 'process'
  const keys = ours
    ? freshKeys()
    : connectorKeys({ name: manifest.name, credentials: manifest.credentials, env: process.env })
  const secrets = [keys.token, keys.webhookSecret]
  const clean = blotter(secrets)
  // A connector that outlives its runs has read files of the same days before.
  const fileMark = manifest.isolation === 'shared' ? `-${seed}` : ''
  const { webhookReach } = server
  const who = { run, engine, seed, date, property, persona }
  const patience = options.webhookPatience === 'whole' ? { webhookPatience: 'whole' as const } : {}
  const hotel = new Hotel({ ...who, token: keys.token, secrets, fileMark, webhookReach, wireNow, ...patience })
  options.past?.(hotel)
  if (options.faults) (await hotel.openFaults()).plan(options.faults)
  const hosted = server.runs.host(hotel, { story: options.story, mode })
  hosted.clock.heldByPlay = true
  later(() => {
    hosted.clock.heldByPlay = false
    hosted.state = 'ended'
  })
  server.runs.point(manifest.name, hosted)
  const effects = new EffectsLog(hotel, secrets)
  const folder = mkdtempSync(join(tmpdir(), 'mockinn-'))
  if (ours) watchOver(folder)
  later(() => {
    rmSync(folder, { recursive: true, force: true })
    watchNoLonger(folder)
  })
  const sftp = mode === 'export' && readsBySftp(manifest) ? await openExportSftp(server) : undefined
  if (sftp) later(() => sftp.close())
  const known = { ...wordsFor(options, keys, folder, await freePort()), ...wordsOf(sftp, server) }
  const doors = await openDoors({ server, manifest, hotel, effects, words: known, later })
  const words = { ...known, ...doors.words }
  if (mode === 'export') keepExportFolder(hotel, requireEmpty(exportFolder(connector, words), persona))
  const process_ = ours ? await launch({ manifest, dir, words, env, signal }) : null
  if (process_) later(() => process_.stop())
  if (process_) watch(process_, effects, later)
  else await withoutSecrets(clean, () => requireRunning(manifest, words, signal))
  if (manifest.isolation === 'tenant') await withoutSecrets(clean, () => openTenant(manifest, words, signal))
  const endpoint = mode === 'webhooks' ? manifest.modes.webhooks?.url : undefined
  const deliveries = endpoint
    ? subscribe(hotel, { name: manifest.name, url: fillUrl(endpoint, words), secret: keys.webhookSecret })
    : null
  const robot = hireRobot(manifest.browser?.executable && fill(manifest.browser.executable, words))
  later(() => robot.close())
  if (deliveries) mindTheLine(hotel, manifest.name, deliveries)
  const lookout = openLookout(manifest, { dir, robot, sink: doors.sink })
  later(() => lookout?.close?.())
  return {
    options,
    hotel,
    hosted,
    effects,
    words,
    deliveries,
    robot,
    lookout,
    process: process_,
    close,
    clean,
    storiesPlayed: 0,
    storyFaults: [],
    unseen: false,
    silences: 0,
  }
}

/** Empty in every mode but that of the files, so that one manifest serves all. */
const wordsOf = (sftp: ExportSftp | undefined, { reachedAs }: Server): Words => ({
  'export.sftp.host': sftp ? reachedAs : '',
  'export.sftp.port': `${sftp?.port ?? ''}`,
  'export.sftp.fingerprint': sftp?.fingerprint ?? '',
})

function wordsFor(options: StageOptions, keys: Keys, folder: string, port: number): Words {
  const { server, connector, run, property, persona, mode, story } = options
  const { manifest } = connector
  return {
    'hotel.url': manifest.isolation === 'shared' ? `${server.url}/c/${manifest.name}` : `${server.url}/r/${run}`,
    'hotel.token': keys.token,
    'hotel.property': property.id,
    'hotel.timeZone': property.timeZone,
    'webhook.secret': keys.webhookSecret,
    'webhook.publicKey': publicKeyFor(keys.token, manifest.name),
    'connector.port': String(port),
    'connector.dir': folder,
    'export.directory': join(folder, 'export'),
    mode,
    persona: persona.name,
    story,
    run,
  }
}

/** Where the manifest says that the connector looks for files; else a folder of the run's own. */
function exportFolder({ manifest, dir }: Connector, words: Words): string {
  const directory = manifest.modes.export?.directory
  return directory === undefined ? (words['export.directory'] ?? '') : resolve(dir, fill(directory, words))
}

function watch(running: RunningConnector, effects: EffectsLog, later: (closer: () => void) => void): void {
  let closing = false
  later(() => {
    closing = true
  })
  effects.add({ kind: 'process-started' })
  running.onEnd(({ code, signal }) => {
    const lastWords = running.output().trim().split('\n').at(-1)?.slice(0, 300) ?? ''
    if (!closing) effects.add({ kind: 'process-ended', code, signal, lastWords })
  })
}

/** By what stands before the first word of its template; where that is nothing, by its ending. */
function isFileOf({ windows }: Persona): (name: string) => boolean {
  const template = windows.export?.fileName ?? ''
  const [before = ''] = template.split('{')
  return name => (before === '' ? name.endsWith(extname(template)) : name.startsWith(before))
}

/** Files of an earlier run would tell of days to come. */
function requireEmpty(folder: string, persona: Persona): string {
  try {
    makeFolder(folder)
    const left = readdirSync(folder).find(isFileOf(persona))
    if (left === undefined) return folder
    throw new SetupTrouble(
      `The folder ${folder} still holds ${left} of an earlier run. Empty it, or name another in ` +
        '`modes.export.directory`.',
    )
  } catch (error) {
    if (error instanceof SetupTrouble) throw error
    throw new SetupTrouble(
      `The folder ${folder} for the export cannot be used: ${(error as Error).message}. Name another in ` +
        '`modes.export.directory`.',
    )
  }
}
