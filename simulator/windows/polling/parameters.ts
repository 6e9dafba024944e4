/** What a poller may put behind the question mark of a list. */
import { type HotelTime, hours, readInstant, type WireTime } from '../../domain/time.ts'
import { type Fault, type Problem, wrongValue } from '../problem.ts'
import { quoted, unknownParameters } from './values.ts'

const usualPage = 100
/** What anybody may ask for; a PMS whose pages are shorter gives what it has, and says that there is more. */
const longestLimit = 500

export type PageParameters = {
  /** The place to read on from; undefined at the first request. */
  readonly after: number | undefined
  readonly updatedSince: HotelTime | undefined
  readonly limit: number
}

/** A list of one run: its cursors are not taken for another list's, nor for another run's. */
export type ListMark = {
  readonly kind: 'c' | 'r' | 'g' | 'f' | 'p' | 'm' | 'k' | 's' | 'h'
  readonly run: string
  /** Null where they live as long as the run. */
  readonly life: CursorLife | null
}

export type CursorLife = { readonly hours: number; readonly now: HotelTime; readonly wireNow: WireTime }

const pageParameters = ['after', 'updatedSince', 'limit']

/** Or why there is no page; `faults` are what was wrong with the `others` that this list knows. */
export function readPageParameters(
  query: URLSearchParams,
  mark: ListMark,
  largestPage: number,
  others: readonly string[] = [],
  faultsOfOthers: readonly Fault[] = [],
): PageParameters | Problem {
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
    faults.push({ where: 'limit', found: quoted(limit ?? ''), expected: `a whole number from 1 to ${longestLimit}` })
  }
  faults.push(...faultsOfOthers, ...unknownParameters(query, pageParameters, others))
  if (faults.length > 0 || size === undefined) return wrongValue(...faults)
  if (place === 'gone') return cursorGone
  return place === 'expired' ? cursorExpired(mark.life?.hours ?? 0) : { after: place, updatedSince, limit: size }
}

export function writeCursor({ kind, run, life }: ListMark, place: number): string {
  const cursor = `${kind}-${place.toString(36)}-${run}`
  return life === null ? cursor : `${cursor}-${hourOf(life.now).toString(36)}-${hourOf(life.wireNow).toString(36)}`
}

/** `gone` where the cursor is another run's: what it would skip was never read. */
function readCursor(text: string, { kind, run, life }: ListMark): number | 'gone' | 'expired' | undefined {
  const match = /^([a-z])-([0-9a-z]{1,10})-([0-9a-f]{6})(?:-([0-9a-z]{1,7})-([0-9a-z]{1,7}))?$/.exec(text)
  if (match?.[1] !== kind || (match[4] === undefined) !== (life === null)) return undefined
  const place = Number.parseInt(match[2] as string, 36)
  if (!Number.isSafeInteger(place)) return undefined
  if (match[3] !== run) return 'gone'
  return life !== null && isExpired(life, match[4] ?? '', match[5] ?? '') ? 'expired' : place
}

/** Only by both clocks: neither a month that passes in seconds ends a cursor, nor a day on which the hotel's clock stands still. */
function isExpired({ hours: lives, now, wireNow }: CursorLife, hotelHour: string, wireHour: string): boolean {
  const hotelAge = hourOf(now) - Number.parseInt(hotelHour, 36)
  return hotelAge > lives && hourOf(wireNow) - Number.parseInt(wireHour, 36) > lives
}

/** By the hour, so that an unchanged page keeps its bytes for a while; a cursor lives up to an hour longer for it. */
const hourOf = (time: HotelTime | WireTime): number => Math.floor(time / hours(1))

function readLimit(text: string, largestPage: number): number | undefined {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= longestLimit ? Math.min(limit, largestPage) : undefined
}

const cursorGone: Problem = {
  kind: 'cursor-gone',
  title: 'The cursor is gone',
  status: 410,
  detail: 'This cursor was given by another run of the hotel. Read the list again from its beginning, without "after".',
}

const cursorExpired = (lives: number): Problem => ({
  kind: 'cursor-expired',
  title: 'The cursor has expired',
  status: 410,
  detail: `This cursor was given more than ${lives} hours ago, and this PMS keeps them no longer. Read the list again from its beginning, or with "updatedSince" from the last page that you have.`,
})
