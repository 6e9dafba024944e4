/** What the text in a manifest must be for Mockinn to use it: addresses, patterns, expressions, words in braces. */
import { addressesIn, isUnfilled } from './manifest-places.ts'
import { patternRule, unreadableReads } from './manifest-read-texts.ts'
import { dotted, isGroup, onKey, onValue, type Path, type Problem, valueAt } from './manifest-tree.ts'
import { fillUrl, placeholderProblems, placeholders, probeOnly, wordsIn } from './placeholders.ts'

/** Takes whatever was read, also where its shape is wrong. */
export function unreadableTexts(manifest: unknown): Problem[] {
  return [
    ...addressesIn(manifest).flatMap(path => addressRule(manifest, path)),
    ...matcherRules(manifest),
    ...unreadableReads(manifest),
    ...placeholderRules(manifest, []),
  ]
}

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
    return ['matches', 'subject', 'body'].flatMap(part => patternRule(matcher[part], [...path, part]))
  })
}

function placeholderRules(found: unknown, path: Path): Problem[] {
  if (isUnfilled(path)) return []
  if (Array.isArray(found)) return found.flatMap((item, index) => placeholderRules(item, [...path, index]))
  if (isGroup(found)) return Object.entries(found).flatMap(([name, item]) => placeholderRules(item, [...path, name]))
  if (typeof found !== 'string') return []
  const early = wordsIn(found).flatMap(word => tooEarly(word, path) ?? [])
  return [
    ...placeholderProblems(found).map(message => onValue(path, message)),
    ...early.map(message => onValue(path, message)),
  ]
}

/** What is known only for a while may be used only where it is. */
function tooEarly(word: string, [part = '']: Path): string | null {
  if (probeOnly.has(word) && !['probe', 'sink', 'actions'].includes(String(part)))
    return `\`{${word}}\` is known only while a reservation is looked up, so only \`probe\` can use it.`
  if (word === 'sink.id' && part !== 'sink')
    return '`{sink.id}` is known only while the sink answers, so only `sink` can use it.'
  if (word === 'value' && part !== 'actions')
    return '`{value}` is known only while somebody acts, so only `actions` can use it.'
  return null
}

/** Stand-ins, so that an address can be looked at before the run gives it its words. */
function someWords(url: string) {
  const words = Object.fromEntries(placeholders.map(word => [word, '1']))
  const addresses = ['hotel.url', 'sink.url', 'mail.api.url', 'sms.api.url'].map(word => [
    word,
    url.startsWith(`{${word}}`) ? 'http://hotel/r/1' : '1',
  ])
  return { ...words, ...Object.fromEntries(addresses) }
}

function someVariables(url: string): Record<string, string> {
  const names = wordsIn(url).flatMap(word => (word.startsWith('env.') ? [word.slice('env.'.length)] : []))
  return Object.fromEntries(names.map(name => [name, url.startsWith(`{env.${name}}`) ? 'http://1' : '1']))
}
