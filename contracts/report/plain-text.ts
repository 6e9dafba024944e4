/** Words for a terminal: made harmless, measured in columns and broken into lines. Some of them were written by a connector or a guest. */

/**
 * Everything made visible that would steer a terminal or turn the reading direction round: what a connector sends may not colour its own
 * verdict. Line breaks and tabs stay.
 */
export function harmless(text: string): string {
  return text.toWellFormed().replace(/(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** The same words on one line, harmless. */
export function onOneLine(text: string): string {
  return harmless(text.replace(/\s+/g, ' ').trim())
}

/** Columns that a terminal gives to a text: two for Chinese, Japanese, Korean and emoji, none for marks that sit on a letter. */
export function columns(text: string): number {
  let count = 0
  for (const character of text)
    count += narrow.test(character) ? 1 : nothing.test(character) ? 0 : wide.test(character) ? 2 : 1
  return count
}

const narrow = /^[\u0020-\u02ff]$/
const nothing = /^[\p{M}\p{Cf}]$/u
const wide =
  /^[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u

/**
 * Lines of at most `width` columns, broken between words; `taken` columns of the first are already in use. A word that is longer than a line stays whole and sticks out, so that an address
 * or a file can still be copied.
 */
export function wrapped(text: string, width: number, taken = 0): string[] {
  return filled(onOneLine(text).split(' '), ' ', width, taken)
}

/** Parts of a line with a sign between them, such as `seed 7 · persona cloud`; a part is broken only where it fills a line alone. */
export function listed(parts: readonly string[], width: number): string[] {
  return filled(parts.map(onOneLine), ' · ', width, 0).flatMap(line => wrapped(line, width))
}

function filled(parts: readonly string[], between: string, width: number, taken: number): string[] {
  const lines: string[] = []
  let line: string | undefined
  let used = taken
  for (const part of parts) {
    const size = columns(part)
    if (line !== undefined && used + between.length + size > width) {
      lines.push(line)
      line = undefined
      used = 0
    }
    used += size + (line === undefined ? 0 : between.length)
    line = line === undefined ? part : `${line}${between}${part}`
  }
  return line === undefined ? lines : [...lines, line]
}
