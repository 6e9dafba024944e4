/** What is wrong with a body, in plain words: where it is, what was found, what is expected. */
import type { z } from 'zod'
import type { Fault } from '../../windows/problem.ts'

type Issue = z.core.$ZodIssue

/** One for each place: of a number that is too large in two ways, the narrower bound. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  return [...new Map(issues.map(faultOf).map(fault => [fault.where, fault])).values()]
}

function faultOf(issue: Issue): Fault {
  const where = issue.path.length === 0 ? 'body' : issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return { where, found: `the unknown ${issue.keys.map(key => `"${key}"`).join(', ')}`, expected: 'no such key' }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const word = (issue.input as Readonly<Record<string, unknown>> | null)?.[issue.discriminator]
    return { where, found: shown(word), expected: oneOf('options' in issue ? (issue.options ?? []) : []) }
  }
  return { where, found: shown(issue.input), expected: expectedBy(issue) }
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return oneOf(issue.values)
  if (issue.code === 'too_big') return bound(issue.origin, 'of at most', issue.maximum)
  if (issue.code === 'too_small')
    return bound(issue.origin, issue.inclusive === false ? 'above' : 'of at least', issue.minimum)
  return issue.message
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
}

function bound(origin: string, word: string, limit: number | bigint): string {
  return `${kinds[origin] ?? 'a number'} ${word} ${limit}${origin === 'string' ? ' characters' : ''}`
}

const oneOf = (words: readonly unknown[]): string =>
  words.length === 1 ? String(words[0]) : `one of ${words.map(String).join(', ')}`

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value) ?? typeof value
  return json.length > 80 ? `${json.slice(0, 80)}…` : json
}
