/** How far the hotel's time has come. It moves only when somebody advances it, and only forward. */
import type { Agenda } from '../domain/agenda.ts'
import type { HotelTime } from '../domain/time.ts'

/** Waits until a moment of hotel time may begin: at once when stepped, in real time when scaled or live. False ends the advance early. */
export type Pace = (next: HotelTime) => Promise<boolean>

export class TimeLine {
  readonly #agenda: Agenda
  readonly #reached: (now: HotelTime) => void
  #now: HotelTime
  #underWay = 0
  #advancing: Promise<unknown> = Promise.resolve()

  /** `reached` hears of every moment to which somebody advanced it. */
  constructor(agenda: Agenda, start: HotelTime, reached: (now: HotelTime) => void) {
    this.#agenda = agenda
    this.#now = start
    this.#reached = reached
  }

  get now(): HotelTime {
    return this.#now
  }

  get isAdvancing(): boolean {
    return this.#underWay > 0
  }

  /** Returns when everything due has happened, in order. Advances follow one another; one that is asked for during another waits for it. */
  advanceTo(target: HotelTime, pace: Pace): Promise<void> {
    this.#underWay += 1
    const turn = this.#advancing
      .then(() => this.#advance(target, pace))
      .finally(() => {
        this.#underWay -= 1
      })
    this.#advancing = turn.catch(() => undefined)
    return turn
  }

  async #advance(target: HotelTime, pace: Pace): Promise<void> {
    for (;;) {
      const next = this.#agenda.next()
      const at = next !== undefined && next.at < target ? next.at : target
      if (!(await pace(at))) return
      // While the pace waited, somebody may have asked for something that is due sooner.
      const due = this.#agenda.next()
      if (due !== undefined && due.at <= at) {
        this.#agenda.take()
        if (due.at > this.#now) this.#now = due.at
        await due.run()
      } else if (at === target) {
        if (target > this.#now) this.#now = target
        this.#reached(this.#now)
        return
      }
    }
  }
}
