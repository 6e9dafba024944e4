/** The doors that Mockinn opens for a connector to send to: its guests' mail server, and the CRM behind it where it is a middleware. */
import type { Hotel } from '../../simulator/hotel.ts'
import type { Server } from '../../simulator/wire/server.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { openMailTrap } from '../connectors/mail-trap.ts'
import type { Manifest } from '../connectors/manifest.ts'
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
  const trap = await openMailTrap({
    host: server.listensOn,
    port: manifest.mail?.port ?? 0,
    onMail: mail =>
      effects.add({ kind: 'mail', to: mail.to, subject: mail.subject, message: classify(mail, manifest.messages) }),
  })
  later(() => trap.close())
  const sink = await sinkOf(options)
  if (sink) later(() => sink.close())
  const at = (door: { readonly port: number } | null) => (door ? `http://${server.reachedAs}:${door.port}` : '')
  return {
    words: { 'mail.host': server.reachedAs, 'mail.port': String(trap.port), 'sink.url': at(sink) },
    sink,
  }
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
