/** How much of a run an HTML report holds: enough for a person to read, and never so much that a browser gives up. */

export const bounds = {
  /** Verdicts that are told with their grounds, the gravest first. */
  findings: 1200,
  evidenceOfAFinding: 24,
  /** Lines of evidence that are embedded with their neighbours. */
  excerpts: 1500,
  /** Characters of one embedded line. */
  lineCharacters: 6000,
  sentenceCharacters: 600,
  timelines: 60,
  exposuresOfABlock: 40,
  listedOnATimeline: 150,
  faults: 300,
  costs: 300,
  setup: 100,
  /** Characters of the whole report as data. */
  dataCharacters: 4_000_000,
} as const

/** Counts down what may still be told, and remembers what was not. */
export class Bounded {
  readonly #left = new Map<keyof typeof bounds, number>()
  readonly #over = new Map<keyof typeof bounds, number>()

  /** Whether there is room for one more of these. */
  take(what: keyof typeof bounds): boolean {
    const left = this.#left.get(what) ?? bounds[what]
    if (left > 0) this.#left.set(what, left - 1)
    else this.leave(what, 1)
    return left > 0
  }

  /** The first so many; the rest counts as left out. */
  first<T>(what: keyof typeof bounds, all: readonly T[]): readonly T[] {
    if (all.length > bounds[what]) this.leave(what, all.length - bounds[what])
    return all.slice(0, bounds[what])
  }

  leave(what: keyof typeof bounds, count: number): void {
    this.#over.set(what, (this.#over.get(what) ?? 0) + count)
  }

  leftOut(what: keyof typeof bounds): number {
    return this.#over.get(what) ?? 0
  }
}

export function shortened(text: string, characters: number): string {
  return text.length <= characters
    ? text
    : `${text.slice(0, characters).toWellFormed()}… (${text.length - characters} more characters)`
}
