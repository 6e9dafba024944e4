/**
 * Whether a long journal makes pages dearer: the first page and one deep in the list, after a million commits and after ten thousand of the same
 * kinds, over real HTTP. Two servers and a client are processes of their own, and are asked by turns.
 */
import { type Child, startChild } from '../children.ts'
import { type Figure, figureOf, type Measured, type Round } from '../figures.ts'
import type { Load, Loaded } from './load.ts'

export type LongReady = {
  readonly port: number
  /** How far each list goes. */
  readonly places: Readonly<Record<string, number>>
  readonly firstReadingUs: number
}

const [short, long] = [10_000, 1_000_000]
const roomy = { readyMs: 900_000, heapMb: 8192 }
const [rounds, roundSeconds] = [15, 0.5]
const token = 'bench-token'
export const longLists = ['changes', 'reservations', 'guests', 'folios', 'payments', 'consents'] as const
const wholePages = 200

export async function measureLongPages(): Promise<Measured> {
  const [baseline, ours] = await Promise.all(
    [short, long].map(commits => startChild('pages/long-server.ts', [String(commits), token], roomy)),
  )
  const client = await startChild('pages/load.ts')
  if (!baseline || !ours) throw new Error('The bench has no servers.')
  const figures: Figure[] = []
  for (const list of longLists)
    for (const depth of ['first', 'deep'] as const) {
      const cost = (server: Child, round: number) => costOf(server, client, list, depth, round)
      for (const server of [ours, baseline]) {
        await cost(server, 0)
        await server.ask('collect garbage')
      }
      const measured: Round[] = []
      for (let round = 1; round <= rounds; round += 1)
        measured.push({ ours: await cost(ours, round), baseline: await cost(baseline, round) })
      const about = { part: 'pages-long', what: `${list}, ${depth} page`, unit: 'µs CPU', target: { atMost: 1.2 } }
      figures.push(figureOf(about, measured))
    }
  for (const child of [ours, baseline, client]) child.end()
  return {
    figures,
    notes: [
      `pages-long: server CPU for a page of 100 over HTTP; ours after ${long} commits, baseline after ${short} of the same kinds, with the transcript on. ${rounds} rounds of ${roundSeconds} s each way. A deep page begins anywhere in the list. Both hotels were read through once before, and their garbage is collected before each figure, so that no figure bears what another left behind.`,
      `pages-long: that first reading cost ${first(ours)} µs a page after ${long} commits and ${first(baseline)} after ${short}, reading it as JSON included.`,
    ],
  }
}

const first = ({ ready }: Child): string => (ready as LongReady).firstReadingUs.toFixed(0)

/** Microseconds of the server's processor time for one request. */
async function costOf(
  server: Child,
  client: Child,
  list: (typeof longLists)[number],
  depth: 'first' | 'deep',
  round: number,
): Promise<number> {
  const { port, places } = server.ready as LongReady
  const [before, behind] = await aroundThePlace(port, list)
  const load: Load = {
    ...{ port, token, seconds: roundSeconds, connections: 10, seed: round },
    ...{ pathBeforePlace: `/r/main/api/v1/${list}?limit=100&after=${before}`, pathBehindPlace: behind },
    places: depth === 'first' ? 1 : Math.max(1, (places[list] ?? 0) - wholePages),
  }
  const cpuBefore = (await server.ask('')) as number
  const { requests } = (await client.ask(load)) as Loaded
  return (1000 * (((await server.ask('')) as number) - cpuBefore)) / requests
}

/** Of a cursor such as `c-4w0-9f03ab`. */
async function aroundThePlace(port: number, list: string): Promise<[before: string, behind: string]> {
  const url = `http://127.0.0.1:${port}/r/main/api/v1/${list}?limit=1`
  const { next } = (await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json()) as {
    next: string
  }
  const [, before = '', behind = ''] = /^(\w+-)[0-9a-z]+(.*)$/.exec(next) ?? []
  return [before, behind]
}
