/**
 * START HERE: one run's hotel. A command is decided, its events are committed to the journal, the views are kept in step, and whoever
 * listens (webhooks, a folder for files, a page) is told. Time moves only when somebody advances it, and only forward.
 * Nothing here knows a socket or the wall clock, so that the same hotel runs on a port, in a test and inside somebody's unit tests.
 */
import { hash } from 'node:crypto'
import { Agenda } from './domain/agenda.ts'
import {
  type Addressed,
  decideInGroup,
  evolveInGroup,
  firstOf,
  type Group,
  houseFor,
  openGroup,
} from './domain/group.ts'
import type { HotelState } from './domain/state.ts'
import type { BusinessDate, HotelTime, WireTime } from './domain/time.ts'
import type { Actor } from './domain/words.ts'
import { housesOf, isAsked, showingOf } from './hotel/as-persona.ts'
import type { Faults } from './hotel/faults.ts'
import { goOnWith, planNight } from './hotel/going-on.ts'
import { type House, planNightAudit } from './hotel/hours.ts'
import { lastMoment } from './hotel/last-moment.ts'
import { NightFiles, sayWritten } from './hotel/night-files.ts'
import { openingOf } from './hotel/opening.ts'
import type { HotelOptions } from './hotel/options.ts'
import { sayAnswered } from './hotel/say-answered.ts'
import { type Pace, TimeLine } from './hotel/time-line.ts'
import { type Commit, readCommitLine } from './journal/commit.ts'
import { type Input, inputLine, inputOf, readInputLine } from './journal/inputs.ts'
import { Journal } from './journal/journal.ts'
import type { Kept } from './journal/keeper.ts'
import { wholeNumber } from './population/streams.ts'
import { blotted, blotter } from './transcript/blot.ts'
import type { Saying } from './transcript/entries.ts'
import { entryLine, readEntryLine, Transcript } from './transcript/transcript.ts'
import type { Change } from './views/change-feed.ts'
import { emptyShelves, shelve } from './views/shelves.ts'
import type { Answer, Request } from './windows/answer.ts'
import { cleaned } from './windows/cleaned.ts'
import { type Entrance, entranceOf } from './windows/entrance.ts'
import type { ExportFile } from './windows/export/file.ts'
import type { NightJob } from './windows/export/night-job.ts'
import { route } from './windows/routes.ts'
import type { Obeyed, Outlook } from './windows/window.ts'

export type { HotelOptions } from './hotel/options.ts'

type Listener = {
  readonly committed?: (commit: Commit, changes: readonly Change[]) => void
  readonly written?: (file: ExportFile) => void
}

export class Hotel {
  readonly options: HotelOptions
  /** By the id of the property, the first one first. */
  readonly houses: Group
  readonly agenda = new Agenda()
  readonly journal: Journal
  readonly transcript = new Transcript()
  readonly shelves
  readonly inputs: Input[] = []
  readonly #files: NightFiles
  readonly #listeners = new Set<Listener>()
  readonly #cursorMark: string
  readonly #blot: (text: string) => string
  readonly #entrance: Entrance
  readonly opened: HotelTime
  /** What goes wrong on purpose; null where nobody planned anything. */
  faults: Faults | null = null
  readonly #time: TimeLine

  /** Opens, or where `kept` says so goes on: the journal's events are taken in again, and nothing is decided anew. */
  constructor(options: HotelOptions, kept?: Kept) {
    const { engine, seed, date, persona, fileMark } = options
    this.options = options
    const [property, ...sisters] = housesOf(options)
    const showing = showingOf(persona)
    const firstNumber = 20_000_000 + wholeNumber(seed, 'reservation-numbers', 60_000_000)
    this.houses = openGroup([property, ...sisters], date, firstNumber)
    const name = [...this.houses.keys()].join(',')
    this.journal = new Journal({ engine, seed, date, property: name })
    this.#files = new NightFiles(persona, fileMark)
    const identity = `${options.run} ${seed} ${date} ${name}`
    this.opened = openingOf(property, date)
    this.shelves = emptyShelves(identity, showing, this.houses, this.opened)
    this.#cursorMark = hash('sha256', `cursors ${identity}`).slice(0, 6)
    this.#blot = blotter([options.token, ...(options.secrets ?? [])])
    this.#entrance = entranceOf(options.token)
    if (options.faults) this.faults = options.faults(this)
    const start = kept ? lastMoment(kept, this.opened) : this.opened
    this.#time = new TimeLine(this.agenda, start, now => options.keeper?.time(now))
    if (kept) this.#goOn(kept)
    else for (const house of this.houses.values()) planNightAudit(this.#hours(house), date)
  }

  /** The first house, which is the only one of most hotels. */
  get state(): Readonly<HotelState> {
    return firstOf(this.houses)
  }

  get now(): HotelTime {
    return this.#time.now
  }

  /** While somebody advances it: what is due then happens within that advance. */
  get isAdvancing(): boolean {
    return this.#time.isAdvancing
  }

  get files(): readonly ExportFile[] {
    return this.#files.all
  }

  /** Returns how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Obeys or refuses a command, now. A refusal leaves state and journal as they were. */
  obey(command: Addressed, by: Actor): Obeyed {
    const decision = decideInGroup(this.houses, command, this.now)
    if (decision.kind === 'refused') return decision
    const input = inputOf(command, by, this.now, this.journal.length)
    if (input) this.inputs.push(input)
    const commit = this.journal.append({ at: this.now, by, command, events: decision.events })
    // Kept before anybody hears of it.
    this.options.keeper?.commit(commit.seq, this.journal.lastLine, this.journal.head, input ? inputLine(input) : null)
    const changes = this.#takeIn(commit)
    for (const { committed } of this.#listeners) committed?.(commit, changes)
    const house = houseFor(this.houses, command) ?? this.state
    for (const event of commit.events)
      if (event.kind === 'business-date-rolled') this.#dayClosed(house, event.from, event.to)
    return { kind: 'committed', commit }
  }

  /** Opens the desk for what shall go wrong, once in a run. It is loaded then: most days are good ones. */
  async openFaults(): Promise<Faults> {
    const { openFaults } = await import('./hotel/faults.ts')
    this.faults ??= openFaults(this)
    return this.faults
  }

  /** Answers a connector's request and remembers it in the transcript. */
  answer(request: Request): Answer {
    const wire = this.options.wireNow()
    const { asked, address } = cleaned(request, this.#blot)
    const ask = (each: Request) => route(this.#outlook(), this.#entrance, each)
    const under = this.faults?.routed(asked, this.now, ask)
    const routed = under?.routed ?? ask(asked)
    this.remember(sayAnswered(request.method, address, routed), wire)
    for (const saying of routed.answer.says ?? []) this.remember(saying)
    under?.fired(this.transcript.length)
    return routed.answer
  }

  /** Writes a line of the transcript. `wire` is when it began, if that was earlier. */
  remember(saying: Saying, wire?: WireTime, at = this.now): void {
    const wireEnd = this.options.wireNow()
    const entry = this.transcript.append({ at, wire: wire ?? wireEnd, wireEnd }, blotted(saying, this.#blot))
    this.options.keeper?.entry(entry.n, entryLine(entry))
  }

  /**
   * Moves hotel time forward and returns when everything due has happened, in order, and every delivery was answered or timed out.
   * Advances follow one another; one that is asked for during another waits for it.
   */
  advanceTo(target: HotelTime, pace: Pace = async () => true): Promise<void> {
    return this.#time.advanceTo(target, pace)
  }

  #outlook(): Outlook {
    return {
      persona: this.options.persona,
      state: this.state,
      houses: this.houses,
      shelves: this.shelves,
      cursorMark: this.#cursorMark,
      now: this.now,
      opened: this.opened,
      said: this.transcript.all(),
      files: this.files,
      subscriptions: this.transcript.subscriptions,
      webhookReach: this.options.webhookReach ?? 'anywhere',
      wireNow: this.options.wireNow(),
      obey: command => this.obey(command, 'connector'),
      answeredUnder: key => this.transcript.keyedWrites.under(key),
    }
  }

  #hours(state: Readonly<HotelState>): House {
    const own = state === this.state ? {} : { property: state.property.id }
    const obey: House['obey'] = command => void this.obey({ ...command, ...own }, 'house')
    return { agenda: this.agenda, state, now: () => this.now, obey, mark: this.#markOf(state) }
  }

  /** Nothing for the first house. */
  #markOf(house: Readonly<HotelState>): string {
    return house === this.state ? '' : `-${house.property.id}`
  }

  #takeIn(commit: Commit): Change[] {
    for (const event of commit.events) evolveInGroup(this.houses, commit.command, event, commit.at, commit.seq)
    this.#files.takeIn(commit, this.state.schemaVersion)
    this.faults?.desk.takeIn(commit)
    // Files and screens look at the hotel itself; where nobody polls and nobody is told, nothing needs to be written down twice.
    return isAsked(this.options.persona) ? shelve(this.shelves, this.houses, commit) : []
  }

  #goOn({ commits, inputs, entries }: Kept): void {
    this.inputs.push(...inputs.map(readInputLine))
    const read = entries.map(readEntryLine)
    for (const entry of read) this.transcript.restore(entry)
    const written = read.filter(entry => entry.kind === 'file-written')
    for (const line of commits) {
      const commit = readCommitLine(line)
      this.journal.restore(commit, line)
      this.#takeIn(commit)
      for (const { property, upTo, businessDate, at, job } of written) {
        const house = upTo === commit.seq && this.houses.get(property)
        const closed = { businessDate: businessDate as BusinessDate, at, seq: upTo }
        if (house) this.#files.write(house, this.#markOf(house), closed, job)
      }
    }
    this.faults?.restore(read, this.journal.after(0))
    for (const house of this.houses.values())
      goOnWith(this.#hours(house), this.options.date, read, this.faults, (...night) => this.#writeFile(...night))
  }

  /** A day was closed, by the house or by hand: its file is written, and the next night is planned. */
  #dayClosed(house: Readonly<HotelState>, closed: BusinessDate, next: BusinessDate): void {
    const hours = this.#hours(house)
    planNight(hours, this.faults, closed, job => this.#writeFile(house, closed, job))
    planNightAudit(hours, next)
  }

  #writeFile(house: Readonly<HotelState>, businessDate: BusinessDate, job: NightJob | undefined): void {
    const closed = { businessDate, at: this.now, seq: this.journal.length }
    const file = this.#files.write(house, this.#markOf(house), closed, job)
    if (!file) return
    this.remember(sayWritten(file))
    for (const { written } of this.#listeners) written?.(file)
  }
}
