/** Turns what zod finds wrong with a manifest's shape into sentences: what is there, and what is expected instead. */
import * as z from 'zod'
import { manifestSchema } from './manifest-schema.ts'
import { dotted, isGroup, onKey, onValue, type Path, type Problem, valueAt } from './manifest-tree.ts'
import { didYouMean } from './nearest.ts'

/** One or more problems for each issue, none lost: an unknown key is a problem of its own. */
export function wrongShape(
  manifest: unknown,
  issues: readonly z.core.$ZodIssue[],
  kind: Kind = { schema: manifestSchema, name: 'manifest' },
): Problem[] {
  return issues.flatMap(issue => problemsOf(manifest, issue, kind))
}

/** What kind of file it is, and the schema that it follows. */
export type Kind = { readonly schema: z.ZodType; readonly name: string }

function problemsOf(manifest: unknown, issue: z.core.$ZodIssue, kind: Kind): Problem[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(path, key, kind))
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'another key'
    return [onKey(path, `\`${dotted(path)}\` cannot stand here: ${expected} is expected.`)]
  }
  const meant = issue.code === 'invalid_union' ? issue.errors.find(isOneWayIn) : undefined
  if (meant) return meant.flatMap(each => problemsOf(manifest, { ...each, path: [...path, ...each.path] }, kind))
  const found = valueAt(manifest, path)
  if (found === undefined && path.length > 0) return [missing(path, kind)]
  return [
    onValue(
      path,
      `${nameOf(path, kind)} is ${describe(found)}, but ${expectedBy(issue)} is expected here.${hint(issue, found)}`,
    ),
  ]
}

/** Of what may be one thing or another: whether this is the one that was meant, and only something further in is wrong. */
const isOneWayIn = (issues: readonly z.core.$ZodIssue[]): boolean =>
  issues.length > 0 &&
  issues.every(({ code, path }) => path.length > 1 || (path.length === 1 && code !== 'invalid_type'))

function unknownKey(path: Path, key: string, kind: Kind): Problem {
  const known = [...new Set(waysOf(schemaAt(path, kind)).flatMap(({ properties }) => Object.keys(properties ?? {})))]
  const guess = didYouMean(key, known)
  const here = path.length === 0 ? `in a ${kind.name}` : `in \`${dotted(path)}\``
  return onKey([...path, key], `\`${key}\` is not known ${here}.${guess} Known there: ${known.join(', ')}.`)
}

function missing(path: Path, kind: Kind): Problem {
  const parent = path.slice(0, -1)
  const description = schemaAt(path, kind).description
  const where = parent.length === 0 ? `The ${kind.name}` : `\`${dotted(parent)}\``
  const why = description === undefined ? '' : ` ${description}`
  return onKey(parent, `${where} has no \`${path.at(-1)}\`, which is expected.${why}`)
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record'))
    return 'a group of keys, indented below it,'
  return issue.message
}

function hint(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'invalid_value' && typeof found === 'string') return didYouMean(found, issue.values.map(String))
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return ''
  const [word] = isGroup(found) ? Object.keys(found) : []
  if (word !== undefined && isGroup(found) && found[word] === null) return ` Put it in quotes: "{${word}}".`
  return typeof found === 'number' || typeof found === 'boolean' ? ` Put it in quotes: "${found}".` : ''
}

function nameOf(path: Path, { name }: Kind): string {
  return path.length === 0 ? `The ${name}` : `\`${dotted(path)}\``
}

function describe(found: unknown): string {
  if (found === null || found === undefined) return 'empty'
  if (typeof found === 'string') return JSON.stringify(found.length > 60 ? `${found.slice(0, 60)}…` : found)
  if (Array.isArray(found)) return 'a list'
  return typeof found === 'object' ? 'a group of keys' : `the ${typeof found} ${found}`
}

type SchemaNode = {
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
}
const wholes = new WeakMap<z.ZodType, SchemaNode>()

/** The schema as editors see it knows the keys and descriptions of every part, and has a public form to ask. */
function schemaAt(path: Path, { schema }: Kind): SchemaNode {
  const whole = wholes.get(schema) ?? (z.toJSONSchema(schema, { io: 'input' }) as SchemaNode)
  wholes.set(schema, whole)
  let here = whole
  for (const step of path)
    here =
      waysOf(here)
        .map(way => stepInto(way, step))
        .find(found => found !== undefined) ?? {}
  return here
}

const stepInto = ({ items, properties }: SchemaNode, step: string | number): SchemaNode | undefined =>
  typeof step === 'number' ? items : properties?.[step]

/** What may be null, or may be one thing or another, has its keys in each of its ways. */
const waysOf = (node: SchemaNode): SchemaNode[] => [
  node,
  ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(waysOf),
]
