/** What a delivery says: a change of the feed byte for byte, the id of its record alone, or several changes at once. */
import { hash } from 'node:crypto'
import type { DeliveryProfile } from '../../personas/delivery-profile.ts'
import type { ToldFact } from '../../transcript/subscription-entries.ts'
import type { Change, ChangeFeed } from '../../views/change-feed.ts'

export type Told = {
  readonly id: string
  readonly type: string
  readonly body: Buffer
  readonly changes: readonly ToldFact[]
  /** When it happened, as the body has it. */
  readonly time: () => string
}

/** A PMS that sends in batches sends nothing else, also where there is one change. */
export function told(feed: ChangeFeed, places: readonly number[], { payload, batch }: DeliveryProfile): Told {
  const changes = places.map(place => feed.change(place)).filter(change => change !== undefined)
  const [first] = changes
  if (!first) throw new Error(`The feed has no change at ${places.join(', ')}.`)
  const bodies = changes.map(change => (payload === 'full' ? feed.bytes(change.place) : thin(feed, change)))
  const facts = changes.map(({ id, type, seq }) => ({ id, type, seq }))
  if (batch === 1)
    return {
      id: first.id,
      type: first.type,
      body: bodies[0] as Buffer,
      changes: facts,
      time: () => timeOf(feed, first),
    }
  const id = `bat_${hash('sha256', changes.map(change => change.id).join(' ')).slice(0, 24)}`
  const time = timeOf(feed, changes.at(-1) as Change)
  const body = Buffer.from(`{"type":"batch","timestamp":"${time}","id":"${id}","data":[${bodies.join(',')}]}`)
  return { id, type: 'batch', body, changes: facts, time: () => time }
}

function thin(feed: ChangeFeed, change: Change): Buffer {
  const { type, id, subject } = change
  const property = propertyIn(feed, change.place)
  const data = JSON.stringify({ id: subject, ...(property !== undefined && { property }) })
  return Buffer.from(`{"type":"${type}","timestamp":"${timeOf(feed, change)}","id":"${id}","data":${data}}`)
}

/** The house that a change is about. Inside a text a quote is escaped, so that only the field itself looks like this. */
export const propertyIn = (feed: ChangeFeed, place: number): string | undefined =>
  /"property":"([^"\\]*)"/.exec(feed.bytes(place).toString('latin1'))?.[1]

/** Of fixed length, behind the type. */
export function timeOf(feed: ChangeFeed, { place, type }: Change): string {
  const start = `{"type":"${type}","timestamp":"`.length
  return feed.bytes(place).toString('latin1', start, start + '2026-06-01T05:00:00.000Z'.length)
}
