/** Bodies of events as a PMS might send them on a bad day. What cannot be read as JSON stays as it is. */
import { hash } from 'node:crypto'
import { withNewStatus, withNewValues, withUnknownFields } from '../disturbed/pages.ts'

type Json = Record<string, unknown>

/** Changes each event, also where several come in one body: as a list, or in the `data` of a batch. */
export function withEvents(body: Buffer, change: (event: Json) => Json): Buffer {
  const read = readJson(body)
  const each = (event: unknown): unknown => {
    if (!isGroup(event)) return event
    return Array.isArray(event.data) ? { ...event, data: event.data.map(each) } : change(event)
  }
  return read === undefined ? body : Buffer.from(JSON.stringify(Array.isArray(read) ? read.map(each) : each(read)))
}

/** The first event, where there is one. */
export function firstEvent(body: Buffer): Json {
  const read = readJson(body)
  const first: unknown = Array.isArray(read) ? read[0] : read
  if (!isGroup(first)) return {}
  return Array.isArray(first.data) ? ((first.data as Json[]).find(isGroup) ?? {}) : first
}

/** An event as this hotel sends it: alone, or in a batch of one where `body` is a batch. */
export function sentAs(body: Buffer, event: Json): Json {
  const read = readJson(body)
  return isGroup(read) && Array.isArray(read.data) ? { ...read, id: event.id, data: [event] } : event
}

/** As the hotel makes its ids, of another purpose. */
export const freshId = (purpose: string, id: string): string => `evt_${hash('sha256', `${purpose} ${id}`).slice(0, 24)}`

const inData = (change: (record: Json) => Json) => (event: Json) =>
  isGroup(event.data) ? { ...event, data: change(event.data) } : event

export const bodyWith: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  'unknown-fields': body => withEvents(body, event => withUnknownFields(inData(withUnknownFields)(event))),
  'new-enum-value': body => withEvents(body, inData(withNewValues)),
  'new-status': body => withEvents(body, inData(withNewStatus)),
  tampered: body =>
    withEvents(
      body,
      inData(data => ({ ...data, status: 'cancelled', version: 999_999 })),
    ),
  rewritten,
  'ssrf-url': body =>
    withEvents(body, event => ({
      ...event,
      callbackUrl: metadata,
      data: { ...(event.data as Json), photo: `${metadata}photo.jpg` },
    })),
}

/** Where a cloud keeps what a server knows of itself. */
const metadata = 'http://169.254.169.254/latest/meta-data/'

/** Keys turned round, indented, and every letter beyond ASCII by its number. */
function rewritten(body: Buffer): Buffer {
  const read = readJson(body)
  if (read === undefined) return body
  const text = JSON.stringify(turned(read), null, 2)
  return Buffer.from(text.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (!isGroup(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  )
}

/** Filled up to so many bytes by one field, however many events are in it. */
export function padded(body: Buffer, size: number): Buffer {
  const read = readJson(body)
  if (!isGroup(read)) return body
  const written = (padding: string) => Buffer.from(JSON.stringify({ ...read, padding }))
  return written('x'.repeat(Math.max(0, size - written('').length)))
}

/** An event of a hotel that is not connected: its ids are its own, its reservation number is the one of ours, and its version is the next. */
export function foreignEvent(event: Json, id: string): Json {
  const data = isGroup(event.data) ? event.data : {}
  const version = typeof data.version === 'number' ? { version: data.version + 1 } : {}
  const own = {
    id: `elsewhere-${data.id}`,
    property: 'elsewhere',
    guest: 'elsewhere-guest',
    status: 'cancelled',
    ...version,
  }
  return { ...event, type: 'reservation.cancelled', id, data: { ...data, ...own } }
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

const isGroup = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
