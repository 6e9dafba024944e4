/** A body as JSON, or what is wrong with it. */
import type { Request } from '../../answer.ts'
import type { Problem } from '../../problem.ts'

/** A type of content other than JSON in UTF-8, or one that was packed. */
export function bodyTypeProblem({ method, headers }: Request): Problem | undefined {
  const types = method === 'PATCH' ? ['application/json', 'application/merge-patch+json'] : ['application/json']
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map(part => part.trim().toLowerCase())
  const accepted = { [method === 'PATCH' ? 'accept-patch' : 'accept']: types.join(', ') }
  if (!types.includes(type)) return unsupported(`of the type ${shown(headers['content-type'])}`, types, accepted)
  const charset = parameters.find(part => part.startsWith('charset='))?.slice('charset='.length)
  if (charset !== undefined && charset.replaceAll('"', '') !== 'utf-8')
    return unsupported(`in the charset ${shown(charset)}`, types, accepted)
  const packed = headers['content-encoding']
  if (packed !== undefined && packed.trim().toLowerCase() !== 'identity')
    return unsupported(`packed as ${shown(packed)}`, types, { 'accept-encoding': 'identity' })
  return undefined
}

const shown = (text: string | undefined): string => (text ? JSON.stringify(text.slice(0, 60)) : 'that nobody names')

const unsupported = (found: string, types: readonly string[], headers: Readonly<Record<string, string>>): Problem => ({
  kind: 'unsupported-content',
  title: 'Unsupported content',
  status: 415,
  detail: `The body is ${found}, and this PMS reads ${types.join(' or ')} in UTF-8, not packed. Say so in Content-Type, and send that.`,
  headers,
})

export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'wrong'; readonly problem: Problem }

export function readJson({ body }: Request): JsonBody {
  if (!body || body.length === 0) return wrong('The body is empty. Send a JSON object.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return wrong('The body is not UTF-8. Send JSON in UTF-8.')
  }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    // The parser's own words would repeat a part of what it read.
    return wrong('The body is not JSON. Send a JSON object, whole and without anything behind it.')
  }
}

const wrong = (detail: string): JsonBody => ({
  kind: 'wrong',
  problem: { kind: 'not-json', title: 'Not JSON', status: 400, detail },
})
