/** A page of some records only, or of some of their fields. Slower than a page of all, which is a view of bytes. */
import type { RecordLog, RecordPage } from '../../views/record-log.ts'
import { picked } from './fields.ts'

export type Chosen = {
  /** Which records; null where all are. */
  readonly fits: ((id: string) => boolean) | null
  /** The only ones that can fit, where they are known; null where all must be looked at. */
  readonly among: readonly string[] | null
  /** Null where whole records are shown. */
  readonly fields: readonly string[] | null
}

/** So many are looked at for one page: where few fit, a page is short, and says that there is more. */
export const mostLookedAt = 20_000

type Place = { readonly id: string; readonly tick: number }

export function chosenPage(
  log: RecordLog,
  tick: number,
  limit: number,
  { fits, among, fields }: Chosen,
  before: string,
  behind: (next: number, more: boolean) => string,
): RecordPage {
  const places = among ? placesOf(log, among, tick) : log.labelsAfter(tick)
  const records: string[] = []
  const seqs: number[] = []
  let next = log.lastTick
  let lookedAt = 0
  for (const place of places) {
    const isFull = records.length === limit || lookedAt === mostLookedAt
    if (isFull) return pageOf(true)
    next = place.tick
    lookedAt += 1
    const found = fits === null || fits(place.id) ? log.get(place.id) : undefined
    if (!found) continue
    const json = String(found.bytes)
    records.push(fields ? JSON.stringify(picked(JSON.parse(json), fields)) : json)
    seqs.push(found.seq)
  }
  next = log.lastTick
  return pageOf(false)

  function pageOf(more: boolean): RecordPage {
    const bytes = Buffer.from(`${before}${records.join(',')}${behind(next, more)}`)
    return { body: { pieces: [bytes], length: bytes.length, toString: () => String(bytes) }, seqs, more }
  }
}

const placesOf = (log: RecordLog, ids: readonly string[], tick: number): Place[] =>
  ids
    .flatMap(id => ({ id, tick: log.tickOf(id) ?? 0 }))
    .filter(place => place.tick > tick)
    .sort((a, b) => a.tick - b.tick)
