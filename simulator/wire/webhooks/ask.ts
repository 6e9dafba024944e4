/** One question whose answer is read, as far as it is short. */
import { request } from 'undici'
import type { Question, Reply } from '../../windows/webhooks/challenges.ts'
import { signedHeaders } from '../../windows/webhooks/signature.ts'
import { wireNow } from '../wall-clock.ts'
import { agentFor, troubleOf } from './agents.ts'
import type { Line } from './line.ts'

const longestAnswerBytes = 16 * 1024

export async function ask(
  { url, keys, profile, timeoutMs, reach }: Line,
  { method, id, headers, body }: Question,
): Promise<Reply | { readonly error: string }> {
  const signal = AbortSignal.timeout(timeoutMs)
  const isPost = method === 'POST'
  const signed = signedHeaders(profile.signing, keys, { id, at: wireNow(), body, signatures: ['right'] })
  const type = { 'content-type': 'application/json; charset=utf-8' }
  try {
    const answer = await request(url, {
      ...{ method, signal, dispatcher: agentFor(reach, url) },
      headers: { ...(isPost && { ...signed, ...type }), ...headers },
      body: isPost ? body : null,
    })
    const text = await read(answer.body)
    return text === undefined
      ? { error: 'the answer is longer than 16 KB' }
      : { status: answer.statusCode, headers: answer.headers, body: text }
  } catch (error) {
    return { error: signal.aborted ? `no answer within ${timeoutMs} ms` : troubleOf(error) }
  }
}

async function read(body: AsyncIterable<Buffer>): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > longestAnswerBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}
