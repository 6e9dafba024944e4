/** A request without secrets: a token has no business in an address or a body, and must neither be quoted from there nor kept. */
import type { Request } from './answer.ts'
import { signInPath } from './screens/sign-in.ts'
import { tokenPath } from './token-request.ts'

type Clean = (text: string) => string

/** `address` is the path with its query as the transcript has it. */
export function cleaned(request: Request, clean: Clean): { readonly asked: Request; readonly address: string } {
  const { path, query } = request
  const written = query.size > 0 ? `${path}?${query}` : path
  const address = clean(written)
  const body = request.body && !asksForSecret(path) ? cleanBody(request.body, clean) : request.body
  if (address === written) return { asked: body === request.body ? request : { ...request, body }, address }
  return { asked: { ...request, path: clean(path), query: new URLSearchParams(clean(`${query}`)), body }, address }
}

/** At their own doors secrets are what is asked for, and nothing of them is kept. */
const asksForSecret = (path: string): boolean => path === tokenPath || path === signInPath

/** The same bytes where there is nothing to blot. */
function cleanBody(body: Buffer, clean: Clean): Buffer {
  const text = body.toString()
  const kept = clean(text)
  return kept === text ? body : Buffer.from(kept)
}
