/** Places of the feed that are yet to be told, as stretches: a subscriber who is owed thousands costs no more than one who is owed nothing. */

/** `to` is behind the last one; the newest stretch has no end. */
type Stretch = { from: number; to: number }

export class Stretches {
  #stretches: Stretch[] = []

  /** Before what is there already, and beside it. */
  add(from: number, to: number): void {
    if (from >= to) return
    this.#stretches = [...this.#stretches, { from, to }].sort((a, b) => a.from - b.from)
  }

  /** Takes the first place before `end` that fits; what is passed over is gone. */
  take(end: number, fits: (place: number) => boolean): number | undefined {
    for (let first = this.#stretches[0]; first; first = this.#stretches[0]) {
      for (; first.from < Math.min(first.to, end); first.from += 1) {
        if (!fits(first.from)) continue
        first.from += 1
        return first.from - 1
      }
      if (first.to > end) return undefined
      this.#stretches.shift()
    }
    return undefined
  }

  /** Takes one place out, wherever it is. */
  remove(place: number): void {
    const at = this.#stretches.findIndex(({ from, to }) => from <= place && place < to)
    const found = this.#stretches[at]
    if (!found) return
    if (found.from === place) found.from += 1
    else this.#stretches.splice(at, 1, { from: found.from, to: place }, { from: place + 1, to: found.to })
  }

  hasAny(end: number): boolean {
    return this.#stretches.some(({ from, to }) => from < Math.min(to, end))
  }

  /** Gives them away, those without an end up to `end`. */
  empty(end: number): readonly (readonly [from: number, to: number])[] {
    const given = this.#stretches.map(({ from, to }) => [from, Math.min(to, end)] as const)
    this.#stretches = []
    return given.filter(([from, to]) => from < to)
  }
}
