/**
 * A connector's question, with whatever faults strike it: each stands before the next, and the hotel behind them all. What happens to a file is
 * done where that is written.
 */
import type { HotelTime } from '../domain/time.ts'
import { requestFaults } from '../faults/catalogue/requests.ts'
import type { Answer, Request } from '../windows/answer.ts'
import { answeredUnder, canStrike, type Struck } from '../windows/disturbed/answering.ts'
import type { Routed } from '../windows/routes.ts'
import type { FaultDesk } from './fault-desk.ts'
import type { Firing } from './firing.ts'

export type RoutedUnder = {
  readonly routed: Routed
  /** Says what struck, behind the line `n` in which the question stands. */
  readonly fired: (n: number) => void
}

const nothing = () => undefined

export function routedUnder(
  desk: FaultDesk,
  request: Request,
  now: HotelTime,
  route: (request: Request) => Routed,
): RoutedUnder {
  if (desk.isIdle) return { routed: route(request), fired: nothing }
  const window = windowOf(request.path)
  const firings = desk.strike(
    window,
    subjectOf(request),
    null,
    kind => requestFaults.includes(kind) && canStrike(kind.id, request),
  )
  const struck: { firing: Firing; struck: Struck }[] = []
  const under = firings.reduceRight(
    (ask, firing) => (each: Request) => {
      const one = answeredUnder(firing.plan, each, now, ask)
      struck.push({ firing, struck: one })
      return one.answer
    },
    (each: Request): Answer => route(each).answer,
  )
  const routed = firings.length === 0 ? route(request) : { window, answer: under(request) }
  const fired = (n: number) => {
    for (const { firing, struck: one } of struck.toReversed())
      desk.sayFired(firing, { kind: 'request', n }, one.did, { differs: one.differs })
  }
  return { routed, fired }
}

function windowOf(path: string): Routed['window'] {
  if (path === '/exports' || path.startsWith('/exports/')) return 'export'
  return path === '/screens' || path.startsWith('/screens/') ? 'screens' : 'polling'
}

/** `reservations/r-1` of `/api/v1/reservations/r-1`; the name of a file or of a screen. */
const subjectOf = ({ path }: Request): string => path.replace(/^\/(api\/v\d+|exports|screens)\/?/, '')
