/** What a request that a manifest describes carries, once its placeholders are filled. */
import { fill, fillDeep, type Words } from './placeholders.ts'

type Content = { readonly headers?: Record<string, string> | undefined; readonly body?: unknown }

/** The headers and the JSON body of a request that a manifest describes, with its placeholders filled. */
export function contentOf(
  { headers = {}, body }: Content,
  words: Words,
): { headers: Record<string, string>; body?: string } {
  const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value, words)]))
  if (body === undefined) return { headers: filled }
  const typed = Object.keys(filled).some(name => name.toLowerCase() === 'content-type')
  return {
    headers: typed ? filled : { ...filled, 'content-type': 'application/json' },
    body: JSON.stringify(fillDeep(body, words)),
  }
}
