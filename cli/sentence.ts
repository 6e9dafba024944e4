/** What the parser of the command line says of a wrong line (`error: unknown option '--x'`), as a sentence that says what to do. */
export function asSentence(said: string): string {
  const [first = '', ...hints] = said
    .trim()
    .replace(/^error: /, '')
    .split('\n')
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}${/[.?!]$/.test(first) ? '' : '.'}`
  return `${[sentence, ...hints].join(' ')} Add --help to see how it is used.\n`
}
