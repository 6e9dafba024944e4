/** One signed POST to a receiver, bounded in time and size. Redirects are not followed: a webhook that wanders is a failure. */
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { request } from 'undici'
import type { Manner } from '../windows/webhooks/sending.ts'
import { agentFor, troubleOf } from './webhooks/agents.ts'

export type Posted = {
  readonly status: number | null
  readonly error: string | null
  readonly retryAfterSeconds: number | null
}

export type Way = {
  readonly timeoutMs: number
  readonly manner?: Manner
  /** Whether it may lead into private networks. */
  readonly reach?: 'anywhere' | 'public'
}

const longestAnswerBytes = 64 * 1024

export async function post(
  url: string,
  headers: Record<string, string>,
  body: Buffer,
  { timeoutMs, manner = { kind: 'whole' }, reach = 'anywhere' }: Way,
): Promise<Posted> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const way = { method: 'POST', signal, dispatcher: agentFor(reach, url) } as const
    const answer = await request(url, { ...way, ...inManner(manner, headers, body) })
    // The status is the answer; what follows is read away, or cut off, at leisure.
    answer.body.dump({ limit: longestAnswerBytes, signal }).catch(() => undefined)
    return { status: answer.statusCode, error: null, retryAfterSeconds: retryAfter(answer.headers['retry-after']) }
  } catch (error) {
    return { status: null, error: troubleOf(error, signal, timeoutMs), retryAfterSeconds: null }
  }
}

/** A body that comes piece by piece says its length all the same. */
function inManner(manner: Manner, headers: Record<string, string>, body: Buffer) {
  if (manner.kind === 'whole') return { headers, body }
  const sized = { ...headers, 'content-length': String(body.length) }
  const pieces = manner.kind === 'drip' ? dripping(body, manner) : cutOff(body, manner.afterBytes)
  return { headers: sized, body: Readable.from(pieces) }
}

async function* dripping(body: Buffer, { pieces, pauseMs }: Extract<Manner, { kind: 'drip' }>) {
  const size = Math.max(1, Math.ceil(body.length / Math.max(1, pieces)))
  for (let from = 0; from < body.length; from += size) {
    if (from > 0) await wait(pauseMs)
    yield body.subarray(from, from + size)
  }
}

/** The error tears the connection down; what was written before has gone out. */
async function* cutOff(body: Buffer, afterBytes: number) {
  if (afterBytes > 0) yield body.subarray(0, afterBytes)
  await wait(cutPauseMs)
  throw new Error('the connection was cut on the way')
}

/** So that what stands before the cut is on its way by then. */
const cutPauseMs = 20

function retryAfter(header: string | string[] | undefined): number | null {
  const seconds = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : null
  return seconds
}
