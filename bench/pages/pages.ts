/**
 * Pages over real HTTP: our server with a booked hotel, asked for the hundred records behind a random place, against a bare Express app that
 * sends one of those very pages from memory. Both are asked the very same; servers and client are processes of their own.
 */
import { type Child, startChild } from '../children.ts'
import { figureOf, type Measured, median, type Target } from '../figures.ts'
import type { Load, Loaded } from './load.ts'
import type { Usage } from './meter.ts'
import { lookThrough, type Sample } from './sample.ts'

const reservations = 20_000
const token = 'bench-token'
const connections = 20
const warmUpSeconds = 3
const roundSeconds = 1
const rounds = 15

/** What one server did in one round. */
type Half = {
  readonly requests: number
  readonly perSecond: number
  /** Processor time of the server for one request, the kernel's share in it included. */
  readonly cpuUs: number
  /** Of one core. */
  readonly busy: number
  readonly clientBusy: number
}

type Round = { readonly ours: Half; readonly baseline: Half }

export async function measurePages(list: 'changes' | 'reservations', target: Target): Promise<Measured> {
  const ours = await startChild('pages/our-server.ts', [String(reservations), token])
  const sample = await lookThrough(list, ours.ready as number, token)
  const baseline = await startChild('pages/baseline-server.ts', [sample.usualPage.url, token])
  const client = await startChild('pages/load.ts')
  const half = (server: Child, round: number, seconds = roundSeconds) => load(server, client, sample, round, seconds)
  for (const server of [ours, baseline]) await half(server, 0, warmUpSeconds)
  const heapBefore = await heapOf(ours)
  const measured: Round[] = []
  for (let round = 1; round <= rounds; round += 1)
    measured.push({ ours: await half(ours, round), baseline: await half(baseline, round) })
  const heapGrown = (await heapOf(ours)) - heapBefore
  for (const child of [ours, baseline, client]) child.end()
  return tell(`${list}-page`, target, measured, sample, heapGrown)
}

async function load(server: Child, client: Child, sample: Sample, seed: number, seconds: number): Promise<Half> {
  const { pathBeforePlace, pathBehindPlace, places } = sample
  const asked: Load = {
    ...{ port: server.ready as number, seconds, connections, token },
    ...{ pathBeforePlace, pathBehindPlace, places, seed },
  }
  const before = (await server.ask('usage')) as Usage
  const loaded = (await client.ask(asked)) as Loaded
  const after = (await server.ask('usage')) as Usage
  const cpuMs = after.cpuMs - before.cpuMs
  return {
    requests: loaded.requests,
    perSecond: loaded.requests / loaded.seconds,
    cpuUs: (1000 * cpuMs) / loaded.requests,
    busy: cpuMs / 1000 / loaded.seconds,
    clientBusy: loaded.cpuMs / 1000 / loaded.seconds,
  }
}

const heapOf = async (server: Child): Promise<number> => ((await server.ask('usage with heap')) as Usage).heapBytes

function tell(part: string, target: Target, measured: readonly Round[], sample: Sample, heapGrown: number): Measured {
  const both = (pick: (half: Half) => number) =>
    measured.map(({ ours, baseline }) => ({ ours: pick(ours), baseline: pick(baseline) }))
  const share = (pick: (round: Round) => number) => `${Math.round(100 * median(measured.map(pick)))} %`
  const asked = measured.reduce((sum, { ours }) => sum + ours.requests, 0)
  const perSecond = figureOf(
    { part, what: 'requests a second', unit: '/s', target },
    both(half => half.perSecond),
  )
  const cpu = figureOf(
    { part, what: 'server CPU a request, baseline to ours', unit: 'µs', target },
    both(half => half.cpuUs),
    ({ ours, baseline }) => baseline / ours,
  )
  return {
    figures: [perSecond, cpu],
    notes: [
      `${part}: pages of ${sample.usualPage.bytes} bytes at ${sample.places} random places in a hotel of ${reservations} reservations, a third of them changed later, with the transcript on.`,
      `${part}: the baseline is Express 5 without etag, sending one such page by response.send. ${rounds} rounds of ${roundSeconds} s each way, ${connections} connections; the client is our own, on node:net.`,
      `${part}: our server was busy for ${share(({ ours }) => ours.busy)} of a core (the client ${share(({ ours }) => ours.clientBusy)}), the baseline ${share(({ baseline }) => baseline.busy)} (${share(({ baseline }) => baseline.clientBusy)}). Where a server was not busy, its CPU a request says more than its requests a second.`,
      `${part}: the transcript grew our heap by ${(heapGrown / asked / 10).toFixed(0)} MB per 100,000 requests.`,
    ],
  }
}
