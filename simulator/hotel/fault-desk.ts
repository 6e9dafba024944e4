/**
 * The desk that knows which faults are planned in this run, which of them are on, and whether one strikes. What it knows can be read again from
 * the journal (what a fault waited for) and the transcript (what was planned and fired); chance comes from the seed.
 */
import { type HotelTime, instant, later, readInstant } from '../domain/time.ts'
import { kindOf } from '../faults/catalogue/catalogue.ts'
import type { FaultKind } from '../faults/catalogue/kind.ts'
import { holdsUp } from '../faults/holding.ts'
import { type House, isAwaited, isMeant, isOn, type Life, lifeOf } from '../faults/life.ts'
import type { Commit } from '../journal/commit.ts'
import { wholeNumber } from '../population/streams.ts'
import type { Entry } from '../transcript/entries.ts'
import type { FaultHit, FaultMoment, FaultPlan, FaultSaying, FaultTarget } from '../transcript/faults.ts'
import { type Fired, type Firing, keyOf } from './firing.ts'
import { Interrupted } from './interrupted.ts'
import { Questions } from './questions.ts'

type Planned = {
  readonly fault: string
  readonly plan: FaultPlan
  readonly kind: FaultKind
  readonly begins: Map<FaultMoment, HotelTime>
  life: Life
  healed: boolean
  fired: number
}

export type DeskOptions = House & {
  readonly seed: number
  readonly now: () => HotelTime
  readonly say: (saying: FaultSaying) => void
}

export class FaultDesk {
  readonly #options: DeskOptions
  readonly #planned: Planned[] = []
  /** What a fault struck already, so that it lets it go when it comes again. */
  readonly #struck = new Set<string>()
  readonly #heldUntil = new Map<string, HotelTime>()
  readonly #questions = new Questions()
  readonly interrupted = new Interrupted()

  constructor(options: DeskOptions) {
    this.#options = options
  }

  get isIdle(): boolean {
    return this.#planned.length === 0
  }

  /** What is planned, in order. */
  lines(): string[] {
    return this.#planned.map(({ plan }) => plan.line)
  }

  /** Plans them from now on, and says so; `journal` is what has happened so far. Returns their names. */
  plan(plans: readonly FaultPlan[], journal: readonly Commit[]): string[] {
    return plans.map(plan => {
      const fault = `f${this.#planned.length + 1}`
      this.#add(fault, plan, journal)
      this.#options.say({ kind: 'fault-planned', fault, plan })
      return fault
    })
  }

  /** Ends all that are on, or still to come. Returns their names. */
  heal(): string[] {
    const healed = this.#planned.filter(each => !each.healed && !this.#isOver(each))
    for (const each of healed) each.healed = true
    const faults = healed.map(({ fault }) => fault)
    if (faults.length > 0) this.#options.say({ kind: 'faults-healed', faults })
    return faults
  }

  /** What was planned and fired before the hotel came back. */
  restore(entries: readonly Entry[], journal: readonly Commit[]): void {
    for (const entry of entries) {
      if (entry.kind === 'fault-planned') this.#add(entry.fault, entry.plan, journal)
      else if (entry.kind === 'faults-healed')
        for (const each of this.#planned) each.healed ||= entry.faults.includes(each.fault)
      else if (entry.kind === 'fault-fired') this.#firedBefore(entry)
      this.interrupted.take(entry)
      this.takeLine(entry)
    }
  }

  /** A line of the transcript. */
  takeLine(entry: Entry): void {
    this.#questions.take(entry)
  }

  #firedBefore(entry: Fired): void {
    const { fault, hit } = entry
    const planned = this.#planned.find(each => each.fault === fault)
    if (!planned) return
    const { plan, kind, life } = planned
    planned.fired += 1
    this.#struck.add(struckBy(fault, keyOf(hit)))
    if (hit.kind !== 'delivery') return
    if (!holdsUp(plan)) return this.interrupted.fired(entry, { fault, plan, kind, ends: life.until })
    // How long one is held that others may overtake is known where these are counted.
    const until = entry.until === null || plan.settings.window !== undefined ? undefined : readInstant(entry.until)
    if (until !== undefined) this.#heldUntil.set(keyOf(hit), until)
  }

  /** Milliseconds for which a delivery is still held that was held before the hotel came back; it alone knows of them. */
  heldBefore(key: string): number {
    return Math.max(0, (this.#heldUntil.get(key) ?? 0) - this.#options.now())
  }

  settingsOf(fault: string): FaultPlan['settings'] {
    return this.#planned.find(each => each.fault === fault)?.plan.settings ?? {}
  }

  takeIn(commit: Commit): void {
    for (const planned of this.#planned) this.#wait(planned, commit)
  }

  /**
   * The faults that strike now. `subject` is what a pattern of `on` is held against; `key` names what may be struck, the same thing never twice by
   * the same fault; where it is null, each time is another. `fits` leaves out kinds that can do nothing here; after `most` the others have no turn.
   */
  strike(
    target: FaultTarget,
    subject: string,
    key: string | null,
    fits = (_: FaultKind): boolean => true,
    most = Number.POSITIVE_INFINITY,
  ): Firing[] {
    if (this.#planned.length === 0) return []
    const now = this.#options.now()
    const thing = key ?? this.#questions.next(target)
    let struck = 0
    return this.#planned.flatMap(planned => {
      if (struck >= most) return []
      const { fault, plan, kind, life } = planned
      const could = plan.target === target && !planned.healed && isOn(life, now) && isMeant(plan.only, subject)
      if (!could || !fits(kind) || (plan.timesMax !== null && planned.fired >= plan.timesMax)) return []
      const mark = struckBy(fault, thing)
      if (key !== null && this.#struck.has(mark)) return []
      const [times, of] = plan.chance
      if (times < of && wholeNumber(this.#options.seed, `fault ${mark}`, of) >= times) return []
      planned.fired += 1
      struck += 1
      if (key !== null) this.#struck.add(mark)
      return [{ fault, plan, kind, ends: life.until }]
    })
  }

  /** `heldMs` is for how long it holds something up. */
  sayFired(
    { fault, kind, ends }: Firing,
    hit: FaultHit,
    did: string,
    { differs = true, heldMs }: { readonly differs?: boolean; readonly heldMs?: number } = {},
  ): void {
    const until = heldMs === undefined ? ends : later(this.#options.now(), heldMs)
    this.#options.say({
      ...{ kind: 'fault-fired', fault, does: kind.id, hit, did, spoils: kind.spoils, differs },
      until: until === null ? null : instant(until),
    })
  }

  #add(fault: string, plan: FaultPlan, journal: readonly Commit[]): void {
    const kind = kindOf(plan.target, plan.does)
    if (!kind) throw new Error(`There is no fault "${plan.does}" on ${plan.target}.`)
    const life = { from: null, until: null }
    const planned: Planned = { fault, plan, kind, life, begins: new Map(), healed: false, fired: 0 }
    this.#planned.push(planned)
    this.#live(planned)
    for (const commit of journal) this.#wait(planned, commit)
  }

  #wait(planned: Planned, { at, events }: Commit): void {
    const { plan, begins } = planned
    for (const moment of [plan.from, plan.until])
      if (moment?.kind === 'after' && !begins.has(moment) && events.some(event => isAwaited(moment, event))) {
        begins.set(moment, at)
        this.#live(planned)
      }
  }

  #live(planned: Planned): void {
    planned.life = lifeOf(planned.plan, this.#options, moment => planned.begins.get(moment) ?? null)
  }

  #isOver({ life, plan, fired }: Planned): boolean {
    return (life.until !== null && life.until <= this.#options.now()) || fired === plan.timesMax
  }
}

const struckBy = (fault: string, key: string): string => `${fault} ${key}`
