/** The words in braces that a manifest may use for what only the run knows: an address, a token, a reservation's id. */
import { didYouMean } from './nearest.ts'
import { SetupTrouble } from './setup-trouble.ts'

export const placeholders = [
  'hotel.url',
  'hotel.token',
  'hotel.property',
  'hotel.timeZone',
  'webhook.secret',
  'webhook.publicKey',
  'mail.host',
  'mail.port',
  'mail.api.url',
  'sms.api.url',
  'sink.url',
  'sink.id',
  'connector.port',
  'connector.dir',
  'export.directory',
  'export.sftp.host',
  'export.sftp.port',
  'export.sftp.fingerprint',
  'mode',
  'persona',
  'story',
  'run',
  'reservation.id',
  'reservation.number',
  'guest.id',
  'guest.email',
  'guest.phone',
  'guest.firstName',
  'guest.lastName',
  'value',
] as const

export type Placeholder = (typeof placeholders)[number]
export type Words = { readonly [word in Placeholder]?: string }

/** Known only while one reservation is looked up or acted on, so only some parts of the manifest may use them. */
export const probeOnly: ReadonlySet<string> = new Set<Placeholder>([
  'reservation.id',
  'reservation.number',
  'guest.id',
  'guest.email',
  'guest.phone',
  'guest.firstName',
  'guest.lastName',
])

/** Puts the words in. `{{` gives a real brace; a word that is not known yet is setup trouble. `env` answers `{env.NAME}`. */
export function fill(text: string, words: Words, env: NodeJS.ProcessEnv = process.env): string {
  return text.replace(braces, (_, word?: string) => (word === undefined ? '{' : wordValue(word, words, env)))
}

/** Like `fill`, for addresses: an e-mail address or an id can then neither end the path nor begin a query. */
export function fillUrl(url: string, words: Words, env: NodeJS.ProcessEnv = process.env): string {
  return url.replace(braces, (_, word?: string) => {
    if (word === undefined) return '{'
    const value = wordValue(word, words, env)
    return partOfAnAddress.has(word) || variable.test(word) ? value : encodeURIComponent(value)
  })
}

/** Fills every string inside a JSON value; keys stay as they are. */
export function fillDeep(value: unknown, words: Words, env: NodeJS.ProcessEnv = process.env): unknown {
  if (typeof value === 'string') return fill(value, words, env)
  if (Array.isArray(value)) return value.map(item => fillDeep(item, words, env))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillDeep(item, words, env)]))
}

/** A whole sentence on every brace in the text that cannot be filled; empty where all is well. */
export function placeholderProblems(text: string): readonly string[] {
  const problems: string[] = []
  for (const { 0: found, 1: word } of text.matchAll(everyBrace)) {
    if (word !== undefined && !isPlaceholder(word)) problems.push(unknownWord(found, word))
    else if (found === '{') problems.push('A brace is opened and not closed. Write `{{` where a real brace is meant.')
    else if (found.startsWith('{{') && isPlaceholder(found.slice(2, -2)))
      problems.push(`\`${found}\` has a brace too many: write \`${found.slice(1, -1)}\`.`)
  }
  return [...new Set(problems)]
}

/** The words that a text uses, known or not. */
export function wordsIn(text: string): readonly string[] {
  return [...text.matchAll(braces)].flatMap(found => found[1] ?? [])
}

const braces = /\{\{|\{([^{}]*)\}/g
const everyBrace = /\{\{[^{}]*\}\}|\{\{|\{([^{}]*)\}|\{/g
const variable = /^env\.[A-Za-z_][A-Za-z0-9_]*$/
/** These are addresses or pieces of one: to encode them would break them. */
const partOfAnAddress: ReadonlySet<string> = new Set([
  ...['hotel.url', 'mail.host', 'mail.port', 'connector.port', 'export.sftp.host', 'export.sftp.port'],
  ...['mail.api.url', 'sms.api.url', 'sink.url'],
])

function isPlaceholder(word: string): boolean {
  return isWord(word) || variable.test(word)
}

function isWord(word: string): word is Placeholder {
  return (placeholders as readonly string[]).includes(word)
}

function wordValue(word: string, words: Words, env: NodeJS.ProcessEnv): string {
  const value = variable.test(word) ? env[word.slice('env.'.length)] : isWord(word) ? words[word] : undefined
  if (value !== undefined) return value
  if (variable.test(word))
    throw new SetupTrouble(
      `The manifest asks for the environment variable ${word.slice('env.'.length)}, which is not set. Set it before you start Mockinn.`,
    )
  throw new SetupTrouble(
    `The manifest uses \`{${word}}\` where that is not known. Use another placeholder there, or write \`{{\` for a real brace.`,
  )
}

function unknownWord(found: string, word: string): string {
  if (word.startsWith('env.')) return `\`${found}\` does not name an environment variable, such as \`{env.CRM_TOKEN}\`.`
  const guess = didYouMean(word, placeholders, known => `\`{${known}}\``)
  return `\`${found}\` is not a placeholder that Mockinn knows.${guess} Write \`{{\` where a real brace is meant.`
}
