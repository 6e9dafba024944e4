/** Works side by side, so many at a time: when one of them breaks, the others are called off, and all are waited for. */

export type SideBySide = {
  /** Waits for a free place, and begins. Rejects as the work does; what has not begun by then never begins. */
  readonly run: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
  /** Resolves when nothing of it is under way any more. */
  readonly settled: () => Promise<void>
}

/** `signal` calls all of them off. */
export function sideBySide(places: number, signal: AbortSignal): SideBySide {
  const broken = new AbortController()
  const either = AbortSignal.any([signal, broken.signal])
  const waiting: (() => void)[] = []
  const begun: Promise<unknown>[] = []
  let free = places

  async function inItsPlace<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      either.throwIfAborted()
      return await work(either)
    } catch (trouble) {
      broken.abort(trouble)
      throw trouble
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }

  return {
    run: work => {
      const under = inItsPlace(work)
      begun.push(under)
      return under
    },
    settled: async () => void (await Promise.allSettled(begun)),
  }
}
