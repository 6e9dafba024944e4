/** Keeps secrets out of logs: a connector may put them anywhere, and evidence is shown to strangers. */
import type { Saying } from './entries.ts'

/** What stands for a secret. */
export const blot = '•••'

/** Replaces each secret, plain or as an address writes it, with or without the prefix of a webhook secret; and access tokens. */
export function blotter(secrets: readonly string[]): (text: string) => string {
  const bare = secrets.map(secret => secret.replace(/^whsec_/, '')).filter(secret => secret.length >= 8)
  const written = [...bare, ...bare.map(encodeURIComponent), ...bare.map(asQuery)]
  const forms = [...new Set([...written, ...written.map(inSmallHex)])]
  return text => {
    const kept = forms.reduce((kept, form) => (kept.includes(form) ? kept.replaceAll(form, blot) : kept), text)
    return derived.reduce((kept, { start, whole }) => (kept.includes(start) ? kept.replace(whole, blot) : kept), kept)
  }
}

/** Access tokens, and secrets of those who subscribe by themselves, are not kept anywhere, and so known by their looks alone. */
const derived = [
  { start: 'mockinn_at_', whole: /mockinn_at_[\w-]+/g },
  { start: 'whsec_', whole: /whsec_[\w+/=-]{32,}/g },
]

const inSmallHex = (text: string): string => text.replace(/%[0-9A-F]{2}/g, hex => hex.toLowerCase())

const asQuery = (text: string): string => new URLSearchParams({ _: text }).toString().slice(2)

/** A line of the transcript with what came from outside blotted. */
export function blotted<Said extends Saying>(saying: Said, clean: (text: string) => string): Said {
  const outside = ['path', 'detail', 'error', 'because'] as const
  const changed = outside.flatMap(key => {
    const text: unknown = (saying as Record<string, unknown>)[key]
    const kept = typeof text === 'string' ? clean(text) : text
    return kept === text ? [] : [[key, kept]]
  })
  const keyed = 'keyed' in saying && saying.keyed && 'body' in saying.keyed ? saying.keyed : undefined
  if (keyed && clean(keyed.body) !== keyed.body) changed.push(['keyed', { ...keyed, body: clean(keyed.body) }])
  return changed.length === 0 ? saying : { ...saying, ...Object.fromEntries(changed) }
}
