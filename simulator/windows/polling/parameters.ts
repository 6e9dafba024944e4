/** What a poller may put behind the question mark. */
import { type HotelTime, readInstant } from '../../domain/time.ts'
import type { Fault } from '../problem.ts'

const usualPage = 100

export type PageParameters = {
  /** The place to read on from; undefined at the first request. */
  readonly after: number | undefined
  readonly updatedSince: HotelTime | undefined
  readonly limit: number
}

/** A list of one run: its cursors are not taken for another list's, nor for another run's. */
export type ListMark = { readonly kind: 'c' | 'r' | 'g'; readonly run: string }

/** `gone` where the cursor is another run's: what it would skip was never read. */
export function readPageParameters(
  query: URLSearchParams,
  mark: ListMark,
  largestPage: number,
): PageParameters | readonly Fault[] | 'gone' {
  const after = query.get('after')
  const since = query.get('updatedSince')
  const limit = query.get('limit')
  const place = after === null ? undefined : readCursor(after, mark)
  const updatedSince = since === null ? undefined : readInstant(since)
  const size = limit === null ? Math.min(usualPage, largestPage) : readLimit(limit, largestPage)
  const faults: Fault[] = []
  if (after !== null && place === undefined) {
    faults.push({ where: 'after', found: quoted(after), expected: 'a cursor that this list gave as "next"' })
  }
  if (since !== null && updatedSince === undefined) {
    faults.push({ where: 'updatedSince', found: quoted(since), expected: 'an instant such as "2026-06-04T13:00:00Z"' })
  }
  if (size === undefined) {
    faults.push({ where: 'limit', found: quoted(limit ?? ''), expected: `a whole number from 1 to ${largestPage}` })
  }
  if (faults.length > 0 || size === undefined) return faults
  return place === 'gone' ? 'gone' : { after: place, updatedSince, limit: size }
}

export const writeCursor = ({ kind, run }: ListMark, place: number): string => `${kind}-${place.toString(36)}-${run}`

function readCursor(text: string, { kind, run }: ListMark): number | 'gone' | undefined {
  const match = /^([a-z])-([0-9a-z]{1,10})-([0-9a-f]{6})$/.exec(text)
  if (match?.[1] !== kind) return undefined
  const place = Number.parseInt(match[2] as string, 36)
  if (!Number.isSafeInteger(place)) return undefined
  return match[3] === run ? place : 'gone'
}

function readLimit(text: string, largestPage: number): number | undefined {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= largestPage ? limit : undefined
}

const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
