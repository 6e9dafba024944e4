/** Planning what shall go wrong in an open run, and looking at what came of it: `/r/{run}/control/faults`. */
import type { Request, Response, Router } from 'express'
import { type Problem, wrongValue } from '../../windows/problem.ts'
import type { HostedRun, HostedRuns } from '../hosted-runs.ts'
import { sendProblem } from './door.ts'
import { withRun } from './run-routes.ts'

export function addFaultRoutes(router: Router, runs: HostedRuns): void {
  const at = '/r/:run/control/faults'
  router.get(
    at,
    withRun(runs, (run, _, response) => void response.json(countsIn(run))),
  )
  router.post(at, withRun(runs, plan))
  router.delete(
    at,
    withRun(runs, (run, _, response) => {
      const healed = run.hotel.faults?.desk.heal() ?? []
      response.json({ healed, ...countsIn(run) })
    }),
  )
}

async function plan(run: HostedRun, request: Request, response: Response): Promise<void> {
  const faults = await run.hotel.openFaults()
  const read = faults.read(request.body)
  if ('troubles' in read)
    return sendProblem(
      response,
      wrongPlan(read.troubles.map(({ path, message }) => `${path.length === 0 ? 'body' : path.join('.')}: ${message}`)),
    )
  if (faults.desk.lines().length + read.plans.length > mostFaults) return sendProblem(response, tooManyFaults)
  const names = faults.plan(read.plans)
  response.status(201).json({ names, ...countsIn(run) })
}

const mostFaults = 2000

const tooManyFaults: Problem = {
  ...{ kind: 'too-many-faults', title: 'Too many faults', status: 409 },
  detail: `A run holds ${mostFaults} faults. Open another run for more.`,
}

function wrongPlan(said: readonly string[]): Problem {
  const detail = said.slice(0, 20).join(' ')
  return { ...wrongValue(), detail: said.length > 20 ? `${detail} And ${said.length - 20} more.` : detail }
}

function countsIn({ hotel: { faults } }: HostedRun) {
  return faults ? { ...faults.sums(), faults: faults.counts() } : { planned: 0, fired: 0, absorbed: 0, faults: [] }
}
