/** The page: files that `npm run build:page` makes, and the cookie that lets it steer the hotel. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { isToken, letPageIn } from '../simulator/wire/control/door.ts'

const built = join(dirname(dirname(fileURLToPath(import.meta.url))), 'console', 'dist')
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

export const pageIsBuilt = (): boolean => existsSync(join(built, 'index.html'))

/**
 * On this machine alone the page lets itself in. Under any other name (another machine, or a stranger's site that resolves to us) only
 * an address that carries the token does.
 */
export function servePage(app: Express, token: string, publicUrl: string | undefined): void {
  app.get('/', (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('content-security-policy', "default-src 'self'; base-uri 'none'; frame-ancestors 'none'")
    response.setHeader('referrer-policy', 'no-referrer')
    if (request.query.token !== undefined) {
      if (isToken(request.query.token, token)) letPageIn(response, token)
      return response.redirect('/')
    }
    const fromHere = publicUrl === undefined && isFromHere(request)
    // Also where there is a cookie: it may be another program's on this machine, or that of a hotel which has closed since.
    if (fromHere) letPageIn(response, token)
    if (pageIsBuilt()) return next()
    response.type('text').send('The page is not built yet. Run "npm run build:page" and load this again.\n')
  })
  app.use(express.static(built, { index: 'index.html', etag: false, fallthrough: true }))
}

/** A proxy on this machine looks like this machine, and speaks for others. */
function isFromHere({ headers, socket }: Request): boolean {
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'] ?? headers.via
  return forwarded === undefined && loopback.test(headers.host ?? '') && isLoopback(socket.remoteAddress)
}

const isLoopback = (address: string | undefined): boolean =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
