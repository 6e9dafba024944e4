/** What becomes of a letter that the encoding lacks. */
import type { Alphabet } from './alphabet.ts'

/** Every encoding has all of ASCII. */
const notPlain = /\P{ASCII}/u
const eachNotPlain = /\P{ASCII}/gu

/** The base letter, where the missing one is that with an accent (ń: n), else a question mark: what most of these PMSs do. */
export function withBaseLetters(text: string, { has }: Alphabet): string {
  if (!notPlain.test(text) || [...text].every(has)) return text
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
  return text.replace(eachNotPlain, letter => (has(letter) ? letter : written(letter)))
}
