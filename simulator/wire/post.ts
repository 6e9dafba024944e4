/**
 * One signed POST to a receiver, bounded in time and size. Redirects are not followed: a webhook that wanders is a failure. It talks to undici's
 * dispatcher itself, since a body that nobody reads needs no stream.
 */
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import type { Manner } from '../windows/webhooks/sending.ts'
import { wireNow } from './wall-clock.ts'
import { agentFor, troubleOf } from './webhooks/agents.ts'
import { cutShort } from './webhooks/cut-short.ts'

export type Posted = {
  readonly status: number | null
  readonly error: string | null
  readonly retryAfterSeconds: number | null
  /** What the receiver wants to become of the delivery, in the header `webhook-delivery`. */
  readonly wants: string | null
}

export type Way = {
  readonly timeoutMs: number
  readonly manner?: Manner
  /** Whether it may lead into private networks. */
  readonly reach?: 'anywhere' | 'public'
}

/** What follows an answer's status is read away so far, and then cut off. */
const longestAnswerBytes = 64 * 1024

export function post(
  url: string,
  headers: Record<string, string>,
  body: Buffer,
  { timeoutMs, manner = { kind: 'whole' }, reach = 'anywhere' }: Way,
): Promise<Posted> {
  if (manner.kind === 'cut' || manner.kind === 'no-tls')
    return cutShort(url, headers, body, manner, { timeoutMs, reach }).then(unanswered, error =>
      unanswered(troubleOf(error)),
    )
  return new Promise(resolve => {
    try {
      const { origin, path } = partsOf(url)
      const way = { origin, path, method: 'POST', ...inManner(manner, headers, body) } as const
      agentFor(reach, url).dispatch(way, handlerOf(timeoutMs, resolve))
    } catch (error) {
      resolve(unanswered(troubleOf(error)))
    }
  })
}

const unanswered = (error: string): Posted => ({ status: null, error, retryAfterSeconds: null, wants: null })

/** Settles once: with the status as soon as it is there, with the error, or when the time is up. */
function handlerOf(timeoutMs: number, settle: (posted: Posted) => void): Dispatcher.DispatchHandler {
  let controller: Dispatcher.DispatchController | undefined
  let [isLate, answerBytes] = [false, 0]
  const timer = setTimeout(() => {
    isLate = true
    settle(unanswered(lateness))
    controller?.abort(new Error(lateness))
  }, timeoutMs)
  const lateness = `no answer within ${timeoutMs} ms`
  return {
    onRequestStart: started => {
      controller = started
      // It waited for a connection longer than its time.
      if (isLate) started.abort(new Error(lateness))
    },
    onResponseStart: (_, status, headers) => {
      if (status < 200) return
      const wants = headers['webhook-delivery']
      const word = typeof wants === 'string' ? wants.trim().toLowerCase() : null
      settle({ status, error: null, retryAfterSeconds: retryAfter(headers['retry-after']), wants: word })
    },
    onResponseData: (responding, chunk) => {
      answerBytes += chunk.length
      if (answerBytes > longestAnswerBytes) responding.abort(new Error('the answer is too long'))
    },
    onResponseEnd: () => clearTimeout(timer),
    onResponseError: (_, error) => {
      clearTimeout(timer)
      settle(unanswered(troubleOf(error)))
    },
  }
}

/** The last one is remembered: what goes out in a row goes to few. */
function partsOf(url: string): { readonly origin: string; readonly path: string } {
  if (last.url === url) return last
  const { origin, pathname, search } = new URL(url)
  last = { url, origin, path: pathname + search }
  return last
}

let last = { url: '', origin: '', path: '' }

/** A body that comes piece by piece says its length all the same. */
function inManner(manner: Extract<Manner, { kind: 'whole' | 'drip' }>, headers: Record<string, string>, body: Buffer) {
  if (manner.kind === 'whole') return { headers, body }
  const sized = { ...headers, 'content-length': String(body.length) }
  return { headers: sized, body: Readable.from(dripping(body, manner)) }
}

async function* dripping(body: Buffer, { pieces, pauseMs }: Extract<Manner, { kind: 'drip' }>) {
  const size = Math.max(1, Math.ceil(body.length / Math.max(1, pieces)))
  for (let from = 0; from < body.length; from += size) {
    if (from > 0) await wait(pauseMs)
    yield body.subarray(from, from + size)
  }
}

/** In seconds from now, whether it is written as such or as a date. */
function retryAfter(header: string | string[] | undefined): number | null {
  if (typeof header !== 'string') return null
  if (/^\d{1,6}$/.test(header)) return Number(header)
  const seconds = Math.ceil((Date.parse(header) - wireNow()) / 1000)
  return seconds > 0 && seconds < 1_000_000 && /^[A-Z][a-z]{2}, .* GMT$/.test(header) ? seconds : null
}
