/** What becomes of a letter that the encoding lacks. */
import type { Alphabet } from './alphabet.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII ends there, and every encoding has all of it.
const plain = /^[\x00-\x7f]*$/

/** The base letter, where the missing one is that with an accent (ń: n), else a question mark: what most of these PMSs do. */
export function withBaseLetters(text: string, { has }: Alphabet): string {
  if (plain.test(text)) return text
  if ([...text].every(has)) return text
  // A letter and its accent may stand there apart: together they may be one that there is.
  const letters = [...text.normalize('NFC')]
  return letters.map(letter => (has(letter) ? letter : baseOf(letter, has))).join('')
}

function baseOf(letter: string, has: Alphabet['has']): string {
  const [base] = letter.normalize('NFD')
  return base !== undefined && base !== letter && has(base) ? base : '?'
}

/** The letter by its number, where the format has a way to write that. */
export function withNumbers(text: string, { has }: Alphabet, written: (letter: string) => string): string {
  if (plain.test(text)) return text
  let all = ''
  for (const letter of text) all += has(letter) ? letter : written(letter)
  return all
}
