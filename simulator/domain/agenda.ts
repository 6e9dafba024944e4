/** What is due in hotel time, in one total order: time, then kind of thing, then id. Never the order in which somebody happened to ask. */
import TinyQueue from 'tinyqueue'
import type { HotelTime } from './time.ts'

/** At one instant the house acts before the story, facts before windows, windows before whoever looks. */
const priorities = { house: 0, story: 1, export: 2, delivery: 3, connector: 4, look: 5 } as const

export type AgendaItem = {
  readonly at: HotelTime
  readonly priority: keyof typeof priorities
  readonly id: string
  readonly run: () => void | Promise<void>
}

export class Agenda {
  readonly #queue = new TinyQueue<AgendaItem>([], inOrder)

  add(item: AgendaItem): void {
    this.#queue.push(item)
  }

  /** The next thing due, left where it is. */
  next(): AgendaItem | undefined {
    return this.#queue.peek()
  }

  take(): AgendaItem | undefined {
    return this.#queue.pop()
  }
}

function inOrder(a: AgendaItem, b: AgendaItem): number {
  return a.at - b.at || priorities[a.priority] - priorities[b.priority] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
