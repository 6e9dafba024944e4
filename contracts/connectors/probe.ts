/** Asks a connector what it now believes of one reservation, in its own words, and says it in the hotel's. */
import type { SeenStay } from '../effects.ts'
import { ask, isSuccess, place } from './ask.ts'
import type { Manifest } from './manifest.ts'
import { type ReservationStatus, reservationStatuses } from './manifest-far-side.ts'
import { fillUrl, type Words } from './placeholders.ts'
import { readExpressions } from './read-expressions.ts'
import { type ReadPart, readForms, readParts } from './read-forms.ts'
import type { Found } from './read-worker.ts'
import { contentOf } from './request-content.ts'

export type ProbeAnswer =
  /** `status` is null where the connector says outright that it has none. */
  | ({ readonly kind: 'seen'; readonly status: ReservationStatus | null } & SeenStay)
  | { readonly kind: 'unknown-reservation' }
  /** Our own trouble or the manifest's, never the connector's belief. `because` is a whole sentence. */
  | { readonly kind: 'not-seen'; readonly because: string }

/** `words` must hold the reservation and the guest. */
export async function probeReservation(manifest: Manifest, words: Words): Promise<ProbeAnswer> {
  const probe = manifest.probe?.reservation
  if (probe === undefined) return notSeen(`The manifest of ${manifest.name} has no \`probe\`.`)
  const url = fillUrl(probe.url, words)
  const asked = await ask({ url, method: probe.method, ...contentOf(probe, words), timeoutMs, bytesMax })
  if (asked.kind === 'no-answer') return notSeen(asked.because)
  if (asked.status === 404) return { kind: 'unknown-reservation' }
  if (!isSuccess(asked.status)) return notSeen(`The probe was answered ${asked.status} by ${place(url)}.`)
  if (asked.cut) return notSeen(`The answer of ${place(url)} is larger than 1 MB.`)
  if (!isJson(asked.body)) return notSeen(`The answer of ${place(url)} is not JSON.`)
  return understand(probe, asked.body)
}

type Probe = NonNullable<Manifest['probe']>['reservation']
type Part = keyof Probe['read']

const timeoutMs = 5000
const bytesMax = 1024 * 1024
const inRead = (part: Part) => `\`probe.reservation.read.${part}\``

async function understand(probe: Probe, json: string): Promise<ProbeAnswer> {
  const reading = await readExpressions<Part>(json, probe.read as Record<Part, string>)
  if (reading.kind === 'not-read') return notSeen(`${inRead(reading.part)} could not be read: ${reading.because}`)
  const { found } = reading
  for (const part of readParts) {
    const wrong = wrongForm(part, found[part])
    if (wrong !== null) return notSeen(wrong)
  }
  const status = statusOf(probe.statuses, found.status)
  if (status.kind === 'not-seen') return status
  return { kind: 'seen', status: status.status, said: status.said, ...seenIn(probe, found) }
}

type Status = { readonly kind: 'status'; readonly status: ReservationStatus | null; readonly said: string }
type NotSeen = Extract<ProbeAnswer, { kind: 'not-seen' }>

function statusOf(statuses: Probe['statuses'], found: Found): Status | NotSeen {
  if (found.kind === 'null') return { kind: 'status', status: null, said: '' }
  if (found.kind === 'nothing')
    return notSeen(`${inRead('status')} finds nothing in the answer. Correct it in the manifest.`)
  if (found.kind === 'other')
    return notSeen(`${inRead('status')} gives ${found.what}, but one word is expected. Correct it in the manifest.`)
  const said = String(found.value)
  const status = reservationStatuses.find(word => statuses[word]?.includes(said))
  if (status !== undefined) return { kind: 'status', status, said }
  return notSeen(
    `The connector's status "${said.slice(0, 100)}" is not in \`probe.reservation.statuses\`. Add it there, to the status that it stands for.`,
  )
}

function wrongForm(part: ReadPart, found: Found | undefined): string | null {
  if (found === undefined || isAbsent(found)) return null
  const { fits, expected } = readForms[part]
  if (found.kind === 'value' && fits(found.value)) return null
  const gives =
    found.kind === 'value' ? JSON.stringify(found.value).slice(0, 100) : found.kind === 'other' ? found.what : 'nothing'
  return `${inRead(part)} gives ${gives}, but ${expected} is expected. Correct it in the manifest.`
}

/** An empty text is how many systems write that they have none. */
function isAbsent(found: Found): boolean {
  return found.kind === 'nothing' || found.kind === 'null' || (found.kind === 'value' && found.value === '')
}

function seenIn(probe: Probe, found: Readonly<Partial<Record<Part, Found>>>): Omit<SeenStay, 'status' | 'said'> {
  const always = ['arrival', 'departure', 'email', 'revenueMinor'] as const
  const parts = readParts.filter(part => probe.read[part] !== undefined || (always as readonly string[]).includes(part))
  return Object.fromEntries(parts.map(part => [part, foundIn(found[part])])) as Omit<SeenStay, 'status' | 'said'>
}

const foundIn = (found: Found | undefined): string | number | null =>
  found?.kind === 'value' && found.value !== '' ? (found.value as string | number) : null

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function notSeen(because: string): NotSeen {
  return { kind: 'not-seen', because }
}
