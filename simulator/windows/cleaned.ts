/** A request without secrets: a token has no business in an address or a body, and must neither be quoted from there nor kept. */
import type { Request } from './answer.ts'
import { tokenPath } from './token-request.ts'

type Clean = (text: string) => string

/** `address` is the path with its query as the transcript has it. */
export function cleaned(request: Request, clean: Clean): { readonly asked: Request; readonly address: string } {
  const { path, query } = request
  const written = query.size > 0 ? `${path}?${query}` : path
  const address = clean(written)
  // At its own door the secret is what is asked for, and nothing of it is kept.
  const body = request.body && path !== tokenPath ? cleanBody(request.body, clean) : request.body
  if (address === written) return { asked: body === request.body ? request : { ...request, body }, address }
  return { asked: { ...request, path: clean(path), query: new URLSearchParams(clean(`${query}`)), body }, address }
}

/** The same bytes where there is nothing to blot. */
function cleanBody(body: Buffer, clean: Clean): Buffer {
  const text = body.toString()
  const kept = clean(text)
  return kept === text ? body : Buffer.from(kept)
}
