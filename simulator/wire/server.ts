/** The server: Express on a port, hosting the runs, the control doors and the page. Loopback unless told otherwise. */
import type { Server as HttpServer, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express'
import { notFound, type Problem } from '../windows/problem.ts'
import { controlRouter, sendProblem } from './control/door.ts'
import { addFaultRoutes } from './control/fault-routes.ts'
import { addRunRoutes } from './control/run-routes.ts'
import { HostedRuns } from './hosted-runs.ts'
import { pmsDoor } from './pms-door.ts'
import { tooLarge } from './read-body.ts'

export type ServerOptions = {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly controlToken: string
  /** PEM texts; without them, plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** The address under which others reach this server, where that is not the one it listens on. */
  readonly publicUrl?: string | undefined
  /** Whether those who subscribe by themselves may name private addresses, on a server that others reach too. */
  readonly allowPrivateWebhooks?: boolean
  /** More routes behind the control token. */
  readonly control?: (router: Router) => void
  /** Routes for anyone, such as the page. */
  readonly open?: (app: Express) => void
}

export type Server = {
  readonly runs: HostedRuns
  /** Without a slash at the end. */
  readonly url: string
  /** The address that it listens on, and the name under which others reach this machine. */
  readonly listensOn: string
  readonly reachedAs: string
  readonly port: number
  /** Where the webhooks of those who subscribe by themselves may go. */
  readonly webhookReach: 'anywhere' | 'public'
  close(): Promise<void>
}

/** Rejects with the system's own error where the port is taken or not allowed. */
export async function openServer(options: ServerOptions): Promise<Server> {
  if (options.publicUrl !== undefined) new URL(options.publicUrl)
  const runs = new HostedRuns()
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  const router = controlRouter(options.controlToken, options.publicUrl)
  addRunRoutes(router, runs)
  addFaultRoutes(router, runs)
  options.control?.(router)
  options.open?.(app)
  app.use(['/control', '/r'], (request, response, next) => {
    request.url = request.originalUrl
    router(request, response, next)
  })
  app.use((request, response) =>
    sendProblem(response, notFound(`There is nothing at ${request.originalUrl.split('?')[0]?.slice(0, 200)}.`)),
  )
  app.use(answerTrouble)
  const http = httpServer(options, pmsDoor(runs, app, problemOf))
  await listen(http, options)
  const { port } = http.address() as AddressInfo
  const url =
    options.publicUrl?.replace(/\/+$/, '') ?? `${options.tls ? 'https' : 'http'}://${reachable(options.host)}:${port}`
  const { hostname } = new URL(url)
  return {
    runs,
    url,
    port,
    webhookReach: isLoopback(options.host) || options.allowPrivateWebhooks ? 'anywhere' : 'public',
    listensOn: options.host,
    reachedAs: hostname.replace(/^\[|\]$/g, ''),
    close: () => close(http, runs),
  }
}

/** Not by `import`, which would read every export of node:http and so load undici with it: a fifth of the start. */
function httpServer({ tls }: ServerOptions, door: RequestListener): HttpServer {
  return tls
    ? process.getBuiltinModule('node:https').createServer(tls, door)
    : process.getBuiltinModule('node:http').createServer(door)
}

function listen(http: HttpServer, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      http.off('error', reject)
      resolve()
    })
  })
}

function close(http: HttpServer, runs: HostedRuns): Promise<void> {
  runs.closeAll()
  http.closeAllConnections()
  return new Promise(resolve => http.close(() => resolve()))
}

/** Nobody but this machine gets in, and what it may reach it may reach without us. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host)

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

/** Whatever goes wrong with a request is the asker's to know and never a stack trace. */
function answerTrouble(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(error)
  sendProblem(response, problemOf(error))
}

function problemOf(error: unknown): Problem {
  const { type, status, message } = error as { type?: string; status?: number; message?: string }
  if (type === 'entity.too.large') return tooLarge
  if (type === 'entity.parse.failed') {
    return {
      kind: 'malformed-json',
      title: 'Malformed JSON',
      status: 400,
      detail: `The body is not JSON: ${message}. Send one JSON object.`,
    }
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return { kind: 'bad-request', title: 'Bad request', status, detail: `The request cannot be read: ${message}.` }
  }
  return {
    kind: 'our-own-trouble',
    title: 'Trouble in Mockinn itself',
    status: 503,
    detail: `Mockinn could not answer: ${message}. This is ours to mend, not the connector's; please report it.`,
  }
}
