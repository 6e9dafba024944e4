/** Asks a connector by HTTP what it now believes of one reservation. */
import { isSuccess } from '../../simulator/transcript/subscription-entries.ts'
import { ask, place } from './ask.ts'
import { believed, inRead, notSeen, type ProbeAnswer, type Reader } from './believed.ts'
import type { Manifest } from './manifest.ts'
import { fillUrl, type Words } from './placeholders.ts'
import { readExpressions } from './read-expressions.ts'
import { contentOf } from './request-content.ts'

export type HttpProbe = NonNullable<NonNullable<Manifest['probe']>['reservation']>

/** `words` must hold the reservation and the guest. */
export async function probeReservation(probe: HttpProbe, words: Words): Promise<ProbeAnswer> {
  const url = fillUrl(probe.url, words)
  const asked = await ask({ url, method: probe.method, ...contentOf(probe, words), timeoutMs, bytesMax })
  if (asked.kind === 'no-answer') return notSeen(asked.because)
  if (asked.status === 404) return { kind: 'unknown-reservation' }
  if (!isSuccess(asked.status)) return notSeen(`The probe was answered ${asked.status} by ${place(url)}.`)
  if (asked.cut) return notSeen(`The answer of ${place(url)} is larger than 1 MB.`)
  if (!isJson(asked.body)) return notSeen(`The answer of ${place(url)} is not JSON.`)
  return readJson({ place: 'probe.reservation', source: 'the answer', ...probe }, asked.body)
}

/** What the expressions of a manifest say of a JSON text, which must parse. */
export async function readJson(
  reader: Reader & { readonly read: { readonly [part: string]: string | undefined } },
  json: string,
): Promise<ProbeAnswer> {
  const expressions = Object.entries(reader.read).filter(([, expression]) => expression !== undefined)
  const reading = await readExpressions(json, Object.fromEntries(expressions) as Record<string, string>)
  if (reading.kind === 'read') return believed(reader, reading.found)
  return notSeen(`${inRead(reader, reading.part)} could not be read: ${reading.because}`)
}

/** A reservation that nobody has: 404 is as good an answer as any, silence and a locked door are not. */
export async function httpProbeTrouble(probe: HttpProbe, words: Words): Promise<string | null> {
  const url = fillUrl(probe.url, words)
  const asked = await ask({ url, method: probe.method, ...contentOf(probe, words), timeoutMs, bytesMax: 1024 })
  if (asked.kind === 'no-answer')
    return `The probe got no answer: ${asked.because} Correct \`probe.reservation.url\` in the manifest.`
  if (asked.status === 401 || asked.status === 403)
    return `The probe was turned away with ${asked.status}. Give it what it needs in \`probe.reservation.headers\` of the manifest.`
  return null
}

const timeoutMs = 5000
const bytesMax = 1024 * 1024

export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
