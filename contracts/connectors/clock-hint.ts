/** Tells a connector what time it is in the hotel, so that it does all that is due by then; a month is thousands of hints. */
import { isSuccess } from '../../simulator/transcript/subscription-entries.ts'
import { ask, place } from './ask.ts'
import type { Manifest } from './manifest.ts'
import { fillUrl, type Words } from './placeholders.ts'

/** `now` is hotel time, RFC 3339 in UTC; `businessDate` the hotel's own day. */
export type ClockHint = { readonly now: string; readonly timeZone: string; readonly businessDate: string }

/** `because` is a whole sentence. */
export type HintAnswer = { readonly kind: 'done' } | { readonly kind: 'not-done'; readonly because: string }

export async function sendClockHint(manifest: Manifest, words: Words, hint: ClockHint): Promise<HintAnswer> {
  if (manifest.clockHint === undefined)
    return { kind: 'not-done', because: `The manifest of ${manifest.name} has no \`clockHint\`.` }
  const url = fillUrl(manifest.clockHint.url, words)
  const { now, timeZone, businessDate } = hint
  const body = JSON.stringify({ now, timeZone, businessDate })
  const asked = await ask({ url, method: 'POST', headers: json, body, timeoutMs: hintMs, bytesMax: 64 * 1024 })
  if (asked.kind === 'no-answer')
    return { kind: 'not-done', because: `The clock hint for ${now} failed: ${asked.because}` }
  if (isSuccess(asked.status)) return { kind: 'done' }
  const said = asked.body.trim().replace(/\s+/g, ' ').slice(0, 300)
  return {
    kind: 'not-done',
    because: `The clock hint for ${now} was answered ${asked.status} by ${place(url)}${said === '' ? '' : `: "${said}"`}.`,
  }
}

const hintMs = 10_000
const json = { 'content-type': 'application/json' }
