/** The first index whose item holds, or the length; the items that hold are at the end. */
export function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return between(items, holds, 0, items.length)
}

/** The same, looked for around a guess: in a long list, whose items lie all over the memory, each that is visited in vain costs. */
export function firstIndexNear<Item>(items: readonly Item[], holds: (item: Item) => boolean, guess: number): number {
  let low = 0
  let high = items.length
  let at = Math.min(Math.max(Math.trunc(guess), low), high - 1)
  for (let step = 1; low <= at && at < high; step *= 2) {
    if (holds(items[at] as Item)) {
      high = at
      at -= step
    } else {
      low = at + 1
      at += step
    }
  }
  return between(items, holds, low, high)
}

function between<Item>(items: readonly Item[], holds: (item: Item) => boolean, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(items[middle] as Item)) high = middle
    else low = middle + 1
  }
  return low
}
