/** The line that plays a run again: copied into any POSIX shell, it must mean exactly what was played, and give no secret away. */

export type Played = {
  /** Trusted words of our own, such as `npx mockinn run`. */
  readonly command: string
  /** Ids of stories; empty where a suite was played. */
  readonly stories: readonly string[]
  readonly suite?: string | undefined
  readonly level?: string | undefined
  /** Empty where all that fit were played. */
  readonly modes: readonly string[]
  /** The path of the manifest, or the name of a bundled connector. */
  readonly connector: string
  readonly seed: number
  readonly date: string
  readonly persona: string
  /** Left out where it is the usual one. */
  readonly property?: string | undefined
  readonly clock: string
  /** The file of the faults that were planned. */
  readonly faults?: string | undefined
  /** Variables for the connector's process. */
  readonly env: Readonly<Record<string, string>>
}

export function reproduceLine({
  command,
  stories,
  suite,
  level,
  modes,
  connector,
  seed,
  date,
  persona,
  property,
  clock,
  faults,
  env,
}: Played): string {
  return [
    command,
    ...stories.map(quoted),
    ...(suite === undefined ? [] : ['--suite', quoted(suite)]),
    ...(level === undefined ? [] : ['--level', quoted(level)]),
    ...(modes.length === 0 ? [] : ['--mode', quoted(modes.join(','))]),
    ...['--connector', quoted(connector)],
    ...['--seed', quoted(String(seed))],
    ...['--date', quoted(date)],
    ...['--persona', quoted(persona)],
    ...(property === undefined ? [] : ['--property', quoted(property)]),
    ...['--clock', quoted(clock)],
    ...(faults === undefined ? [] : ['--faults', quoted(faults)]),
    ...settings(env),
  ].join(' ')
}

/** A word that a POSIX shell reads back as the very same characters. */
export function quoted(word: string): string {
  if (/^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/.test(word)) return word
  const parts = word.split(controls).map((part, at) => (at % 2 === 0 ? inSingleQuotes(part) : byPrintf(part)))
  return parts.join('') || "''"
}

function settings(env: Played['env']): string[] {
  return Object.keys(env)
    .sort()
    .flatMap(name => ['--env', quoted(`${name}=${looksSecret(name) ? '…' : withoutPassword(env[name] ?? '')}`)])
}

function looksSecret(name: string): boolean {
  return /TOKEN|SECRET|PASSW|KEY|CREDENTIAL/i.test(name)
}

/** `postgres://hotel:…@host`: an address may carry a password under the most harmless name. */
function withoutPassword(value: string): string {
  return value.replace(/(\w:\/\/[^\s/?#@:]*:)[^\s/?#]*@/g, '$1…@')
}

/** Characters that would steer the terminal the line is printed on. A line break and a tab are harmless inside quotes. */
const controls = /((?:(?![\t\n])\p{Cc})+)/u

function inSingleQuotes(part: string): string {
  return part === '' ? '' : `'${part.replaceAll("'", "'\\''")}'`
}

function byPrintf(part: string): string {
  const octal = [...new TextEncoder().encode(part)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`)
  return `"$(printf '${octal.join('')}')"`
}
