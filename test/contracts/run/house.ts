/** A server of its own for each play, and the reference connectors played on it: what every test here begins with. */
import { join } from 'node:path'
import { readManifest } from '../../../contracts/connectors/manifest.ts'
import type { Played } from '../../../contracts/run/play.ts'
import type { Connector } from '../../../contracts/run/stage.ts'
import { type News, type Outcome, playSuite, type SuiteOrder } from '../../../contracts/run/suite-run.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { storyNamed } from '../../../scenarios/registry.ts'
import type { Story } from '../../../scenarios/words.ts'
import type { BusinessDate } from '../../../simulator/domain/time.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { openServer } from '../../../simulator/wire/server.ts'

export type Wanted = Partial<Omit<SuiteOrder, 'server' | 'stories'>> & { readonly stories?: readonly string[] }

/** Plays and leaves nothing open. CRM-01 against the faithful reference CRM by webhook, unless something else is wanted. */
export async function play(wanted: Wanted = {}, tell?: (news: News) => void): Promise<Outcome> {
  const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: 'a token of this test' })
  try {
    const stories = (wanted.stories ?? ['CRM-01']).map(story)
    return await playSuite({ ...usual, date: dateFor(stories), ...wanted, stories, server }, tell)
  } finally {
    await server.close()
  }
}

const waitForTheNews = ['CRM-06', 'CRM-07', 'CRM-20']

/** Stories that wait for the first of a month begin shortly before one: nothing happens in the weeks between. */
const dateFor = (stories: readonly Story[]): BusinessDate =>
  stories.every(({ id }) => waitForTheNews.includes(id)) ? ('2026-06-19' as BusinessDate) : usual.date

/** The one play that was wanted; throws where it did not come about. */
export async function playOne(wanted: Wanted = {}, tell?: (news: News) => void): Promise<Played> {
  const { played, setup } = await play(wanted, tell)
  const [one, ...more] = played
  if (!one || more.length > 0 || setup.length > 0)
    throw new Error(`One play was wanted, and there were ${played.length}. ${setup.map(({ message }) => message)}`)
  return one
}

/** Lets as many plays run at once as the machine bears: the hotel and the connector of each take a core. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free === 0) await new Promise<void>(resolve => waiting.push(resolve))
  else free -= 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
}

export function story(name: string): Story {
  const found = storyNamed(name)
  if (!found) throw new Error(`There is no story ${name}.`)
  return found
}

export function connectorAt(file: string): Connector {
  const read = readManifest(file)
  if (read.kind !== 'manifest') throw new Error(read.message)
  return read
}

const fixtures = join(import.meta.dirname, '../../../fixtures/connectors')
export const crm = connectorAt(join(fixtures, 'crm/connector.yaml'))
export const python = connectorAt(join(fixtures, 'python/connector.yaml'))

/** CRM-01 by webhook, with the seed of the examples. */
export const usual = {
  connector: crm,
  modes: ['webhooks'],
  seed: 7,
  date: '2026-06-01' as BusinessDate,
  persona: allWindows,
  property: harbourHouse,
  env: {},
  clock: { kind: 'stepped' },
  signal: new AbortController().signal,
} as const

let free = 2
const waiting: (() => void)[] = []
