/** What was read of a stay, whichever way it was seen, as what the connector believes in the hotel's words; or why it cannot be. */
import type { SeenStay } from '../effects.ts'
import { type ReservationStatus, reservationStatuses, type Statuses } from './manifest-reads.ts'
import { type ReadPart, readForms, readParts } from './read-forms.ts'
import type { Found } from './read-worker.ts'

export type ProbeAnswer =
  /** `status` is null where the connector says outright that it has none. */
  | ({ readonly kind: 'seen'; readonly status: ReservationStatus | null } & SeenStay)
  | { readonly kind: 'unknown-reservation' }
  /** Our own trouble or the manifest's, never the connector's belief. `because` is a whole sentence. */
  | { readonly kind: 'not-seen'; readonly because: string }
export type NotSeen = Extract<ProbeAnswer, { kind: 'not-seen' }>

/** How it was read: `place` is where in the manifest, such as `probe.page`. */
export type Reader = {
  readonly place: string
  /** What an answer is here, such as "the answer" or "the page". */
  readonly source: string
  /** True where everything is text, so that a number is one where a number is wanted. */
  readonly allText?: boolean
  readonly read: { readonly [part in ReadPart | 'status']?: unknown }
  readonly statuses: Statuses
}

export type AllFound = { readonly [part in ReadPart | 'status']?: Found }

export function believed(reader: Reader, all: AllFound): ProbeAnswer {
  const found = reader.allText ? withNumbers(all) : all
  for (const part of readParts) {
    const wrong = wrongForm(reader, part, found[part])
    if (wrong !== null) return notSeen(wrong)
  }
  const status = statusOf(reader, found.status ?? { kind: 'nothing' })
  if (status.kind === 'not-seen') return status
  return { kind: 'seen', status: status.status, said: status.said, ...partsIn(reader, found) }
}

export function notSeen(because: string): NotSeen {
  return { kind: 'not-seen', because }
}

/** `probe.page.read.arrival`, as a sentence names it. */
export const inRead = ({ place }: Pick<Reader, 'place'>, part: string) => `\`${place}.read.${part}\``

type Status = { readonly kind: 'status'; readonly status: ReservationStatus | null; readonly said: string }

function statusOf(reader: Reader, found: Found): Status | NotSeen {
  const where = inRead(reader, 'status')
  if (found.kind === 'null') return { kind: 'status', status: null, said: '' }
  if (found.kind === 'nothing')
    return notSeen(`${where} finds nothing in ${reader.source}. Correct it in the manifest.`)
  if (found.kind === 'other')
    return notSeen(`${where} gives ${found.what}, but one word is expected. Correct it in the manifest.`)
  const said = String(found.value)
  const status = reservationStatuses.find(word => reader.statuses[word]?.includes(said))
  if (status !== undefined) return { kind: 'status', status, said }
  return notSeen(
    `The connector's status "${said.slice(0, 100)}" is not in \`${reader.place}.statuses\`. Add it there, to the status that it stands for.`,
  )
}

function wrongForm(reader: Reader, part: ReadPart, found: Found | undefined): string | null {
  if (found === undefined || isAbsent(found)) return null
  const { fits, expected } = readForms[part]
  if (found.kind === 'value' && fits(found.value)) return null
  const gives =
    found.kind === 'value' ? JSON.stringify(found.value).slice(0, 100) : found.kind === 'other' ? found.what : 'nothing'
  return `${inRead(reader, part)} gives ${gives}, but ${expected} is expected. Correct it in the manifest.`
}

/** An empty text is how many systems write that they have none. */
function isAbsent(found: Found): boolean {
  return found.kind === 'nothing' || found.kind === 'null' || (found.kind === 'value' && found.value === '')
}

function partsIn({ read }: Reader, found: AllFound): Omit<SeenStay, 'status' | 'said'> {
  const always: readonly string[] = ['arrival', 'departure', 'email', 'revenueMinor']
  const parts = readParts.filter(part => read[part] !== undefined || always.includes(part))
  return Object.fromEntries(parts.map(part => [part, foundIn(found[part])])) as Omit<SeenStay, 'status' | 'said'>
}

const foundIn = (found: Found | undefined): string | number | null =>
  found?.kind === 'value' && found.value !== '' ? (found.value as string | number) : null

function withNumbers(all: AllFound): AllFound {
  const found: { [part in ReadPart | 'status']?: Found } = { ...all }
  for (const part of readParts) {
    const here = found[part]
    if (here?.kind !== 'value' || typeof here.value !== 'string' || !/^-?\d{1,15}$/.test(here.value)) continue
    if (!readForms[part].fits(here.value)) found[part] = { kind: 'value', value: Number(here.value) }
  }
  return found
}
