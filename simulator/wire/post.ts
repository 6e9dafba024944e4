/** One signed POST to a receiver, bounded in time and size. Redirects are not followed: a webhook that wanders is a failure. */
import { Agent, request } from 'undici'

export type Posted = {
  readonly status: number | null
  readonly error: string | null
  readonly retryAfterSeconds: number | null
}

const longestAnswerBytes = 64 * 1024
const agent = new Agent({ keepAliveTimeout: 2000, keepAliveMaxTimeout: 2000, connections: 16 })

export async function post(
  url: string,
  headers: Record<string, string>,
  body: Buffer,
  timeoutMs: number,
): Promise<Posted> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await request(url, { method: 'POST', headers, body, signal, dispatcher: agent })
    // The status is the answer; what follows is read away, or cut off, at leisure.
    answer.body.dump({ limit: longestAnswerBytes, signal }).catch(() => undefined)
    return { status: answer.statusCode, error: null, retryAfterSeconds: retryAfter(answer.headers['retry-after']) }
  } catch (error) {
    return {
      status: null,
      error: signal.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error),
      retryAfterSeconds: null,
    }
  }
}

function retryAfter(header: string | string[] | undefined): number | null {
  const seconds = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : null
  return seconds
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return code === 'ECONNREFUSED'
    ? 'connection refused'
    : code === 'ECONNRESET'
      ? 'connection reset'
      : error.message || code
}
