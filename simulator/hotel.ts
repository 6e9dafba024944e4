/**
 * START HERE: one run's hotel. A command is decided, its events are committed to the journal, the views are kept in step, and whoever
 * listens (webhooks, a folder for files, a page) is told. Time moves only when somebody advances it, and only forward.
 * Nothing here knows a socket or the wall clock, so that the same hotel runs on a port, in a test and inside somebody's unit tests.
 */
import { hash } from 'node:crypto'
import { Agenda } from './domain/agenda.ts'
import type { Command } from './domain/commands.ts'
import { decide } from './domain/decide.ts'
import { evolve } from './domain/evolve.ts'
import type { Property } from './domain/property/property.ts'
import type { Refusal } from './domain/refusals.ts'
import { emptyHotel, type HotelState } from './domain/state.ts'
import {
  addDays,
  atWallClock,
  type BusinessDate,
  type HotelTime,
  later,
  minutes,
  type WireTime,
} from './domain/time.ts'
import type { Actor } from './domain/words.ts'
import type { Commit } from './journal/commit.ts'
import type { Input } from './journal/inputs.ts'
import { Journal } from './journal/journal.ts'
import type { Persona } from './personas/persona.ts'
import { wholeNumber } from './population/streams.ts'
import { blotted, blotter } from './transcript/blot.ts'
import type { Saying } from './transcript/entries.ts'
import { Transcript } from './transcript/transcript.ts'
import type { Change } from './views/change-feed.ts'
import { emptyShelves, shelve } from './views/shelves.ts'
import type { Answer, Request } from './windows/answer.ts'
import { type ExportFile, writeExport } from './windows/export/file.ts'
import { route } from './windows/routes.ts'
import { bearerCheck } from './windows/tokens.ts'
import type { Outlook } from './windows/window.ts'

export type HotelOptions = {
  /** The name of the run, as in `/r/{run}/…`. */
  readonly run: string
  /** The version of Mockinn: part of what the journal is a function of. */
  readonly engine: string
  readonly seed: number
  /** The first business date. */
  readonly date: BusinessDate
  readonly property: Property
  readonly persona: Persona
  /** What a connector must show to look in. */
  readonly token: string
  /** What else must not be read in any log. */
  readonly secrets?: readonly string[]
  /** Stands in the names of export files, for connectors that outlive their runs. */
  readonly fileMark?: string
  /** The real time, for the transcript. */
  readonly wireNow: () => WireTime
}

export type Obeyed =
  | { readonly kind: 'committed'; readonly commit: Commit }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Waits until a moment of hotel time may begin: at once when stepped, in real time when scaled or live. False ends the advance early. */
export type Pace = (next: HotelTime) => Promise<boolean>

type Listener = {
  readonly committed?: (commit: Commit, changes: readonly Change[]) => void
  readonly written?: (file: ExportFile) => void
}

/** A hotel opens at seven in the morning of its first business date. */
export const openingHour = '07:00'

export class Hotel {
  readonly options: HotelOptions
  readonly state: Readonly<HotelState>
  readonly agenda = new Agenda()
  readonly journal: Journal
  readonly transcript = new Transcript()
  readonly shelves
  readonly inputs: Input[] = []
  readonly #files: ExportFile[] = []
  readonly #listeners = new Set<Listener>()
  readonly #cursorMark: string
  readonly #blot: (text: string) => string
  readonly #mayEnter: (authorization: string | undefined) => boolean
  #now: HotelTime
  #advancing: Promise<unknown> = Promise.resolve()

  constructor(options: HotelOptions) {
    const { engine, seed, date, property } = options
    this.options = options
    this.state = emptyHotel(property, date, 20_000_000 + wholeNumber(seed, 'reservation-numbers', 60_000_000))
    this.journal = new Journal({ engine, seed, date, property: property.id })
    const identity = `${options.run} ${seed} ${date} ${property.id}`
    this.shelves = emptyShelves(identity)
    this.#cursorMark = hash('sha256', `cursors ${identity}`).slice(0, 6)
    this.#blot = blotter([options.token, ...(options.secrets ?? [])])
    this.#mayEnter = bearerCheck(options.token)
    this.#now = atWallClock(property.timeZone, date, openingHour)
    this.#planNightAudit(date)
  }

  get now(): HotelTime {
    return this.#now
  }

  get files(): readonly ExportFile[] {
    return this.#files
  }

  /** Returns how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Obeys or refuses a command, now. A refusal leaves state and journal as they were. */
  obey(command: Command, by: Actor): Obeyed {
    const decision = decide(this.state, command, this.#now)
    if (decision.kind === 'refused') return decision
    if (by === 'desk') this.inputs.push({ at: this.#now, afterSeq: this.journal.length, command })
    const commit = this.journal.append({ at: this.#now, by, command, events: decision.events })
    for (const event of decision.events) evolve(this.state, event, commit.at, commit.seq)
    const changes = shelve(this.shelves, this.state, commit)
    for (const { committed } of this.#listeners) committed?.(commit, changes)
    for (const event of commit.events) if (event.kind === 'business-date-rolled') this.#dayClosed(event.from, event.to)
    return { kind: 'committed', commit }
  }

  /** Answers a connector's request and remembers it in the transcript. */
  answer(request: Request): Answer {
    const wire = this.options.wireNow()
    // A token has no business in an address, and must not be quoted from there.
    const written = request.query.size > 0 ? `${request.path}?${request.query}` : request.path
    const address = this.#blot(written)
    const asked = address === written ? request : cleaned(request, this.#blot)
    const { answer, window } = route(this.#outlook(), this.#mayEnter, asked)
    const { status, facts, more, list } = answer
    const detail = status < 400 ? null : String(answer.body)
    const { method } = request
    const path = address.slice(0, 500)
    const answerBytes = answer.body.length
    this.remember({ kind: 'request', window, method, path, status, more, list, facts, detail, answerBytes }, wire)
    return answer
  }

  /** Writes a line of the transcript. `wire` is when it began, if that was earlier. */
  remember(saying: Saying, wire?: WireTime, at = this.#now): void {
    const wireEnd = this.options.wireNow()
    this.transcript.append({ at, wire: wire ?? wireEnd, wireEnd }, blotted(saying, this.#blot))
  }

  /**
   * Moves hotel time forward and returns when everything due has happened, in order, and every delivery was answered or timed out.
   * Advances follow one another; one that is asked for during another waits for it.
   */
  advanceTo(target: HotelTime, pace: Pace = async () => true): Promise<void> {
    const turn = this.#advancing.then(() => this.#advance(target, pace))
    this.#advancing = turn.catch(() => undefined)
    return turn
  }

  async #advance(target: HotelTime, pace: Pace): Promise<void> {
    for (;;) {
      const next = this.agenda.next()
      const at = next !== undefined && next.at < target ? next.at : target
      if (!(await pace(at))) return
      // While the pace waited, somebody may have asked for something that is due sooner.
      const due = this.agenda.next()
      if (due !== undefined && due.at <= at) {
        this.agenda.take()
        if (due.at > this.#now) this.#now = due.at
        await due.run()
      } else if (at === target) {
        if (target > this.#now) this.#now = target
        return
      }
    }
  }

  #outlook(): Outlook {
    return {
      persona: this.options.persona,
      state: this.state,
      shelves: this.shelves,
      cursorMark: this.#cursorMark,
      now: this.#now,
      files: this.#files,
    }
  }

  /** The audit that closes a business date, in the night after it; left out where somebody closes it by hand before. */
  #planNightAudit(closing: BusinessDate): void {
    const { timeZone, nightAudit } = this.state.property
    const startsAt = atWallClock(timeZone, addDays(closing, 1), nightAudit.startsAt)
    const end = () => {
      if (this.state.businessDate === closing && this.state.auditRunning)
        this.obey({ kind: 'end-night-audit' }, 'house')
    }
    const start = () => {
      if (this.state.businessDate !== closing) return
      if (!this.state.auditRunning) this.obey({ kind: 'start-night-audit' }, 'house')
      const endsAt = later(this.#now, minutes(nightAudit.takesMinutes))
      this.agenda.add({ at: endsAt, priority: 'house', id: 'night-audit-end', run: end })
    }
    this.agenda.add({ at: startsAt, priority: 'house', id: 'night-audit-start', run: start })
  }

  /** A day was closed, by the house or by hand: its file is written, and the next night is planned. */
  #dayClosed(closed: BusinessDate, next: BusinessDate): void {
    this.agenda.add({ at: this.#now, priority: 'export', id: closed, run: () => this.#writeFile(closed) })
    this.#planNightAudit(next)
  }

  #writeFile(businessDate: BusinessDate): void {
    const plan = this.options.persona.windows.export
    if (plan === null) return
    const { fileMark = '' } = this.options
    const file = writeExport(this.state, plan, fileMark, { businessDate, at: this.#now, seq: this.journal.length })
    this.#files.push(file)
    const { name, reservations, bytes, upTo } = file
    this.remember({
      kind: 'file-written',
      name,
      businessDate,
      rows: reservations.length,
      bytes: bytes.length,
      upTo,
      reservations,
    })
    for (const { written } of this.#listeners) written?.(file)
  }
}

const cleaned = (request: Request, clean: (text: string) => string): Request => ({
  ...request,
  path: clean(request.path),
  query: new URLSearchParams(clean(`${request.query}`)),
})
