/** Telling the connector the time: at every step that it declares, and before every look. */
import { addDays, atWallClock, dayAt, type HotelTime, instant, later, minutes } from '../../simulator/domain/time.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { place } from '../connectors/ask.ts'
import { type ClockHint, sendClockHint } from '../connectors/clock-hint.ts'
import { fillUrl } from '../connectors/placeholders.ts'
import { pause } from './cycles.ts'
import type { Stage } from './stage.ts'

export function hintNow({ now, state }: Hotel): ClockHint {
  return { now: instant(now), timeZone: state.property.timeZone, businessDate: state.businessDate }
}

/** After so many hints in a row without an answer, the connector is left alone: a story must end. */
const patience = 3
const noticeMs = 50

export class Hints {
  readonly #stage: Stage
  #failed = 0
  #lastDone = false

  constructor(stage: Stage) {
    this.#stage = stage
  }

  /** Whether the connector said of the last hint that all its work is done. */
  get lastDone(): boolean {
    return this.#lastDone
  }

  async tell(): Promise<void> {
    const { options, hotel, words, process } = this.#stage
    const { manifest } = options.connector
    const nobodyListens = process?.running() === false || options.signal.aborted
    if (manifest.clockHint === undefined || this.#failed >= patience || nobodyListens) {
      this.#lastDone = false
      return
    }
    const started = wireNow()
    const before = hotel.transcript.length
    const answer = await sendClockHint(manifest, words, hintNow(hotel))
    this.#lastDone = answer.kind === 'done'
    // Whom a fault kept from its work is not left alone for it.
    const isOurs = hotel.transcript.after(before).some(entry => entry.kind === 'fault-fired' && entry.spoils)
    this.#failed = this.#lastDone ? 0 : this.#failed + (isOurs ? 0 : 1)
    // Where it has just died, that is noticed now, at this hour of the hotel, and not a day later.
    if (!this.#lastDone) await pause(noticeMs)
    const because = answer.kind === 'done' ? null : answer.because
    hotel.remember(
      { kind: 'clock-hint', url: place(fillUrl(manifest.clockHint.url, words)), done: this.#lastDone, because },
      started,
    )
  }

  /** Puts every hint up to `until` on the agenda, one after the other: no step passes the connector's next declared poll or job. */
  plan(until: HotelTime): void {
    const { manifest } = this.#stage.options.connector
    if (manifest.clockHint === undefined) return
    this.#planNext(this.#stage.hotel.now, until)
  }

  #planNext(now: HotelTime, until: HotelTime): void {
    const at = this.#nextAfter(now)
    if (at > until) return
    const run = async () => {
      this.#planNext(at, until)
      await this.tell()
    }
    this.#stage.hotel.agenda.add({ at, priority: 'connector', id: 'clock-hint', run })
  }

  #nextAfter(now: HotelTime): HotelTime {
    const { options, hotel } = this.#stage
    const { clockHint, modes } = options.connector.manifest
    const step = minutes(Math.min(...[clockHint, modes.polling, modes.screens].map(each => each?.everyMinutes ?? 1440)))
    const regular = later(now, step - (now % step))
    const fetchAt = modes.export?.fetchAt as `${number}:${number}` | undefined
    if (options.mode !== 'export' || fetchAt === undefined) return regular
    const zone = hotel.state.property.timeZone
    const today = dayAt(zone, now)
    const fetches = [today, addDays(today, 1)].map(day => atWallClock(zone, day, fetchAt)).filter(at => at > now)
    return Math.min(regular, ...fetches) as HotelTime
  }
}
