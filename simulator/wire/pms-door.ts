/** The connector's door: `/r/{run}/…` and `/c/{connector}/…`, from Node's HTTP to the hotel's plain routes and back. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { instant } from '../domain/time.ts'
import type { Saying } from '../transcript/entries.ts'
import type { Answer, Body, Carriage, Request } from '../windows/answer.ts'
import { notFound, type Problem, problemAnswer, problemBody } from '../windows/problem.ts'
import type { HostedRun, HostedRuns } from './hosted-runs.ts'
import { readBody, tooLarge } from './read-body.ts'
import { endWithContent } from './send-content.ts'

/**
 * Stands before Express: pages need no routing, and are a sixth cheaper without. `beyond` takes what is not a connector's, and `problemOf`
 * says what went wrong.
 */
export function pmsDoor(
  runs: HostedRuns,
  beyond: RequestListener,
  problemOf: (error: unknown) => Problem,
): RequestListener {
  return (request, response) => {
    request.url = pathIn(request.url ?? '/')
    const place = placeOf(request.url)
    if (place === undefined || place.path.startsWith('/control/')) return beyond(request, response)
    const inTrouble = (error: unknown) => {
      if (response.headersSent) response.destroy()
      else send(response, problemAnswer(problemOf(error)), undefined)
    }
    try {
      // Whoever only asks is answered in this turn of the loop.
      if (isReading(request.method)) answer(runs, place, request, null, response)
      else
        readBody(request)
          .then(body => write(runs, place, request, body, response))
          .catch(inTrouble)
    } catch (error) {
      inTrouble(error)
    }
  }
}

const isReading = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD'

/**
 * What follows from a write, such as webhooks, is over before the writer is answered; a story that holds the clock sees to that itself. Where
 * time is being advanced already it is a part of that advance, which may be waiting for the writer: who writes while taking a delivery.
 */
async function write(
  runs: HostedRuns,
  place: Place,
  request: IncomingMessage,
  body: Buffer | 'too large',
  response: ServerResponse,
): Promise<void> {
  const hosted = runOf(runs, place)
  if (body === 'too large') {
    hosted?.hotel.remember(sayTooLarge(place, request))
    return send(response, problemAnswer(tooLarge), hosted)
  }
  const before = hosted?.hotel.journal.length
  const answered = answerOf(hosted, place, request, body)
  const hasWritten = hosted && (hosted.hotel.journal.length !== before || isDue(hosted))
  if (hasWritten && !hosted.clock.heldByPlay && !hosted.hotel.isAdvancing)
    await hosted.hotel.advanceTo(hosted.hotel.now)
  send(response, answered, hosted)
}

/** Somebody who subscribes asks for what goes out at once. */
function isDue({ hotel }: HostedRun): boolean {
  const next = hotel.agenda.next()
  return next !== undefined && next.at <= hotel.now
}

/** The hotel itself was not asked. */
const sayTooLarge = ({ path }: Place, { method = '' }: IncomingMessage): Saying => ({
  ...{ kind: 'request', window: path.startsWith('/exports') ? 'export' : 'polling', method, path: path.slice(0, 500) },
  ...{ status: tooLarge.status, answerBytes: problemBody(tooLarge).length, detail: problemBody(tooLarge) },
  ...{ more: false, list: false, facts: null },
})

const runOf = (runs: HostedRuns, { door, name }: Place): HostedRun | undefined =>
  door === 'r' ? runs.run(name) : runs.current(name)

function answer(
  runs: HostedRuns,
  place: Place,
  request: IncomingMessage,
  body: Buffer | null,
  response: ServerResponse,
): void {
  const hosted = runOf(runs, place)
  send(response, answerOf(hosted, place, request, body), hosted)
}

function answerOf(hosted: HostedRun | undefined, place: Place, request: IncomingMessage, body: Buffer | null): Answer {
  if (!hosted) return problemAnswer(notFound(unknownRun(place.door, place.name)))
  if (hosted.state === 'ended') return problemAnswer(runEnded(place.name))
  const { method = 'GET', headers } = request
  const query = new URLSearchParams(place.query)
  const asked = method === 'HEAD' ? 'GET' : method
  const { authorization } = headers
  const others = headers as Request['headers']
  return hosted.hotel.answer({ method: asked, path: place.path, query, authorization, headers: others, body })
}

function send(
  response: ServerResponse,
  { status, headers, body, carriage }: Answer,
  hosted: HostedRun | undefined,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  // An answer that says the time itself comes from a clock that is wrong.
  const time = hosted ? { 'hotel-time': headers['hotel-time'] ?? instant(hosted.hotel.now) } : {}
  // What is not sent at all, or not anew, has no length.
  const length = status === 304 || status === 204 ? {} : { 'content-length': bytes.length }
  const kept = headers['cache-control'] ?? 'no-store'
  const cookie = headers['set-cookie']
  // A cookie that was given over TLS goes back over TLS alone; whether that is so is seen here.
  const guarded = cookie && isOverTls(response.req) ? { 'set-cookie': `${cookie}; Secure` } : {}
  const head = { ...headers, ...guarded, ...time, ...length, 'cache-control': kept }
  if (carriage)
    return void carry(response, carriage, body, () => response.writeHead(status, head)).catch(() => response.destroy())
  response.writeHead(status, head)
  if (response.req.method === 'HEAD') response.end()
  else if ('pieces' in bytes) endWith(response, bytes.pieces)
  else if ('read' in bytes) endWithContent(response, bytes)
  else response.end(bytes)
}

/** Here, or between the asker and a proxy that says so. */
const isOverTls = ({ socket, headers }: IncomingMessage): boolean =>
  'encrypted' in socket || headers['x-forwarded-proto'] === 'https'

/** Loaded when a fault first strikes. */
async function carry(response: ServerResponse, carriage: Carriage, body: Body, writeHead: () => void): Promise<void> {
  const { carryAnswer } = await import('./carry-answer.ts')
  await carryAnswer(response, carriage, body, writeHead)
}

/** In one go, where the socket takes it. */
function endWith(response: ServerResponse, pieces: Extract<Body, { pieces: unknown }>['pieces']): void {
  response.cork()
  for (const piece of pieces.slice(0, -1)) response.write(piece, 'latin1')
  response.end(pieces.at(-1), 'latin1')
}

type Place = { readonly door: 'r' | 'c'; readonly name: string; readonly path: string; readonly query: string }

/** A proxy sends the whole address. */
const pathIn = (url: string): string => (url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/]*/i, '') || '/')

/** `/r/main/api/v1/changes?after=c-1` → door r, name main, the path within, the query. */
function placeOf(url: string): Place | undefined {
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

/** A connector of an earlier story may still be asking. */
const runEnded = (name: string): Problem => ({
  kind: 'run-ended',
  title: 'The run has ended',
  status: 410,
  detail: `The run "${name.slice(0, 80)}" has ended, and its hotel answers no more. Ask the hotel that you were given last.`,
})
