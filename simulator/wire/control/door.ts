/** The door of whoever steers the hotel: tests, the page, a person with curl. Everything behind it needs the control token. */
import { hash, timingSafeEqual } from 'node:crypto'
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import { type Problem, problemBody, unauthorised } from '../../windows/problem.ts'

/** The cookie that the page carries, so that no script needs to hold the token. Cookies know no ports, so its name does. */
const cookieName = ({ socket }: Request): string => `mockinn-control-${socket.localPort}`

const largestCommandBytes = 64 * 1024

export function sendProblem(response: Response, problem: Problem): void {
  for (const [name, value] of Object.entries(problem.headers ?? {})) response.setHeader(name, value)
  response.status(problem.status).type('application/problem+json').send(problemBody(problem))
}

/** Refuses whoever does not carry the token, as bearer or as cookie. */
function controlGuard(token: string, publicUrl: string | undefined) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const shown = bearer(request) ?? cookie(request)
    if (!isToken(shown, token)) return sendProblem(response, unauthorised(shown === undefined ? noToken : wrongToken))
    if (bearer(request) === undefined && !fromOwnPage(request, publicUrl)) return sendProblem(response, fromElsewhere)
    next()
  }
}

/** Other pages of the same machine count as the same site, and their requests bring the cookie along: only our own may steer. */
function fromOwnPage({ method, headers }: Request, publicUrl: string | undefined): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  const { origin, host } = headers
  if (origin === undefined || !URL.canParse(origin)) return false
  return (
    new URL(origin).host === host || (publicUrl !== undefined && new URL(origin).origin === new URL(publicUrl).origin)
  )
}

const fromElsewhere: Problem = {
  kind: 'from-elsewhere',
  title: 'From another page',
  status: 403,
  detail: 'The cookie steers the hotel from its own page only. Other programs send "Authorization: Bearer <token>".',
}

export function controlRouter(token: string, publicUrl: string | undefined): Router {
  const router = express.Router({ caseSensitive: true })
  router.use(controlGuard(token, publicUrl))
  // Any JSON is read, so that what is no object is told so, and not that it is no JSON.
  router.use(express.json({ limit: largestCommandBytes, type: () => true, strict: false }))
  return router
}

/** Sets the page's cookie; out of reach of scripts and of other sites. */
export function letPageIn(response: Response, token: string): void {
  response.cookie(cookieName(response.req), token, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: response.req.secure,
  })
}

/** In constant time. */
export const isToken = (shown: unknown, token: string): boolean =>
  typeof shown === 'string' && timingSafeEqual(digest(shown), digest(token))

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

const bearer = ({ headers }: Request): string | undefined => /^bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1]

function cookie(request: Request): string | undefined {
  const name = `${cookieName(request)}=`
  const crumb = request.headers.cookie?.split(';').find(each => each.trim().startsWith(name))
  try {
    return crumb && decodeURIComponent(crumb.trim().slice(name.length))
  } catch {
    return undefined
  }
}

const noToken =
  'Steering the hotel needs the control token. Send "Authorization: Bearer <token>" with the token that "mockinn up" printed.'
const wrongToken =
  'This is not the control token of this server. Send "Authorization: Bearer <token>" with the token that "mockinn up" printed.'
