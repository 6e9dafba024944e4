/** Steering one run: `/r/{run}/control/…`. */
import type { Request, Response, Router } from 'express'
import { explain } from '../../domain/refusals.ts'
import type { HotelState } from '../../domain/state.ts'
import { type HotelTime, instant, later, readInstant, wallClock } from '../../domain/time.ts'
import { sayEntry } from '../../transcript/sentences.ts'
import { writtenEntry } from '../../transcript/transcript.ts'
import { houseAtAGlance } from '../../windows/desk/house.ts'
import { sayCommit } from '../../windows/desk/sentences.ts'
import { notFound, type Problem, wrongValue } from '../../windows/problem.ts'
import type { HostedRun, HostedRuns } from '../hosted-runs.ts'
import { sendProblem } from './door.ts'
import { followRun } from './follow.ts'

export function addRunRoutes(router: Router, runs: HostedRuns): void {
  const at = (path: string) => `/r/:run/control/${path}`
  router.get(
    at('house'),
    withRun(runs, (run, request, response) => {
      const state = houseAsked(run, request.query.property)
      if (state) response.json(house(run, state))
      else sendProblem(response, notFound(`No house of that name is here. Ask for one of ${namesOf(run)}.`))
    }),
  )
  router.get(
    at('journal'),
    withRun(runs, (run, request, response) =>
      sendPart(request, response, (after, limit) => journalPart(run, after, limit)),
    ),
  )
  router.get(
    at('transcript'),
    withRun(runs, (run, request, response) =>
      sendPart(request, response, (after, limit) => transcriptPart(run, after, limit)),
    ),
  )
  router.get(
    at('events'),
    withRun(runs, (run, _, response) => followRun(run, response)),
  )
  router.post(at('commands'), withRun(runs, obey))
  router.post(at('clock'), withRun(runs, moveClock))
}

type Handler = (run: HostedRun, request: Request, response: Response) => void | Promise<void>

export function withRun(runs: HostedRuns, handle: Handler) {
  return (request: Request, response: Response): void | Promise<void> => {
    const name = String(request.params.run)
    const run = runs.run(name)
    if (run) return handle(run, request, response)
    sendProblem(response, notFound(`No run is called "${name.slice(0, 80)}" here. List the runs at /control/v1/runs.`))
  }
}

async function obey(run: HostedRun, request: Request, response: Response): Promise<void> {
  const { readCommand } = await import('./schemas.ts')
  const read = readCommand(request.body)
  if (read.kind === 'wrong') return sendProblem(response, wrongValue(...read.faults))
  const { hotel } = run
  const obeyed = hotel.obey(read.value, 'desk')
  if (obeyed.kind === 'refused') return sendProblem(response, refused(obeyed.refusal))
  // The deliveries that follow are answered or timed out before the asker is. A story that holds the clock sends them on its own way.
  if (!run.clock.heldByPlay) await hotel.advanceTo(hotel.now)
  const { seq, at, events } = obeyed.commit
  response.status(201).json({ seq, at: instant(at), events, head: hotel.journal.head })
}

const refused = (refusal: Parameters<typeof explain>[0]): Problem => ({
  kind: refusal.kind,
  title: 'The hotel cannot do that',
  status: 409,
  detail: explain(refusal),
})

async function moveClock(run: HostedRun, request: Request, response: Response): Promise<void> {
  const { checkAgainst, clockSchema, durationMs } = await import('./schemas.ts')
  const read = checkAgainst(clockSchema, request.body)
  if (read.kind === 'wrong') return sendProblem(response, wrongValue(...read.faults))
  if (run.clock.heldByPlay) return sendProblem(response, clockHeld)
  const { value } = read
  if ('mode' in value) setMode(run, value)
  else if ('paused' in value) run.clock.pause(value.paused)
  else {
    const target = 'to' in value ? readInstant(value.to) : later(run.hotel.now, durationMs(value.advance))
    if (target === undefined || target < run.hotel.now) return sendProblem(response, timeGoesForward(run))
    if (target - run.hotel.now > longestAdvanceMs) return sendProblem(response, tooFar)
    await run.hotel.advanceTo(target)
  }
  response.json({ clock: clockOf(run) })
}

type Mode = { mode: 'stepped' | 'live' } | { mode: 'scaled'; daysPerMinute: number }

function setMode({ clock }: HostedRun, mode: Mode): void {
  if (mode.mode === 'stepped') clock.stepped()
  else clock.running(mode.mode, mode.mode === 'scaled' ? mode.daysPerMinute : 0)
}

const longestAdvanceMs = 400 * 24 * 3_600_000
const tooFar: Problem = {
  kind: 'too-far',
  title: 'Too far',
  status: 400,
  detail: 'One step goes 400 days at most. Advance in several steps.',
}
const clockHeld: Problem = {
  kind: 'clock-held',
  title: 'The clock is held',
  status: 409,
  detail: 'A story is being played in this run and moves its time. Wait for its end, or open a run of your own.',
}
const timeGoesForward = ({ hotel }: HostedRun): Problem => ({
  kind: 'time-goes-forward',
  title: 'Time only goes forward',
  status: 409,
  detail: `Hotel time is ${instant(hotel.now)} already. Choose a later moment.`,
})

const namesOf = ({ hotel }: HostedRun): string => [...hotel.houses.keys()].join(', ')

/** The first house, or the one of a group that is asked for. */
const houseAsked = ({ hotel }: HostedRun, name: unknown) =>
  name === undefined ? hotel.state : hotel.houses.get(String(name))

function house(run: HostedRun, state: Readonly<HotelState>) {
  const { hotel, played } = run
  const { run: name, seed, date, persona } = hotel.options
  const { property } = state
  return {
    ...{
      run: name,
      seed,
      date,
      persona: persona.name,
      story: played?.story ?? null,
      mode: played?.mode ?? null,
      state: run.state,
    },
    property: {
      id: property.id,
      name: property.name,
      timeZone: property.timeZone,
      currency: property.currency,
      rooms: property.rooms.length,
    },
    houses: [...hotel.houses.values()].map(each => ({ id: each.property.id, businessDate: each.businessDate })),
    clock: clockOf(run, state),
    journal: { length: hotel.journal.length, head: hotel.journal.head },
    transcript: { length: hotel.transcript.length },
    ...houseAtAGlance(state),
  }
}

function clockOf({ hotel, clock }: HostedRun, { property, businessDate }: Readonly<HotelState> = hotel.state) {
  return {
    ...clock.settings,
    now: instant(hotel.now),
    local: wallClock(property.timeZone, hotel.now),
    businessDate,
  }
}

function journalPart({ hotel }: HostedRun, after: number, limit: number) {
  const commits = hotel.journal.after(after, limit)
  const local = (at: HotelTime) => wallClock(hotel.options.property.timeZone, at)
  return {
    commits: commits.map(commit => ({
      ...commit,
      at: instant(commit.at),
      local: local(commit.at),
      sentence: sayCommit(hotel.houses, commit),
    })),
    next: commits.at(-1)?.seq ?? after,
  }
}

function transcriptPart({ hotel }: HostedRun, after: number, limit: number) {
  const entries = hotel.transcript.after(after, limit)
  const local = (at: HotelTime) => wallClock(hotel.options.property.timeZone, at)
  return {
    entries: entries.map(entry => ({ ...writtenEntry(entry), local: local(entry.at), sentence: sayEntry(entry) })),
    next: entries.at(-1)?.n ?? after,
  }
}

function sendPart(request: Request, response: Response, part: (after: number, limit: number) => unknown): void {
  const after = whole(request.query.after, 0)
  const limit = whole(request.query.limit, 200)
  if (after === undefined || limit === undefined || limit < 1 || limit > 1000) {
    const found = JSON.stringify({ after: request.query.after, limit: request.query.limit })
    return sendProblem(
      response,
      wrongValue({ where: 'query', found, expected: 'after: a line number; limit: 1 to 1000' }),
    )
  }
  response.json(part(after, limit))
}

const whole = (text: unknown, usual: number): number | undefined =>
  text === undefined ? usual : typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : undefined
