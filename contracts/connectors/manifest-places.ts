/** Where in a manifest addresses stand, and where braces mean nothing to Mockinn. */
import { dotted, isGroup, type Path, valueAt } from './manifest-tree.ts'

const fixed: readonly Path[] = [
  ['start', 'ready', 'url'],
  ['tenant', 'url'],
  ['running', 'url'],
  ['modes', 'webhooks', 'url'],
  ['clockHint', 'url'],
  ['trigger', 'url'],
  ['probe', 'reservation', 'url'],
]

/** Those of pages, and of what is done on them, among them. */
export function addressesIn(manifest: unknown): readonly Path[] {
  const requests = actionsIn(manifest).map(action => [...action, 'request', 'url'])
  return [...fixed, ...requests, ...waysIn(manifest).flatMap(path => addressesOfWay(manifest, path))]
}

function actionsIn(manifest: unknown): readonly Path[] {
  const actions = valueAt(manifest, ['actions'])
  return Object.keys(isGroup(actions) ? actions : {}).map(action => ['actions', action])
}

function waysIn(manifest: unknown): readonly Path[] {
  return [['probe', 'page'], ...actionsIn(manifest).map(action => [...action, 'page'])].filter(path =>
    isGroup(valueAt(manifest, path)),
  )
}

function addressesOfWay(manifest: unknown, way: Path): readonly Path[] {
  const steps = ['signIn', 'steps'].flatMap(list => {
    const found = valueAt(manifest, [...way, list])
    return (Array.isArray(found) ? found : []).map((_, index) => [...way, list, index, 'goto'])
  })
  return [[...way, 'url'], ...steps]
}

/** Patterns, expressions and the connector's own words are its own business: braces mean something else there. */
export function isUnfilled(path: Path): boolean {
  return (
    unfilled.has(dotted(path)) ||
    expressions.test(dotted(path)) ||
    (path.includes('read') && ['matches', 'tidy'].includes(String(path.at(-1))))
  )
}

const expressions = /^(sink\.upserts\.\d+\.id|(mail|sms)\.api\.\d+\.(messages|answer))$/
const unfilled: ReadonlySet<string> = new Set([
  'messages',
  'probe.reservation.read',
  'probe.reservation.statuses',
  'probe.page.statuses',
  ...['list', 'read', 'statuses'].map(part => `probe.file.${part}`),
  ...['select', 'read', 'statuses'].map(part => `probe.sqlite.${part}`),
  'sink.read',
  'sink.statuses',
])
