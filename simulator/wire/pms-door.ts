/** The connector's door: `/r/{run}/…` and `/c/{connector}/…`, from Express to the hotel's plain routes and back. */
import type { NextFunction, Request, Response } from 'express'
import { instant } from '../domain/time.ts'
import type { Answer } from '../windows/answer.ts'
import { notFound, problemAnswer } from '../windows/problem.ts'
import type { HostedRun, HostedRuns } from './hosted-runs.ts'

export function pmsDoor(runs: HostedRuns) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const place = placeOf(request.url)
    if (place === undefined || place.path.startsWith('/control/')) return next()
    const hosted = place.door === 'r' ? runs.run(place.name) : runs.current(place.name)
    if (!hosted) return send(response, problemAnswer(notFound(unknownRun(place.door, place.name))), undefined)
    const { method, headers } = request
    const query = new URLSearchParams(place.query)
    const asked = method === 'HEAD' ? 'GET' : method
    const answer = hosted.hotel.answer({ method: asked, path: place.path, query, authorization: headers.authorization })
    send(response, answer, hosted)
  }
}

function send(response: Response, { status, headers, body }: Answer, hosted: HostedRun | undefined): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const time = hosted ? { 'hotel-time': instant(hosted.hotel.now) } : {}
  response.writeHead(status, { ...headers, ...time, 'content-length': bytes.length, 'cache-control': 'no-store' })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}

/** `/r/main/api/v1/changes?after=c-1` → door r, name main, the path within, the query. */
function placeOf(url: string): { door: 'r' | 'c'; name: string; path: string; query: string } | undefined {
  if (!url.startsWith('/r/') && !url.startsWith('/c/')) return undefined
  const question = url.indexOf('?')
  const whole = question < 0 ? url : url.slice(0, question)
  const slash = whole.indexOf('/', 3)
  return {
    door: url[1] as 'r' | 'c',
    name: slash < 0 ? whole.slice(3) : whole.slice(3, slash),
    path: slash < 0 ? '/' : whole.slice(slash),
    query: question < 0 ? '' : url.slice(question + 1),
  }
}

const unknownRun = (door: 'r' | 'c', name: string): string =>
  door === 'r'
    ? `No run is called "${name.slice(0, 80)}" here. Look at the address that this run was given, or list the runs at /control/v1/runs.`
    : `No run belongs to the connector "${name.slice(0, 80)}" right now. Start one with "mockinn run … --connector".`
