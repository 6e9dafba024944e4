/** What must hold between the parts of a manifest: which need each other, which exclude each other. */
import { isGroup, onKey, onValue, type Problem, valueAt } from './manifest-tree.ts'

/** Takes whatever was read, also where its shape is wrong, so that all that can be said is said at once. */
export function brokenRules(manifest: unknown): Problem[] {
  return [
    ...isolationRules(manifest),
    ...modesRule(manifest),
    ...probeRule(manifest),
    ...sinkRules(manifest),
    ...triggerRule(manifest),
    ...timeRules(manifest, 'polling', 'everyMinutes'),
    ...timeRules(manifest, 'screens', 'everyMinutes'),
    ...timeRules(manifest, 'export', 'fetchAt'),
  ]
}

const partsOf: Readonly<Record<string, { needs: readonly string[]; excludes: readonly string[] }>> = {
  process: { needs: ['start'], excludes: ['tenant', 'running', 'credentials'] },
  tenant: { needs: ['tenant', 'running'], excludes: ['start'] },
  shared: { needs: ['running'], excludes: ['start', 'tenant'] },
}

function isolationRules(manifest: unknown): Problem[] {
  const isolation = valueAt(manifest, ['isolation'])
  const parts = typeof isolation === 'string' && Object.hasOwn(partsOf, isolation) ? partsOf[isolation] : undefined
  if (parts === undefined) return []
  const missing = parts.needs.filter(part => valueAt(manifest, [part]) === undefined)
  const extra = parts.excludes.filter(part => valueAt(manifest, [part]) !== undefined)
  return [
    ...missing.map(part => onValue(['isolation'], `Isolation \`${isolation}\` needs \`${part}\`, which is missing.`)),
    ...extra.map(part =>
      onKey(
        [part],
        `\`${part}\` has no meaning with isolation \`${isolation}\`. Remove it, or choose another isolation.`,
      ),
    ),
  ]
}

function modesRule(manifest: unknown): Problem[] {
  const modes = valueAt(manifest, ['modes'])
  if (!isGroup(modes) || Object.keys(modes).length > 0) return []
  return [
    onKey(
      ['modes'],
      '`modes` is empty, but at least one of `polling`, `webhooks`, `export` and `screens` is expected.',
    ),
  ]
}

const waysToSee = ['reservation', 'page', 'file', 'sqlite'] as const

function probeRule(manifest: unknown): Problem[] {
  const probe = valueAt(manifest, ['probe'])
  if (!isGroup(probe)) return []
  const named = waysToSee.filter(way => probe[way] !== undefined)
  if (named.length === 1) return []
  const found = named.length === 0 ? 'none' : `${named.length}`
  const ways = waysToSee.map(way => `\`${way}\``).join(', ')
  return [onKey(['probe'], `\`probe\` has ${found} of ${ways}, but exactly one is expected.`)]
}

/** One way to see is enough: two could say different things. A sink that nobody is told of would hear nothing. */
function sinkRules(manifest: unknown): Problem[] {
  const sink = valueAt(manifest, ['sink'])
  if (!isGroup(sink)) return []
  const problems: Problem[] = []
  if (valueAt(manifest, ['probe']) !== undefined)
    problems.push(onKey(['sink'], '`sink` and `probe` both say what the far side believes. Keep one of them.'))
  const isFixed = typeof sink.port === 'number' && sink.port > 0
  const { sink: _, ...others } = manifest as Record<string, unknown>
  if (!isFixed && !JSON.stringify(others).includes('{sink.url}'))
    problems.push(
      onKey(
        ['sink'],
        'Nobody is told where the sink is. Put `{sink.url}` where the connector reads it, or fix `sink.port`.',
      ),
    )
  return problems
}

function triggerRule(manifest: unknown): Problem[] {
  if (valueAt(manifest, ['trigger']) === undefined || valueAt(manifest, ['clockHint']) === undefined) return []
  return [
    onKey(
      ['trigger'],
      '`trigger` has no meaning beside `clockHint`, at which the connector reads all that is due. Remove it.',
    ),
  ]
}

/** Hotel time is for a connector that can be told the hotel's time, real time for one that cannot. */
function timeRules(manifest: unknown, mode: string, inHotelTime: string): Problem[] {
  const path = ['modes', mode]
  const found = valueAt(manifest, path)
  if (!isGroup(found)) return []
  const hinted = valueAt(manifest, ['clockHint']) !== undefined
  const problems: Problem[] = []
  const both = found[inHotelTime] !== undefined && found.everySeconds !== undefined
  const neither = found[inHotelTime] === undefined && found.everySeconds === undefined
  if (both || neither)
    problems.push(
      onKey(
        path,
        `\`modes.${mode}\` has ${both ? 'both' : 'none'} of \`${inHotelTime}\` and \`everySeconds\`, but exactly one is expected.`,
      ),
    )
  if (found[inHotelTime] !== undefined && !hinted)
    problems.push(
      onKey(
        [...path, inHotelTime],
        `\`${inHotelTime}\` is hotel time, which the connector can only know from a \`clockHint\`. Add one, or give \`everySeconds\` instead.`,
      ),
    )
  if (found.everySeconds !== undefined && hinted)
    problems.push(
      onKey(
        [...path, 'everySeconds'],
        `\`everySeconds\` is real time, but this connector is told the time by its \`clockHint\`. Give \`${inHotelTime}\` instead.`,
      ),
    )
  return problems
}
