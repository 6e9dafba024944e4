/** What goes wrong on purpose in a hotel, for all its windows. Loaded when somebody first plans it: most days are good ones. */
import type { BusinessDate, HotelTime } from '../domain/time.ts'
import type { Commit } from '../journal/commit.ts'
import type { Entry } from '../transcript/entries.ts'
import type { FaultPlan } from '../transcript/faults.ts'
import type { ChangeFeed } from '../views/change-feed.ts'
import type { Request } from '../windows/answer.ts'
import type { Routed } from '../windows/routes.ts'
import type { Disturb } from '../windows/webhooks/sending.ts'
import { type DeskOptions, FaultDesk } from './fault-desk.ts'
import { type RoutedUnder, routedUnder } from './faulty-answers.ts'
import { disturbed } from './faulty-deliveries.ts'
import type { House } from './hours.ts'
import { planJobsLeft, planNightJobs, type WriteJob } from './night-jobs.ts'

export type Faults = {
  readonly desk: FaultDesk
  /** Plans them from now on; returns their names, `f1` being the first of a run. */
  readonly plan: (plans: readonly FaultPlan[]) => string[]
  readonly routed: (request: Request, now: HotelTime, route: (request: Request) => Routed) => RoutedUnder
  readonly disturb: Disturb
  readonly planNight: (house: House, closed: BusinessDate, write: WriteJob) => void
  /** What is still to come of a night that a fault had struck; false where none had. */
  readonly planLeft: (house: House, said: readonly Entry[], closed: BusinessDate, write: WriteJob) => boolean
}

export type HotelParts = DeskOptions & { readonly journal: () => readonly Commit[]; readonly feed: ChangeFeed }
export type OpenFaults = (parts: HotelParts) => Faults

export const openFaults: OpenFaults = parts => {
  const desk = new FaultDesk(parts)
  return {
    desk,
    plan: plans => desk.plan(plans, parts.journal()),
    routed: (request, now, route) => routedUnder(desk, request, now, route),
    disturb: sending => disturbed(desk, parts.feed, sending),
    planNight: (house, closed, write) => planNightJobs(house, desk, closed, write),
    planLeft: (house, said, closed, write) => planJobsLeft(house, said, desk, closed, write),
  }
}
