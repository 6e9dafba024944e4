/** Who moves a run's hotel time: somebody, step by step; real time, scaled or as it is; or a story that is being played. */
import { days, type HotelTime, later, minutes } from '../domain/time.ts'
import type { Pace } from '../hotel/time-line.ts'
import type { Hotel } from '../hotel.ts'
import { wireNow } from './wall-clock.ts'

export type ClockMode = 'stepped' | 'scaled' | 'live'

/** Hotel milliseconds for one of the real world. */
const speedOf = (daysPerMinute: number): number => (daysPerMinute * days(1)) / minutes(1)

const tickMs = 100

export class RunClock {
  readonly #hotel: Hotel
  #mode: ClockMode = 'stepped'
  #daysPerMinute: number | null = null
  #paused = false
  #trouble: string | null = null
  #timer: NodeJS.Timeout | undefined
  /** True while a story is played: its own steps move the time. */
  heldByPlay = false

  constructor(hotel: Hotel) {
    this.#hotel = hotel
  }

  get settings() {
    return {
      mode: this.#mode,
      daysPerMinute: this.#daysPerMinute,
      paused: this.#paused,
      heldByPlay: this.heldByPlay,
      trouble: this.#trouble,
    }
  }

  stepped(): void {
    this.stop()
    this.#mode = 'stepped'
    this.#paused = false
    this.#daysPerMinute = null
  }

  /** Hotel time runs by itself from now on; `live` at the pace of the real world. */
  running(mode: 'scaled' | 'live', daysPerMinute: number): void {
    this.stop()
    this.#mode = mode
    this.#paused = false
    this.#daysPerMinute = mode === 'scaled' ? daysPerMinute : null
    this.#run(mode === 'scaled' ? speedOf(daysPerMinute) : 1)
  }

  pause(paused: boolean): void {
    if (this.#mode === 'stepped' || paused === this.#paused) return
    if (paused) this.stop()
    else this.#run(this.#daysPerMinute === null ? 1 : speedOf(this.#daysPerMinute))
    this.#paused = paused
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #run(speed: number): void {
    let from = { hotel: this.#hotel.now, wire: wireNow() }
    this.#trouble = null
    const tick = async () => {
      const target = later(from.hotel, Math.floor((wireNow() - from.wire) * speed))
      // Somebody may have stepped ahead by hand: time runs on from there.
      if (this.#hotel.now > target) from = { hotel: this.#hotel.now, wire: wireNow() }
      try {
        await this.#hotel.advanceTo(target)
      } catch (error) {
        this.#paused = true
        this.#trouble = `The clock was paused: ${error instanceof Error ? error.message : error}`
        return
      }
      if (this.#timer === timer) timer = this.#timer = setTimeout(tick, tickMs)
    }
    let timer = setTimeout(tick, tickMs)
    this.#timer = timer
  }
}

/** A pace for a story: hotel time from now on at a speed, or as fast as it goes. `stopped` ends the wait early. */
export function paceOf(hotel: Hotel, daysPerMinute: number | null, stopped: AbortSignal): Pace {
  if (daysPerMinute === null) return async () => !stopped.aborted
  const from = { hotel: hotel.now, wire: wireNow() }
  const speed = speedOf(daysPerMinute)
  return async (next: HotelTime) => {
    const waitMs = from.wire + (next - from.hotel) / speed - wireNow()
    if (waitMs > 0) await sleep(waitMs, stopped)
    return !stopped.aborted
  }
}

function sleep(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (stopped.aborted) return resolve()
    const timer = setTimeout(done, ms)
    stopped.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      stopped.removeEventListener('abort', done)
      resolve()
    }
  })
}
