/** What came of many plays of connectors that keep every promise, counted by connector, story and mode. */
import type { Mode, Outcome, Verdict } from '../contracts/verdict.ts'

export type Counted = {
  readonly connector: string
  readonly story: string
  readonly mode: Mode
  readonly seed: number
  readonly verdicts: readonly Pick<Verdict, 'check' | 'verdict' | 'because'>[]
  /** Why it was not played to its end. */
  readonly setup: readonly string[]
  /** Checks that said something else when the same was played again. */
  readonly flaky: readonly string[]
}

const columns = ['pass', 'limit', 'not-applicable', 'inconclusive', 'fail'] as const satisfies readonly Outcome[]

export class Tally {
  readonly #all: Counted[] = []

  add(counted: Counted): void {
    this.#all.push(counted)
  }

  get falseAlarms(): number {
    return this.#all.flatMap(({ verdicts }) => verdicts).filter(({ verdict }) => verdict === 'fail').length
  }

  get unplayed(): number {
    return this.#all.filter(({ setup }) => setup.length > 0).length
  }

  text(): string {
    const groups = Map.groupBy(this.#all, ({ connector, story, mode }) => `${connector} ${story} ${mode}`)
    const width = Math.max(...[...groups.keys()].map(name => name.length), 10)
    const rows = [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name.padEnd(width), ...figuresOf(each).map(cell => cell.padStart(12))].join(' '))
    const heads = ['plays', 'pass', 'limit', 'n/a', 'inconclusive', 'false alarm', 'flaky', 'not played']
    return [
      ['what'.padEnd(width), ...heads.map(head => head.padStart(12))].join(' '),
      ...rows,
      ['all'.padEnd(width), ...figuresOf(this.#all).map(cell => cell.padStart(12))].join(' '),
      ...this.#notes(),
    ].join('\n')
  }

  #notes(): string[] {
    return this.#all.flatMap(({ connector, story, mode, seed, verdicts, setup, flaky }) => {
      const where = `${connector} ${story} ${mode} seed ${seed}`
      const told = verdicts.filter(({ verdict }) => verdict === 'fail' || verdict === 'inconclusive')
      return [
        ...told.map(
          ({ check, verdict, because }) =>
            `${where}: ${verdict} ${check}${flaky.includes(check) ? ' (flaky)' : ''}: ${because}`,
        ),
        ...setup.map(message => `${where}: not played: ${message}`),
      ]
    })
  }
}

function figuresOf(counted: readonly Counted[]): string[] {
  const verdicts = counted.flatMap(each => each.verdicts)
  const count = (wanted: Outcome) => verdicts.filter(({ verdict }) => verdict === wanted).length
  const flaky = counted.reduce((sum, each) => sum + each.flaky.length, 0)
  const unplayed = counted.filter(({ setup }) => setup.length > 0).length
  return [counted.length, ...columns.map(count), flaky, unplayed].map(String)
}
