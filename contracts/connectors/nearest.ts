/** Guesses the word that was meant, so that a slip of the finger is mended without looking anything up. */
import { closest, distance } from 'fastest-levenshtein'

/** The known word nearest to `found`, or null where nothing is near enough to be a slip. */
export function nearest(found: string, known: readonly string[]): string | null {
  if (known.length === 0 || found.length > 100) return null
  const guess = closest(found.toLowerCase(), known)
  return distance(found.toLowerCase(), guess.toLowerCase()) <= Math.max(2, Math.floor(guess.length / 2)) ? guess : null
}

/** ` Did you mean …?`, or nothing. `show` dresses the word as it is written where it was found. */
export function didYouMean(found: string, known: readonly string[], show = (word: string) => `\`${word}\``): string {
  const guess = nearest(found, known)
  return guess === null ? '' : ` Did you mean ${show(guess)}?`
}
