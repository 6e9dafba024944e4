/** A question that a fault strikes: what is answered instead, or how the answer goes over the wire. */

import { type HotelTime, instant, later, readInstant } from '../../domain/time.ts'
import { saySpan } from '../../faults/grammar/units.ts'
import type { FaultPlan } from '../../transcript/faults.ts'
import type { Answer, Body, Carriage, Request } from '../answer.ts'
import { bytesOf } from '../polling/delivered.ts'
import { pageBy } from './pages.ts'
import { refusalBy } from './refusing.ts'

export type Struck = {
  readonly answer: Answer
  /** What was done, as a sentence. */
  readonly did: string
  /** False where nothing became different. */
  readonly differs: boolean
}

/** Whether a fault of this kind can do anything to a question. */
export function canStrike(does: string, { method, query }: Pick<Request, 'method' | 'query'>): boolean {
  if (does === 'token-expired' || does === 'cursor-expired') return query.has('after')
  return method === 'GET' || pageBy(does, {}) === null
}

/** `ask` is how the question would be answered otherwise; `now` is for the clock of the hotel. */
export function answeredUnder(
  { does, settings }: Pick<FaultPlan, 'does' | 'settings'>,
  request: Request,
  now: HotelTime,
  ask: (request: Request) => Answer,
): Struck {
  const refusal = refusalBy(does, settings)
  if (refusal) {
    const did = refusal.status === 0 ? 'The connection ended without a word.' : `It was answered ${refusal.status}.`
    return { answer: refusal, did, differs: true }
  }
  if (pageBy(does, settings)) return changed(does, settings, request, now, ask)
  return carried(does, settings, ask(request))
}

const usually: Carriage = { delayMs: 0, pieces: 1, overMs: 0, cutAt: null }

/** The answer is as it is; its way over the wire is not. */
function carried(does: string, settings: FaultPlan['settings'], answer: Answer): Struck {
  const carriage = { ...usually, ...answer.carriage }
  const unsaid = { facts: null, more: false, list: false }
  const share = (settings.after ?? 0) / 100
  switch (does) {
    case 'latency': {
      const delayMs = carriage.delayMs + (settings.by ?? 0)
      const did = `The answer waited for ${saySpan(settings.by ?? 0)}.`
      return { answer: { ...answer, carriage: { ...carriage, delayMs } }, did, differs: true }
    }
    case 'slow-body': {
      const { pieces = 1, over: overMs = 0 } = settings
      const did = `The body came in ${pieces} pieces over ${saySpan(overMs)}.`
      const differs = answer.body.length > 1
      return { answer: { ...answer, carriage: { ...carriage, pieces, overMs } }, did, differs }
    }
    case 'reset': {
      const length = lengthOf(answer.body)
      const cutAt = Math.floor(length * share)
      const where = cutAt === 0 ? 'before the headers' : `after ${cutAt} of ${length} bytes`
      const did = `The connection was reset ${where}.`
      return { answer: { ...answer, ...unsaid, carriage: { ...carriage, cutAt } }, did, differs: true }
    }
    case 'truncated': {
      const body = bytesOf(answer.body)
      const kept = body.subarray(0, Math.floor(body.length * share))
      const did = `The body ended after ${kept.length} of ${body.length} bytes.`
      return { answer: { ...answer, ...unsaid, body: kept }, did, differs: kept.length < body.length }
    }
    default:
      throw new Error(`Nothing is known of what the fault "${does}" does to a question.`)
  }
}

const lengthOf = (body: Body): number => (typeof body === 'string' ? Buffer.byteLength(body) : body.length)

/** The page is read as whoever compresses nothing gets it, and written anew. */
function changed(
  does: string,
  settings: FaultPlan['settings'],
  request: Request,
  now: HotelTime,
  ask: (request: Request) => Answer,
): Struck {
  const skewMs = does === 'clock-skew' ? (settings.by ?? 0) : 0
  const asked = plainly(request, skewMs)
  const answer = ask(asked)
  const change = pageBy(does, settings)
  const page = answer.status === 200 && change ? readJson(answer) : null
  if (!page || !change) return { answer, did: 'It was no page, and stayed as it was.', differs: false }
  const next = typeof page.next === 'string' && page.hasMore === true ? following(asked, page.next, ask) : null
  const before = JSON.stringify(page)
  const after = JSON.stringify(change(page, next))
  const { etag: _, ...headers } = answer.headers as Record<string, string>
  const clock: Record<string, string> = skewMs === 0 ? {} : { 'hotel-time': instant(later(now, skewMs)) }
  const differs = after !== before || skewMs !== 0
  const did = differs ? (says[does] ?? 'The page was changed.') : 'There was nothing in it that could become different.'
  return { answer: { ...answer, headers: { ...headers, ...clock }, body: after }, did, differs }
}

const says: Readonly<Record<string, string>> = {
  'page-drift': 'Records of the next page stood on this one, too.',
  ties: 'Instants were rounded down.',
  'clock-skew': 'Every instant was off.',
  'duplicate-rows': 'Every record stood in it twice.',
  'unknown-fields': 'Records had fields that nobody knows.',
  'new-status': 'Stays were in a state that is new.',
  'new-enum-value': 'Stays had an origin and a segment that are new.',
}

/** A PMS whose clock is wrong reads what it is told by the same clock. */
function plainly(request: Request, skewMs: number): Request {
  const { 'accept-encoding': _, 'if-none-match': __, ...headers } = request.headers
  const query = new URLSearchParams(request.query)
  const since = readInstant(query.get('updatedSince') ?? '')
  if (since !== undefined && skewMs !== 0) query.set('updatedSince', instant(later(since, -skewMs)))
  return { ...request, headers, query }
}

function following(request: Request, after: string, ask: (request: Request) => Answer) {
  const query = new URLSearchParams(request.query)
  query.set('after', after)
  const answer = ask({ ...request, query })
  return answer.status === 200 ? readJson(answer) : null
}

function readJson({ body, headers }: Answer): Record<string, unknown> | null {
  if (!(headers['content-type'] ?? '').includes('json')) return null
  const read: unknown = JSON.parse(bytesOf(body).toString())
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null
}
