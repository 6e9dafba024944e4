/** What a poller may put behind the question mark. */
import { type HotelTime, readInstant } from '../../domain/time.ts'
import type { Fault } from '../problem.ts'

export const largestPage = 500
const usualPage = 100

export type PageParameters = {
  /** The place to read on from; undefined at the first request. */
  readonly after: number | undefined
  readonly updatedSince: HotelTime | undefined
  readonly limit: number
}

/** `kind` is the cursor's own prefix, so that a cursor of one list is not taken for another's. */
export function readPageParameters(query: URLSearchParams, kind: string): PageParameters | readonly Fault[] {
  const after = query.get('after')
  const since = query.get('updatedSince')
  const limit = query.get('limit')
  const read = {
    after: after === null ? undefined : readCursor(after, kind),
    updatedSince: since === null ? undefined : readInstant(since),
    limit: limit === null ? usualPage : readLimit(limit),
  }
  const faults: Fault[] = []
  if (after !== null && read.after === undefined) {
    faults.push({
      where: 'after',
      found: quoted(after),
      expected: `a cursor that this list gave as "next", such as "${kind}-0"`,
    })
  }
  if (since !== null && read.updatedSince === undefined) {
    faults.push({ where: 'updatedSince', found: quoted(since), expected: 'an instant such as "2026-06-04T13:00:00Z"' })
  }
  if (read.limit === undefined) {
    faults.push({ where: 'limit', found: quoted(limit ?? ''), expected: `a whole number from 1 to ${largestPage}` })
  }
  return faults.length > 0 ? faults : { ...read, limit: read.limit as number }
}

export const writeCursor = (kind: string, place: number): string => `${kind}-${place.toString(36)}`

function readCursor(text: string, kind: string): number | undefined {
  const match = /^([a-z]+)-([0-9a-z]{1,10})$/.exec(text)
  if (match?.[1] !== kind) return undefined
  const place = Number.parseInt(match[2] as string, 36)
  return Number.isSafeInteger(place) ? place : undefined
}

function readLimit(text: string): number | undefined {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= largestPage ? limit : undefined
}

const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
