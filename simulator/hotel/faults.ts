/** What goes wrong on purpose in a hotel, for all its windows. Loaded when somebody first plans it: most days are good ones. */
import type { Property } from '../domain/property/property.ts'
import type { BusinessDate, HotelTime } from '../domain/time.ts'
import { type ReadPlan, readPlan } from '../faults/grammar/plan.ts'
import type { Commit } from '../journal/commit.ts'
import { wholeNumber } from '../population/streams.ts'
import type { Entry } from '../transcript/entries.ts'
import { countFaults, type FaultCount, type FaultSums, sumsOf } from '../transcript/fault-counts.ts'
import type { FaultPlan, FaultSaying } from '../transcript/faults.ts'
import type { ChangeFeed } from '../views/change-feed.ts'
import type { Request } from '../windows/answer.ts'
import type { Routed } from '../windows/routes.ts'
import type { Profile } from '../windows/webhooks/profile.ts'
import type { Disturb } from '../windows/webhooks/sending.ts'
import { FaultDesk } from './fault-desk.ts'
import { type RoutedUnder, routedUnder } from './faulty-answers.ts'
import { disturbed, type ExtraLeft, extrasLeft } from './faulty-deliveries.ts'
import type { House } from './hours.ts'
import { planJobsLeft, planNightJobs, type WriteJob } from './night-jobs.ts'
import { Overtaking } from './overtaking.ts'

export type Faults = {
  readonly desk: FaultDesk
  /** Plans them from now on; returns their names, `f1` being the first of a run. */
  readonly plan: (plans: readonly FaultPlan[]) => string[]
  /** The same without those whose line is planned already, as in a hotel that comes back. */
  readonly planAnew: (plans: readonly FaultPlan[]) => string[]
  /** What somebody wrote, as plans or as troubles; the seed draws its swarms. */
  readonly read: (value: unknown) => ReadPlan
  /** How often each has struck so far, and in vain. */
  readonly counts: () => FaultCount[]
  readonly sums: () => FaultSums
  readonly routed: (request: Request, now: HotelTime, route: (request: Request) => Routed) => RoutedUnder
  readonly disturb: Disturb
  /** What is still to come behind deliveries to this subscriber that were made before the hotel came back; told once. */
  readonly extrasLeft: (subscription: string, profile: Profile) => ExtraLeft[]
  /** Takes in what was planned and fired before the hotel came back. */
  readonly restore: (said: readonly Entry[], journal: readonly Commit[]) => void
  readonly planNight: (house: House, closed: BusinessDate, write: WriteJob) => void
  /** What is still to come of a night that a fault had struck; false where none had. */
  readonly planLeft: (house: House, said: readonly Entry[], closed: BusinessDate, write: WriteJob) => boolean
}

/** What it needs of the hotel. */
export type HotelParts = {
  readonly options: { readonly seed: number; readonly date: BusinessDate; readonly property: Property }
  readonly opened: HotelTime
  readonly now: HotelTime
  readonly journal: { after(seq: number): readonly Commit[] }
  readonly transcript: { all(): readonly Entry[]; follow(follower: (entry: Entry) => void): void }
  readonly shelves: { readonly changes: ChangeFeed }
  remember(saying: FaultSaying): void
}

export type OpenFaults = (hotel: HotelParts) => Faults

export const openFaults: OpenFaults = hotel => {
  const { seed, date: firstDay, property } = hotel.options
  const house = { timeZone: property.timeZone, firstDay, opened: hotel.opened }
  const desk = new FaultDesk({ ...house, seed, now: () => hotel.now, say: saying => hotel.remember(saying) })
  const plan = (plans: readonly FaultPlan[]) => desk.plan(plans, hotel.journal.after(0))
  const overtaking = new Overtaking()
  for (const entry of hotel.transcript.all()) desk.takeLine(entry)
  hotel.transcript.follow(entry => desk.takeLine(entry))
  const counts = () => countFaults(hotel.transcript.all(), { readsFolder: false })
  return {
    ...{ desk, plan },
    planAnew: plans => plan(plans.filter(({ line }) => !desk.lines().includes(line))),
    read: value => readPlan(value, (name, below) => wholeNumber(seed, name, below), `faults ${desk.lines().length}`),
    counts,
    sums: () => sumsOf(counts()),
    routed: (request, now, route) => routedUnder(desk, request, now, route),
    disturb: sending => disturbed(desk, hotel.shelves.changes, overtaking, sending),
    extrasLeft: (subscription, profile) => extrasLeft(desk, hotel.shelves.changes, subscription, profile),
    restore: (said, journal) => {
      desk.restore(said, journal)
      overtaking.restore(said, fault => desk.settingsOf(fault).window)
    },
    planNight: (house, closed, write) => planNightJobs(house, desk, closed, write),
    planLeft: (house, said, closed, write) => planJobsLeft(house, said, desk, closed, write),
  }
}
