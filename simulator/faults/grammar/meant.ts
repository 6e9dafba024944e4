/** The word that was meant, where one is near enough. */
import { closest, distance } from 'fastest-levenshtein'

/** ` Did you mean …?`, or nothing. */
export function didYouMean(found: string, known: readonly string[]): string {
  if (found.length > 60 || known.length === 0) return ''
  const lower = found.toLowerCase()
  const begun = lower.length > 2 ? known.find(word => word.startsWith(lower)) : undefined
  const guess = begun ?? closest(lower, known)
  return begun || distance(lower, guess) <= Math.max(2, Math.floor(guess.length / 2))
    ? ` Did you mean \`${guess}\`?`
    : ''
}

/** As it stood there, on one line and short. */
export function quoted(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? typeof found)
  const line = text.replace(/\s+/g, ' ').trim()
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line)
}
