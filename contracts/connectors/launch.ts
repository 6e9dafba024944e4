/** Starts a connector of isolation `process` and waits until it is ready, or says why it is not, in its own last words. */
import { statSync } from 'node:fs'
import { delimiter, dirname, resolve } from 'node:path'
import { isSuccess } from '../../simulator/transcript/subscription-entries.ts'
import { ask, place } from './ask.ts'
import { type RunningConnector, startProgram } from './connector-process.ts'
import { endedEarly, notReady, notStarted } from './launch-trouble.ts'
import type { Manifest } from './manifest.ts'
import { fill, fillUrl, type Words } from './placeholders.ts'
import { SetupTrouble } from './setup-trouble.ts'

export type Launch = {
  readonly manifest: Manifest
  /** The folder of the manifest. */
  readonly dir: string
  readonly words: Words
  /** Wins over the manifest's own variables and over ours. */
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/** Resolves when it is ready; rejects with SetupTrouble, and then nothing of it is left running. */
export async function launch({ manifest, dir, words, env = {}, signal }: Launch): Promise<RunningConnector> {
  const start = requireStart(manifest)
  signal?.throwIfAborted()
  const cwd = requireFolder(resolve(dir, fill(start.cwd, words)), manifest)
  const readyUrl = fillUrl(start.ready.url, words)
  await requireSilence(readyUrl, manifest, signal)
  const connector = await startProgram({
    command: start.command.map(part => fill(part, words)),
    cwd,
    env: { ...inherited(), ...filled(start.env ?? {}, words), ...env },
    secrets: [words['hotel.token'] ?? '', words['webhook.secret'] ?? ''],
  }).catch(error => {
    throw notStarted(manifest, cwd, error)
  })
  try {
    await untilReady(connector, { manifest, readyUrl, withinSeconds: start.ready.withinSeconds, signal })
    return connector
  } catch (error) {
    await connector.stop()
    throw error
  }
}

type Start = NonNullable<Manifest['start']>
type Waiting = {
  readonly manifest: Manifest
  readonly readyUrl: string
  readonly withinSeconds: number
  readonly signal: AbortSignal | undefined
}

const pauseMs = 50

function requireStart(manifest: Manifest): Start {
  if (manifest.start !== undefined) return manifest.start
  throw new SetupTrouble(`The manifest of ${manifest.name} has no \`start\`, so Mockinn cannot start it. Add one.`)
}

function requireFolder(cwd: string, manifest: Manifest): string {
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return cwd
  throw new SetupTrouble(
    `The connector ${manifest.name} is to be started in ${cwd}, which is not a folder. Correct \`start.cwd\` in its manifest.`,
  )
}

/** An old copy that still answers would be taken for the one that is being started. */
async function requireSilence(readyUrl: string, manifest: Manifest, signal: AbortSignal | undefined): Promise<void> {
  const asked = await ask({ url: readyUrl, timeoutMs: 1000, bytesMax: 1024, signal })
  if (asked.kind === 'no-answer') return
  throw new SetupTrouble(
    `Something already answers at ${place(readyUrl)}, before the connector ${manifest.name} was started. ` +
      'Stop that program, or use `{connector.port}` in the manifest so that each start gets a free port.',
  )
}

async function untilReady(connector: RunningConnector, waiting: Waiting): Promise<void> {
  const { manifest, readyUrl, withinSeconds, signal } = waiting
  const until = performance.now() + withinSeconds * 1000
  const ended = new Promise<void>(resolve => connector.onEnd(() => resolve()))
  let last = ''
  for (;;) {
    signal?.throwIfAborted()
    const left = until - performance.now()
    if (left <= 0) throw notReady(manifest, readyUrl, withinSeconds, last, connector.output())
    const asked = await ask({ url: readyUrl, timeoutMs: left, bytesMax: 1024, signal })
    const ending = connector.ended()
    if (ending !== null) {
      // What it wrote last may still be on its way through the pipe.
      await pause(pauseMs)
      throw endedEarly(manifest, readyUrl, ending, connector.output())
    }
    if (asked.kind === 'answered' && isSuccess(asked.status)) return
    last = asked.kind === 'answered' ? `It answers ${asked.status} there.` : asked.because
    await Promise.race([pause(pauseMs), ended])
  }
}

/** Keys to the hotel that a connector is not handed: it would steer the very hotel that it is judged by. */
const ours: ReadonlySet<string> = new Set(['MOCKINN_TOKEN', 'MOCKINN_CONTROL_TOKEN', 'MOCKINN_WEBHOOK_SECRET'])

/** What Mockinn itself was started with, less what would change how a Node program behaves; `node` is the Node that runs us. */
function inherited(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== 'NODE_OPTIONS' && !name.startsWith('VITEST') && !ours.has(name),
  )
  const env = Object.fromEntries(kept)
  const path = Object.keys(env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH'
  env[path] = [dirname(process.execPath), env[path]].filter(part => part !== undefined && part !== '').join(delimiter)
  return env
}

function filled(env: Readonly<Record<string, string>>, words: Words): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value, words)]))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
