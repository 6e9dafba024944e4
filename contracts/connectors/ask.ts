/** One request to a connector, bounded in time and in what is read of the answer. Redirects are answers, not orders. */
import { Agent, request } from 'undici'

export type Question = {
  readonly url: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  readonly bytesMax: number
  readonly signal?: AbortSignal | undefined
}

/** `cut` where the body was longer than `bytesMax`; `because` is a whole sentence that names the address. */
export type Asked =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly body: string
      readonly cut: boolean
      /** What time it is by its own clock, as it says in the header `Date`. */
      readonly date: string | null
    }
  | { readonly kind: 'no-answer'; readonly because: string }

export async function ask(question: Question): Promise<Asked> {
  const { url, method = 'GET', headers = {}, body = null, timeoutMs, bytesMax, signal } = question
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(), timeoutMs)
  const stop = () => ended.abort()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    signal?.throwIfAborted()
    const answer = await request(url, {
      method: method as 'GET',
      headers,
      body,
      dispatcher: connections,
      signal: ended.signal,
    })
    const { date = null } = answer.headers
    const said = typeof date === 'string' ? date : null
    return { kind: 'answered', status: answer.statusCode, date: said, ...(await readBounded(answer.body, bytesMax)) }
  } catch (error) {
    signal?.throwIfAborted()
    return { kind: 'no-answer', because: whyNot(error as NodeJS.ErrnoException, place(url), timeoutMs) }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

/** The address without its query, which may hold a token, and short enough for a sentence. */
export function place(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, 100)
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`.slice(0, 200)
}

/** `a second`, `20 seconds`: a time limit as a sentence says it. */
export function seconds(milliseconds: number): string {
  const whole = Math.max(1, Math.round(milliseconds / 1000))
  return whole === 1 ? 'a second' : `${whole} seconds`
}

/**
 * A pool of kept-alive connections for each origin. They are dropped after two idle seconds, before the usual server drops them, since a
 * request on a connection that the other side is just closing would look like a connector that hangs up.
 */
const connections = new Agent({
  connections: 8,
  keepAliveTimeout: 2000,
  keepAliveMaxTimeout: 2000,
  headersTimeout: 0,
  bodyTimeout: 0,
})

async function readBounded(body: AsyncIterable<Uint8Array>, bytesMax: number): Promise<{ body: string; cut: boolean }> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    if (length > bytesMax) break
  }
  const bytes = Buffer.concat(chunks)
  return { body: bytes.toString('utf8', 0, Math.min(length, bytesMax)), cut: length > bytesMax }
}

function whyNot(error: NodeJS.ErrnoException, where: string, timeoutMs: number): string {
  if (error.name === 'AbortError') return `${where} did not answer within ${seconds(timeoutMs)}.`
  if (error.code === 'ECONNREFUSED') return `Nothing listens at ${where}.`
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return `The host of ${where} is not known.`
  if (error.code === 'ECONNRESET' || error.code === 'UND_ERR_SOCKET')
    return `${where} closed the connection without an answer.`
  return `${where} could not be asked: ${error.message.replace(/\.$/, '')}.`
}
