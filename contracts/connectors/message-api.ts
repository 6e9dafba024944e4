/** Plays a provider of mails or text messages on HTTP: takes what a connector sends as the common ones do, and delivers nothing. */
import { addressParser } from 'postal-mime'
import * as z from 'zod'
import { type Heard, type HttpListener, openListener, problem, type Reply } from './http-listener.ts'
import type { MessageShape } from './mail-shapes.ts'
import { matchPath } from './path-pattern.ts'
import { readExpressions } from './read-expressions.ts'
import { carriedBy } from './request-body.ts'

/** A message as a shape finds it, before it is a mail or a text message. */
export type ApiMessage = {
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  /** A whole mail in base64, where one is sent. */
  readonly mime: string | null
}

export type MessageApiOptions = {
  readonly host: string
  readonly port: number
  /** What it plays and where its port stands in the manifest, for a sentence. */
  readonly what: string
  readonly portKey: string
  readonly shapes: readonly MessageShape[]
  /** Called before the connector hears that it was taken. Throws where the message cannot be read. */
  readonly onMessage: (message: ApiMessage) => void | Promise<void>
}

export function openMessageApi({
  host,
  port,
  what,
  portKey,
  shapes,
  onMessage,
}: MessageApiOptions): Promise<HttpListener> {
  return openListener({ host, port, what, portKey, bytesMax, answer: heard => take(heard, what, shapes, onMessage) })
}

const bytesMax = 5 * 1024 * 1024
const messagesMax = 1000
const recipientsMax = 1000
const headerMax = 2000

async function take(
  heard: Heard,
  what: string,
  shapes: readonly MessageShape[],
  onMessage: MessageApiOptions['onMessage'],
): Promise<Reply> {
  const shape = shapes.find(({ path }) => matchPath(path, heard.path).fits)
  if (shape === undefined || heard.method !== 'POST')
    return problem(404, `${what} takes no ${heard.method} ${heard.path.slice(0, 200)}.`)
  const carried = await carriedBy(heard)
  if (carried.kind === 'unreadable') return problem(400, carried.because)
  const reading = await readExpressions(JSON.stringify(carried.value), { messages: `$string((${shape.messages}))` })
  const found = reading.kind === 'read' ? reading.found.messages : undefined
  const messages = found?.kind === 'value' ? messagesIn(String(found.value)) : null
  if (messages === null || messages.length === 0 || messages.some(({ to }) => to.length === 0))
    return problem(400, `This is no message as ${shape.name} takes it: a recipient is missing, or it has another form.`)
  try {
    for (const message of messages) await onMessage(message)
  } catch (error) {
    return problem(400, `The message cannot be read: ${(error as Error).message}`)
  }
  const { status, headers, body } = shape.answer
  const each = Array.isArray(body) && body.length === 1 ? messages.map(() => body[0]) : body
  return { status, headers, body: each }
}

const recipients = z.union([z.string(), z.array(z.unknown())]).optional()
const text = z.string().nullish()
const one = z.object({
  to: recipients,
  from: text,
  subject: text,
  text,
  html: text,
  mime: text,
  headers: z.record(z.string(), z.unknown()).optional(),
})

/** Null where it is no message at all. */
function messagesIn(json: string): ApiMessage[] | null {
  const value: unknown = JSON.parse(json)
  const all = (Array.isArray(value) ? value : [value]).map(each => one.safeParse(each))
  if (all.length > messagesMax || all.some(({ success }) => !success)) return null
  return all.flatMap(({ data }) => (data === undefined ? [] : [messageOf(data)]))
}

function messageOf({ to, from, subject, text, html, mime, headers = {} }: z.output<typeof one>): ApiMessage {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value).slice(0, headerMax)])
  return {
    to: addressesIn(to).slice(0, recipientsMax),
    from: addressesIn(from ?? '')[0] ?? '',
    subject: (subject ?? '').slice(0, headerMax),
    ...{ text: text ?? '', html: html ?? '', mime: mime ?? null, headers: Object.fromEntries(named) },
  }
}

/** `Ada <ada@guest.test>, grace@guest.test`, lists of such, and lists in lists. A telephone number is what an address has for a name. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn)
  if (typeof value !== 'string' && typeof value !== 'number') return []
  return addressParser(String(value), { flatten: true })
    .map(({ address, name }) => (address || name).trim().toLowerCase())
    .filter(address => address !== '')
}
