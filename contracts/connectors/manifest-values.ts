/** The kinds of single values in connector.yaml. Every `error` is what stands before "… is expected" in a message. */
import * as z from 'zod'

export const text = (expected: string, longest = 2000) =>
  z
    .string({ error: expected })
    .min(1, { error: expected })
    .max(longest, { error: `${expected} of at most ${longest} characters` })
export const pattern = (expected: string, form: RegExp) =>
  z.string({ error: expected }).regex(form, { error: expected })
export const wholeNumber = (from: number, to: number) => {
  const error = `a whole number from ${from} to ${to}`
  return z.int({ error }).min(from, { error }).max(to, { error })
}
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `one of ${words.map(word => `\`${word}\``).join(', ')}` })

export const url = text('an http:// or https:// address')
export const variable = pattern('the name of an environment variable, such as CRM_TOKEN', /^[A-Za-z_][A-Za-z0-9_]*$/)
export const header = pattern('the name of a header, such as x-journey', /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/)
export const headers = z
  .record(header, pattern('text on one line in quotes', /^[^\r\n\0]*$/))
  .describe('Headers to send, by name.')
export const regex = text('a regular expression', 200)
export const expression = text('a JSONata expression as text')
