/** Where a change stands in the feed, found by what the transcript says of it. */
import type { Change, ChangeFeed } from '../../views/change-feed.ts'
import { timeOf } from './bodies.ts'

/** The place of the first change after a commit; the end of the feed where there is none. */
export function placeAfter(feed: ChangeFeed, seq: number): number {
  return firstPlace(feed, place => (feed.change(place)?.seq ?? 0) > seq)
}

/** The last commit before a moment, as far as the feed tells; `since` is RFC 3339 with milliseconds in UTC, which sorts as text. */
export function seqBefore(feed: ChangeFeed, since: string): number {
  const place = firstPlace(feed, each => timeOf(feed, feed.change(each) as Change) >= since)
  return (feed.change(place)?.seq ?? (feed.change(feed.length - 1)?.seq ?? 0) + 1) - 1
}

/** Undefined where the feed has no such change. */
export function placeOf(
  feed: ChangeFeed,
  { id, seq }: { readonly id: string; readonly seq: number },
): number | undefined {
  for (let place = placeAfter(feed, seq - 1); feed.change(place)?.seq === seq; place += 1)
    if (feed.change(place)?.id === id) return place
  return undefined
}

function firstPlace(feed: ChangeFeed, isThere: (place: number) => boolean): number {
  let [from, to] = [0, feed.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isThere(middle)) to = middle
    else from = middle + 1
  }
  return from
}
