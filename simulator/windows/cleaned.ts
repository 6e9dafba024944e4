/** A request without secrets: a token has no business in an address, and must not be quoted from there. */
import type { Request } from './answer.ts'

export const cleaned = (request: Request, clean: (text: string) => string): Request => ({
  ...request,
  path: clean(request.path),
  query: new URLSearchParams(clean(`${request.query}`)),
})
