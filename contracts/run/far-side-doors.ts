/** The doors that Mockinn opens for a connector to send to: its guests' mail server, and the CRM behind it where it is a middleware. */
import type { Hotel } from '../../simulator/hotel.ts'
import type { Server } from '../../simulator/wire/server.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { type MessageShape, mailShapes, smsShapes } from '../connectors/mail-shapes.ts'
import { openMailTrap, readMail, type TrappedMail, textOf } from '../connectors/mail-trap.ts'
import type { Manifest } from '../connectors/manifest.ts'
import { type ApiMessage, openMessageApi } from '../connectors/message-api.ts'
import { classify } from '../connectors/messages.ts'
import type { Words } from '../connectors/placeholders.ts'
import { openSink, type Sink } from '../connectors/sink.ts'
import type { EffectsLog } from './effects-log.ts'

export type Doors = {
  /** Where they are. */
  readonly words: Words
  /** Null where the manifest has none. */
  readonly sink: Sink | null
}

export type DoorsOptions = {
  readonly server: Server
  readonly manifest: Manifest
  readonly hotel: Hotel
  readonly effects: EffectsLog
  readonly words: Words
  readonly later: (closer: () => void | Promise<void>) => void
}

/** Rejects with SetupTrouble where a port cannot be had. */
export async function openDoors(options: DoorsOptions): Promise<Doors> {
  const { server, manifest, effects, later } = options
  const onMail = (mail: TrappedMail) =>
    effects.add({ kind: 'mail', to: mail.to, subject: mail.subject, message: classify(mail, manifest.messages) })
  const trap = await openMailTrap({
    host: server.listensOn,
    port: manifest.mail?.port ?? 0,
    onMail,
  })
  later(() => trap.close())
  const sink = await sinkOf(options)
  if (sink) later(() => sink.close())
  const mailApi = await apiOf(options, 'mail', async message => onMail(await mailOf(message)))
  const smsApi = await apiOf(options, 'sms', ({ to, text, headers }) => {
    const message = classify({ subject: '', headers, text }, manifest.messages)
    for (const number of to) effects.add({ kind: 'sms', to: number, text: text.slice(0, 1600), message })
  })
  const at = (door: { readonly port: number } | null) => (door ? `http://${server.reachedAs}:${door.port}` : '')
  return {
    words: {
      ...{ 'mail.host': server.reachedAs, 'mail.port': String(trap.port), 'sink.url': at(sink) },
      ...{ 'mail.api.url': at(mailApi), 'sms.api.url': at(smsApi) },
    },
    sink,
  }
}

/** Opened only for a connector that is told of it, or that was configured with its port. */
async function apiOf(
  { server, manifest, later }: DoorsOptions,
  kind: 'mail' | 'sms',
  onMessage: (message: ApiMessage) => void | Promise<void>,
) {
  const port = (kind === 'mail' ? manifest.mail?.apiPort : manifest.sms?.port) ?? 0
  if (port === 0 && !JSON.stringify(manifest).includes(`{${kind}.api.url}`)) return null
  const own: readonly MessageShape[] = manifest[kind]?.api ?? []
  const api = await openMessageApi({
    ...{ host: server.listensOn, port, onMessage },
    what: kind === 'mail' ? 'The mail provider' : 'The provider of text messages',
    portKey: kind === 'mail' ? 'mail.apiPort' : 'sms.port',
    shapes: [...own, ...(kind === 'mail' ? mailShapes : smsShapes)],
  })
  later(() => api.close())
  return api
}

async function mailOf({ to, from, subject, text, html, headers, mime }: ApiMessage): Promise<TrappedMail> {
  if (mime === null) return { to, from, subject, headers, text: textOf(text, html) }
  return readMail(Buffer.from(mime, 'base64'), to, from)
}

async function sinkOf({ server, manifest, hotel, effects, words }: DoorsOptions): Promise<Sink | null> {
  const plan = manifest.sink
  if (plan === undefined) return null
  const hinted = manifest.clockHint !== undefined
  return openSink({
    host: server.listensOn,
    ...{ plan, words },
    now: () => (hinted ? hotel.now : wireNow()),
    retriesWithinMs: plan.retriesWithin * (hinted ? 60_000 : 1000),
    onUpsert: upsert => effects.add({ kind: 'upsert', ...upsert }),
  })
}
