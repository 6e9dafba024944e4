/** Says which of the hotel's messages a mail is, by the marks that the manifest gives. Nothing is guessed from the wording. */
import { type MessageKind, messageKinds } from '../effects.ts'
import { finishesWithin } from './bounded.ts'

/** Exactly one of: `header` with `equals`, `header` with `matches`, `subject`, `body`. The last three are patterns. */
export type Matcher = {
  readonly header?: string | undefined
  readonly equals?: string | undefined
  readonly matches?: string | undefined
  readonly subject?: string | undefined
  readonly body?: string | undefined
}
export type Messages = { readonly [kind in MessageKind]?: Matcher | undefined }

/** What of a mail can be matched: header names are lower-case, `text` is what a guest would read. */
export type Matchable = {
  readonly subject: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** `ambiguous` where two kinds match, or where a pattern takes so long that nobody can say. */
export function classify(mail: Matchable, messages: Messages | undefined): MessageKind | 'unknown' | 'ambiguous' {
  const answers = messageKinds.map(kind => ({ kind, match: matches(mail, messages?.[kind]) }))
  if (answers.some(({ match }) => match === 'too-slow')) return 'ambiguous'
  const [only, second] = answers.filter(({ match }) => match === true)
  if (only === undefined) return 'unknown'
  return second === undefined ? only.kind : 'ambiguous'
}

/** Case does not matter, `^` and `$` mean a line, and a pattern may match anywhere. Throws where the pattern is wrong. */
export function patternOf(source: string): RegExp {
  return new RegExp(source, 'imu')
}

const patternMs = 100

function matches(mail: Matchable, matcher: Matcher | undefined): boolean | 'too-slow' {
  if (matcher === undefined) return false
  if (matcher.subject !== undefined) return patternMatches(matcher.subject, mail.subject)
  if (matcher.body !== undefined) return patternMatches(matcher.body, mail.text)
  const value = headerOf(mail, matcher.header ?? '')
  if (value === undefined) return false
  if (matcher.matches !== undefined) return patternMatches(matcher.matches, value)
  return value.trim() === matcher.equals
}

function headerOf(mail: Matchable, name: string): string | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(mail.headers, key) ? mail.headers[key] : undefined
}

function patternMatches(source: string, text: string): boolean | 'too-slow' {
  const pattern = patternOf(source)
  const answer = finishesWithin(patternMs, () => pattern.test(text))
  return answer.kind === 'finished' ? answer.value : 'too-slow'
}
