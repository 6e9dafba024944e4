/** What the texts must be with which a manifest reads the far side: expressions, patterns, words for a status. */
import jsonata from 'jsonata'
import { dotted, isGroup, onKey, onValue, type Path, type Problem, valueAt } from './manifest-tree.ts'
import { patternOf } from './messages.ts'

/** Every part of a manifest that has `read` and `statuses`. */
export const readers: readonly Path[] = [
  ['probe', 'reservation'],
  ['probe', 'page'],
  ['probe', 'file'],
  ['probe', 'sqlite'],
  ['sink'],
]

/** Takes whatever was read, also where its shape is wrong. */
export function unreadableReads(manifest: unknown): Problem[] {
  const lists = [
    { list: ['sink', 'upserts'], key: 'id' },
    { list: ['mail', 'api'], key: 'messages' },
    { list: ['sms', 'api'], key: 'messages' },
  ]
  return [
    ...expressionRule(valueAt(manifest, ['probe', 'file', 'list']), ['probe', 'file', 'list']),
    ...readers.flatMap(reader => [...readRules(manifest, [...reader, 'read']), ...statusRules(manifest, reader)]),
    ...lists.flatMap(({ list, key }) => {
      const found = valueAt(manifest, list)
      return (Array.isArray(found) ? found : []).flatMap((each, index) =>
        expressionRule(valueAt(each, [key]), [...list, index, key]),
      )
    }),
  ]
}

/** An expression alone, or an element of a page with a pattern and an expression. */
function readRules(manifest: unknown, path: Path): Problem[] {
  const read = valueAt(manifest, path)
  return Object.entries(isGroup(read) ? read : {}).flatMap(([part, found]) => {
    const here = [...path, part]
    if (!isGroup(found)) return expressionRule(found, here)
    return [...expressionRule(found.tidy, [...here, 'tidy']), ...patternRule(found.matches, [...here, 'matches'])]
  })
}

function expressionRule(found: unknown, path: Path): Problem[] {
  const trouble = typeof found === 'string' ? complaint(() => jsonata(found)) : null
  return trouble === null ? [] : [onValue(path, `This is not a JSONata expression: ${trouble}.`)]
}

export function patternRule(found: unknown, path: Path): Problem[] {
  const trouble = typeof found === 'string' ? complaint(() => patternOf(found)) : null
  return trouble === null
    ? []
    : [onValue(path, `This is not a regular expression that JavaScript can read: ${trouble}.`)]
}

function statusRules(manifest: unknown, reader: Path): Problem[] {
  const path = [...reader, 'statuses']
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

function complaint(read: () => unknown): string | null {
  try {
    read()
    return null
  } catch (error) {
    return String((error as { message?: unknown }).message).replace(/\.$/, '')
  }
}
