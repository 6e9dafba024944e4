/** What a request carries, as one JSON value: JSON itself, or the fields of a form. */
import type { Heard } from './http-listener.ts'

export type Carried =
  | { readonly kind: 'value'; readonly value: unknown }
  /** `because` is a whole sentence. */
  | { readonly kind: 'unreadable'; readonly because: string }

/** A field that comes more than once is a list; a file in a form is its text. */
export async function carriedBy({ headers, body }: Pick<Heard, 'headers' | 'body'>): Promise<Carried> {
  const type = headers['content-type'] ?? ''
  if (body.length === 0) return { kind: 'value', value: {} }
  if (/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return formOf(type, body)
  try {
    return { kind: 'value', value: JSON.parse(body.toString('utf8')) }
  } catch {
    return { kind: 'unreadable', because: 'The body of this request is not JSON, and is not said to be a form.' }
  }
}

async function formOf(type: string, body: Buffer): Promise<Carried> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    const value: Record<string, unknown> = {}
    for (const name of new Set(form.keys())) {
      const texts = await Promise.all(form.getAll(name).map(each => (typeof each === 'string' ? each : each.text())))
      Object.defineProperty(value, name, { value: texts.length > 1 ? texts : texts[0], enumerable: true })
    }
    return { kind: 'value', value }
  } catch {
    return { kind: 'unreadable', because: 'The form in this request cannot be read.' }
  }
}
