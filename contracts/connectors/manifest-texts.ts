/** What the text in a manifest must be for Mockinn to use it: addresses, patterns, expressions, words in braces. */
import jsonata from 'jsonata'
import { dotted, isGroup, onKey, onValue, type Path, type Problem, valueAt } from './manifest-tree.ts'
import { patternOf } from './messages.ts'
import { fillUrl, placeholderProblems, placeholders, probeOnly, wordsIn } from './placeholders.ts'

/** Takes whatever was read, also where its shape is wrong. */
export function unreadableTexts(manifest: unknown): Problem[] {
  return [
    ...addresses.flatMap(path => addressRule(manifest, path)),
    ...matcherRules(manifest),
    ...expressionRules(manifest),
    ...statusRules(manifest),
    ...placeholderRules(manifest, []),
  ]
}

const addresses: readonly Path[] = [
  ['start', 'ready', 'url'],
  ['tenant', 'url'],
  ['running', 'url'],
  ['modes', 'webhooks', 'url'],
  ['clockHint', 'url'],
  ['probe', 'reservation', 'url'],
]

function addressRule(manifest: unknown, path: Path): Problem[] {
  const url = valueAt(manifest, path)
  if (typeof url !== 'string' || url === '' || placeholderProblems(url).length > 0) return []
  const filled = fillUrl(url, someWords(url), someVariables(url))
  if (URL.canParse(filled) && ['http:', 'https:'].includes(new URL(filled).protocol)) return []
  return [
    onValue(
      path,
      `\`${dotted(path)}\` is ${JSON.stringify(url)}, but an http:// or https:// address is expected here.`,
    ),
  ]
}

function matcherRules(manifest: unknown): Problem[] {
  const messages = valueAt(manifest, ['messages'])
  if (!isGroup(messages)) return []
  return Object.entries(messages).flatMap(([kind, matcher]) => {
    if (!isGroup(matcher)) return []
    const path = ['messages', kind]
    const shape = ['header', 'equals', 'matches', 'subject', 'body'].filter(part => matcher[part] !== undefined).join()
    if (!['header,equals', 'header,matches', 'subject', 'body'].includes(shape))
      return [
        onKey(
          path,
          `\`${dotted(path)}\` must say exactly one thing: \`header\` with \`equals\`, \`header\` with \`matches\`, \`subject\`, or \`body\`.`,
        ),
      ]
    return ['matches', 'subject', 'body'].flatMap(part => {
      const trouble = typeof matcher[part] === 'string' ? complaint(() => patternOf(matcher[part] as string)) : null
      return trouble === null
        ? []
        : [onValue([...path, part], `This is not a regular expression that JavaScript can read: ${trouble}.`)]
    })
  })
}

function expressionRules(manifest: unknown): Problem[] {
  const path = ['probe', 'reservation', 'read']
  const read = valueAt(manifest, path)
  return Object.entries(isGroup(read) ? read : {}).flatMap(([part, expression]) => {
    const trouble = typeof expression === 'string' ? complaint(() => jsonata(expression)) : null
    return trouble === null ? [] : [onValue([...path, part], `This is not a JSONata expression: ${trouble}.`)]
  })
}

function statusRules(manifest: unknown): Problem[] {
  const path = ['probe', 'reservation', 'statuses']
  const statuses = valueAt(manifest, path)
  if (!isGroup(statuses)) return []
  if (Object.keys(statuses).length === 0)
    return [onKey(path, `\`${dotted(path)}\` is empty, but at least one status is expected.`)]
  const owner = new Map<unknown, string>()
  return Object.entries(statuses).flatMap(([status, words]) =>
    (Array.isArray(words) ? words : []).flatMap((word, index) => {
      const other = owner.get(word)
      owner.set(word, status)
      if (other === undefined || other === status) return []
      const message = `${JSON.stringify(word)} already stands for \`${other}\`. One word can mean only one status.`
      return [onValue([...path, status, index], message)]
    }),
  )
}

/** Patterns, expressions and the connector's own words are its own business: braces mean something else there. */
const unfilled = new Set(['messages', 'probe.reservation.read', 'probe.reservation.statuses'])

function placeholderRules(found: unknown, path: Path): Problem[] {
  if (unfilled.has(dotted(path))) return []
  if (Array.isArray(found)) return found.flatMap((item, index) => placeholderRules(item, [...path, index]))
  if (isGroup(found)) return Object.entries(found).flatMap(([name, item]) => placeholderRules(item, [...path, name]))
  if (typeof found !== 'string') return []
  const early = path[0] === 'probe' ? [] : wordsIn(found).filter(word => probeOnly.has(word))
  return [
    ...placeholderProblems(found).map(message => onValue(path, message)),
    ...early.map(word =>
      onValue(path, `\`{${word}}\` is known only while a reservation is looked up, so only \`probe\` can use it.`),
    ),
  ]
}

/** Stand-ins, so that an address can be looked at before the run gives it its words. */
function someWords(url: string) {
  const words = Object.fromEntries(placeholders.map(word => [word, '1']))
  return { ...words, 'hotel.url': url.startsWith('{hotel.url}') ? 'http://hotel/r/1' : '1' }
}

function someVariables(url: string): Record<string, string> {
  const names = wordsIn(url).flatMap(word => (word.startsWith('env.') ? [word.slice('env.'.length)] : []))
  return Object.fromEntries(names.map(name => [name, url.startsWith(`{env.${name}}`) ? 'http://1' : '1']))
}

function complaint(read: () => unknown): string | null {
  try {
    read()
    return null
  } catch (error) {
    return String((error as { message?: unknown }).message).replace(/\.$/, '')
  }
}
