/** What was asked wrongly on the command line: told in a sentence, with the nearest right word, and status 2. */
import { closest, distance } from 'fastest-levenshtein'

export class UsageError extends Error {}

/** Looks a word up, or says which words there are and which one is nearest. */
export function oneOf<Thing>(
  what: string,
  word: string,
  known: readonly string[],
  find: (word: string) => Thing | undefined,
): Thing {
  const found = find(word)
  if (found !== undefined) return found
  throw new UsageError(`There is no ${what} "${word}".${nearest(word, known)} There are: ${known.join(', ')}.`)
}

function nearest(word: string, known: readonly string[]): string {
  if (known.length === 0 || word.length > 100) return ''
  const lower = word.toLowerCase()
  const guess = known.find(each => each.toLowerCase().startsWith(lower)) ?? closest(lower, known)
  return guess.toLowerCase().startsWith(lower) || distance(lower, guess.toLowerCase()) <= Math.max(2, guess.length / 2)
    ? ` Did you mean "${guess}"?`
    : ''
}
