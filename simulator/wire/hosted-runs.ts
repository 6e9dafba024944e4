/** The runs that a server hosts, each a hotel of its own, and which of them a connector's address for life points at. */
import type { Hotel } from '../hotel.ts'
import { deliveriesOf } from './deliveries.ts'
import { RunClock } from './run-clock.ts'

export type HostedRun = {
  readonly hotel: Hotel
  readonly clock: RunClock
  /** What is being played in it. */
  readonly played: { readonly story: string; readonly mode: string } | null
  state: 'open' | 'playing' | 'ended'
}

export class HostedRuns {
  readonly #runs = new Map<string, HostedRun>()
  readonly #current = new Map<string, HostedRun>()

  host(hotel: Hotel, played: HostedRun['played'] = null): HostedRun {
    const { run } = hotel.options
    if (this.#runs.has(run))
      throw new Error(`A run with the name "${run}" is hosted already. Give this one another name.`)
    const hosted: HostedRun = { hotel, clock: new RunClock(hotel), played, state: played ? 'playing' : 'open' }
    this.#runs.set(run, hosted)
    // Whoever subscribes by themselves is served by whoever hosts the run.
    if (hotel.options.persona.windows.webhooks?.subscriptions === 'api') deliveriesOf(hotel)
    return hosted
  }

  /** Points a connector's address for life, `/c/{connector}`, at a run. */
  point(connector: string, run: HostedRun): void {
    this.#current.set(connector, run)
  }

  run(name: string): HostedRun | undefined {
    return this.#runs.get(name)
  }

  current(connector: string): HostedRun | undefined {
    return this.#current.get(connector)
  }

  all(): readonly HostedRun[] {
    return [...this.#runs.values()]
  }

  close(name: string): void {
    const closed = this.#runs.get(name)
    closed?.clock.stop()
    this.#runs.delete(name)
    for (const [connector, run] of this.#current) if (run === closed) this.#current.delete(connector)
  }

  closeAll(): void {
    for (const { clock } of this.#runs.values()) clock.stop()
  }
}
