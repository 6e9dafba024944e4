/**
 * `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): whoever did not hear the answer asks again, and nothing is done twice. What was
 * answered stands in the transcript; a refusal did nothing, so it is not remembered, and the key is as good as new.
 */
import { hash } from 'node:crypto'
import type { Answer, Request } from '../../answer.ts'
import { type Problem, problemAnswer, wrongValue } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import { quoted } from './fields.ts'
import { keyUsedOtherwise } from './problems.ts'
import type { RecordNow } from './target.ts'

export type Key = {
  /** By which it is remembered: 24 hexadecimal digits. */
  readonly hash: string
}

const longestKey = 255

/** A Structured Field string, or as most write it the bare word; undefined where there is none. */
export function keyOf({ headers }: Request): Key | Problem | undefined {
  const header = headers['idempotency-key']
  if (header === undefined) return undefined
  const inner = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(header)?.[1]?.replaceAll(/\\(["\\])/g, '$1')
  const key = inner ?? (/^[\x21\x23-\x2b\x2d-\x7e]+$/.test(header) ? header : '')
  if (key.length > 0 && key.length <= longestKey) return { hash: hash('sha256', `key ${key}`).slice(0, 24) }
  return wrongValue({
    where: 'Idempotency-Key',
    found: quoted(header),
    expected: `one key of 1 to ${longestKey} visible characters, such as "8e03978e-40d5-43dd-bc93-6894a57f9324"`,
  })
}

/** Does what is asked, unless it was done and answered under the key before: then that is answered again, byte for byte. */
export function underKey(
  { answeredUnder }: Outlook,
  request: Request,
  key: Key | undefined,
  now: RecordNow,
  act: () => Answer,
): Answer {
  if (!key) return act()
  const asked = askedIn(request)
  const before = answeredUnder(key.hash)
  if (!before) return remembered(act(), key.hash, asked)
  if (before.asked !== asked) return problemAnswer(keyUsedOtherwise)
  // What was said of a guest who was forgotten since is not said again.
  const silent = now.forgotten && request.method === 'PATCH'
  const headers = silent ? { ...before.headers, etag: now.etag } : before.headers
  const body = silent ? now.bytes : before.body
  const keyed = { key: key.hash, repeats: before.n }
  return { status: before.status, headers, body, facts: null, more: false, list: false, keyed }
}

function remembered(answer: Answer, key: string, asked: string): Answer {
  if (answer.status >= 300) return answer
  return { ...answer, keyed: { key, asked, headers: answer.headers, body: String(answer.body) } }
}

/** Byte for byte: who asks again sends what was sent before. */
function askedIn({ method, path, body }: Request): string {
  const head = Buffer.from(`${method} ${path}\n`)
  return hash('sha256', body ? Buffer.concat([head, body]) : head).slice(0, 32)
}
