/** `mockinn up`: a hotel with its page, open until somebody ends it. */
import type { NextFunction, Request, Response } from 'express'
import { engine } from '../contracts/run/engine.ts'
import type { Clock } from '../contracts/run/play.ts'
import type { ExitStatus } from '../contracts/verdict.ts'
import { harbourHouse } from '../fixtures/hotels/harbour-house.ts'
import { explain } from '../simulator/domain/refusals.ts'
import type { HotelTime } from '../simulator/domain/time.ts'
import { Hotel } from '../simulator/hotel.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { signingKey } from '../simulator/windows/webhooks/signature.ts'
import type { HostedRun } from '../simulator/wire/hosted-runs.ts'
import type { Server } from '../simulator/wire/server.ts'
import { wireNow } from '../simulator/wire/wall-clock.ts'
import type { Backstage } from './backstage.ts'
import { type Keys, type Opened, openData } from './data.ts'
import { deliveringAs } from './delivery-profile.ts'
import { asksForFileWays, type FileWayFlags } from './file-way-flags.ts'
import { greeting } from './greeting.ts'
import { liveDate, readAddress, readClock, readModes, usualConnector } from './options.ts'
import { servePage } from './page.ts'
import { type ServeFlags, serve } from './serve.ts'
import { UsageError } from './usage.ts'

type OpeningFlags = ServeFlags & FileWayFlags

export type UpFlags = OpeningFlags & {
  readonly play?: string
  readonly connector: string
  readonly mode: string
  readonly seed?: string
  readonly date?: string
  readonly persona?: string
  readonly data?: string
  readonly property?: string
  readonly clock: string
  readonly webhook?: string
  readonly deliveryProfile?: string
  readonly faults?: string
}

export async function up(flags: UpFlags, stopped: AbortSignal): Promise<ExitStatus> {
  const clock = readClock(flags.clock)
  const properties =
    flags.property === undefined
      ? ([harbourHouse] as const)
      : (await import('./property-file.ts')).readProperties(flags.property)
  const data = await openData(flags, properties, clock.kind === 'live' ? liveDate(properties[0]) : null)
  try {
    const persona = deliveringAs(data.persona, flags.deliveryProfile)
    return await open(flags, clock, { ...data, persona }, stopped)
  } finally {
    data.close()
  }
}

async function open(flags: UpFlags, clock: Clock, data: Opened, stopped: AbortSignal): Promise<ExitStatus> {
  const { keys, seed, date, persona } = data
  const house = { seed, date, persona, signal: stopped }
  if (flags.webhook !== undefined) checkWebhook(flags.webhook, keys, persona)
  const ways = asksForFileWays(flags) ? await (await import('./file-ways.ts')).readFileWays(flags, persona) : undefined
  readModes(flags.mode)
  const faults =
    flags.faults === undefined ? undefined : (await import('./faults-file.ts')).readFaultsFile(flags.faults, seed)
  if (flags.connector !== usualConnector) (await import('./connectors.ts')).findConnector(flags.connector)
  const play =
    flags.play === undefined
      ? undefined
      : (await import('./backstage.ts')).readPlay({ ...flags, play: flags.play, persona })
  let backstage: Promise<Backstage> | undefined
  const backstageDoor = () => {
    backstage ??= import('./backstage.ts').then(({ openBackstage }) => openBackstage(server, house, flags.connector))
    return backstage
  }
  const server: Server = await serve(flags, keys.control, {
    control: router => router.use((request, response, next) => enter(backstageDoor, request, response, next)),
    open: app => servePage(app, keys.control, flags.publicUrl),
  })
  const hosted = await openMain(server, data, ways?.secrets)
  if (faults) (await hosted.hotel.openFaults()).planAnew(faults)
  if (flags.webhook !== undefined) await subscribeWebhook(hosted.hotel, flags.webhook, keys.webhookSecret)
  const files = await ways?.open(server, hosted.hotel)
  await startClock(hosted, clock)
  const { host, publicUrl, webhook } = flags
  const elsewhere = publicUrl !== undefined || (host !== '127.0.0.1' && host !== 'localhost' && host !== '::1')
  const planned = hosted.hotel.faults?.desk.lines().length ?? 0
  const bad = planned > 0 ? [`  Faults   ${planned} planned, counted at ${server.url}/r/main/control/faults`] : []
  const where = { url: server.url, elsewhere, webhook, files: [...(files?.lines ?? []), ...bad] }
  process.stdout.write(greeting(hosted.hotel, keys, where))
  await fillHouse(hosted.hotel)
  if (play) await (await import('./backstage.ts')).playAloud((await backstageDoor()).plays, play)
  await untilStopped(stopped)
  await files?.close()
  await server.close()
  return 0
}

/** Everything under /control/v1 is backstage. */
async function enter(
  open: () => Promise<Backstage>,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  if (!request.path.startsWith('/control/v1/')) return next()
  const { handle } = await open()
  handle(request, response, next)
}

function checkWebhook(url: string, { webhookSecret }: Keys, { name, windows }: Persona): void {
  readAddress('--webhook', url, 'http://127.0.0.1:3000/hooks')
  if (!windows.webhooks)
    throw new UsageError(
      `--webhook is given, and a PMS like ${name} sends none. Choose another --persona, or leave it out.`,
    )
  if (signingKey(webhookSecret) !== undefined) return
  throw new UsageError('MOCKINN_WEBHOOK_SECRET is something else than `whsec_` and the base64 of 24 to 64 bytes.')
}

async function openMain(
  server: Server,
  { seed, date, persona, properties, keys, keeper, kept }: Opened,
  more: readonly string[] = [],
): Promise<HostedRun> {
  const { token, webhookSecret } = keys
  const [property, ...sisters] = properties
  const options = {
    ...{ run: 'main', engine, seed, date, property, sisters, persona, token, wireNow },
    ...{ secrets: [webhookSecret, ...more], webhookReach: server.webhookReach },
    ...(keeper ? { keeper } : {}),
    ...(kept?.entries.some(hasFaults) ? { faults: (await import('../simulator/hotel/faults.ts')).openFaults } : {}),
  }
  return server.runs.host(new Hotel(options, kept))
}

/** A hotel that comes back has the faults that were planned in it. */
const hasFaults = (line: string): boolean => line.includes('"kind":"fault-planned"')

async function subscribeWebhook(hotel: Hotel, url: string, secret: string): Promise<void> {
  const { subscribe } = await import('../simulator/wire/webhooks/by-hand.ts')
  subscribe(hotel, { name: 'webhook', url, secret })
}

async function startClock({ hotel, clock }: HostedRun, chosen: ReturnType<typeof readClock>): Promise<void> {
  if (chosen.kind === 'scaled') clock.running('scaled', chosen.daysPerMinute)
  if (chosen.kind !== 'live') return
  await hotel.advanceTo(wireNow() as number as HotelTime)
  clock.running('live', 0)
}

/** A small house of somebody's own may have no room for all; who was not booked cannot check in either. */
const turnedAway: readonly string[] = [
  'sold-out',
  'restricted',
  'too-many-guests',
  'unknown-reservation',
  'no-free-room',
]

async function fillHouse(hotel: Hotel): Promise<void> {
  const { openingBook } = await import('../simulator/population/opening-book.ts')
  const { seed, property, sisters = [] } = hotel.options
  // A hotel that comes back has been filled before, or was ended in the middle of it.
  for (const command of openingBook(seed, [property, ...sisters], hotel.options.date).slice(hotel.journal.length)) {
    const obeyed = hotel.obey(command, 'story')
    if (obeyed.kind === 'refused' && !turnedAway.includes(obeyed.refusal.kind))
      throw new Error(`The opening book asks for what the hotel refuses: ${explain(obeyed.refusal)}`)
  }
  await hotel.advanceTo(hotel.now)
}

function untilStopped(stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return Promise.resolve()
  return new Promise(resolve => stopped.addEventListener('abort', () => resolve(), { once: true }))
}
