/** Where a change stands in the feed, found by what the transcript says of it. */
import type { ChangeFeed } from '../../views/change-feed.ts'

/** The place of the first change after a commit; the end of the feed where there is none. */
export function placeAfter(feed: ChangeFeed, seq: number): number {
  return firstPlace(feed, place => (feed.change(place)?.seq ?? 0) > seq)
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
