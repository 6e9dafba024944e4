/** What a file of ours imports, uses and exports, read from its syntax tree: words in comments and strings do not count. */
import { posix } from 'node:path'
import { parseSync } from 'vite'

export type SourceFile = { readonly path: string; readonly text: string }

export type Import = {
  /** As written, without a query; null where it is computed, so that nobody can know. */
  readonly specifier: string | null
  /** Our own file, from the root of the checkout; null for a package. */
  readonly target: string | null
  /** Erased before the code runs. `import { type X }` is not: the file is still loaded. */
  readonly typeOnly: boolean
  readonly line: number
}

/** `what` is written like the code: `Date.now`, `new Date()`, `setTimeout`, `.toLocaleString`, `**`, `export *`, `export default`. */
export type Use = { readonly what: string; readonly line: number }

export type Facts = {
  readonly path: string
  readonly imports: readonly Import[]
  readonly uses: readonly Use[]
  /** Where the file is no TypeScript, why. */
  readonly error: string | null
}

export function factsOf({ path, text }: SourceFile): Facts {
  const imports: Import[] = []
  const uses: Use[] = []
  const { program, errors } = parseSync(path, text)
  const lineOf = (node: Node) => text.slice(0, node.start).split('\n').length
  walk(program as unknown as Node, (node, parent, inType) => {
    const imported = importOf(node)
    if (imported !== undefined)
      imports.push({ ...imported, target: targetOf(path, imported.specifier), line: lineOf(node) })
    if (!inType) uses.push(...usesOf(node, parent).map(what => ({ what, line: lineOf(node) })))
  })
  return { path, imports, uses, error: errors[0]?.message ?? null }
}

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>
type Visit = (node: Node, parent: Node | undefined, inType: boolean) => void

const typeKeys = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType', 'superTypeArguments'])
const typeDeclarations = new Set(['TSTypeAliasDeclaration', 'TSInterfaceDeclaration'])

function walk(node: Node, visit: Visit, parent?: Node, inType = false): void {
  visit(node, parent, inType)
  for (const [key, value] of Object.entries(node)) {
    const typed = inType || typeKeys.has(key) || typeDeclarations.has(node.type)
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node, typed)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function importOf(node: Node): Pick<Import, 'specifier' | 'typeOnly'> | undefined {
  const at = (source: unknown, typeOnly = false) => ({
    specifier: textOf(source)?.replace(/\?.*$/, '') ?? null,
    typeOnly,
  })
  switch (node.type) {
    case 'ImportDeclaration':
      return at(node.source, node.importKind === 'type')
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? at(node.source, node.exportKind === 'type') : undefined
    case 'ImportExpression':
      return at(node.source)
    case 'TSImportType':
      return at(node.source, true)
    case 'CallExpression':
      return nameOf(node.callee) === 'require' ? at((node.arguments as unknown[])[0]) : undefined
    default:
      return undefined
  }
}

function targetOf(path: string, specifier: string | null): string | null {
  return specifier?.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null
}

function usesOf(node: Node, parent: Node | undefined): string[] {
  switch (node.type) {
    case 'MemberExpression': {
      const property = node.computed ? textOf(node.property) : nameOf(node.property)
      if (property === undefined) return []
      const object = nameOf(node.object)
      return object === 'globalThis'
        ? [property]
        : [`.${property}`, ...(object === undefined ? [] : [`${object}.${property}`])]
    }
    case 'Identifier':
      return isReference(node, parent) ? [String(node.name)] : []
    case 'ImportSpecifier':
      return [nameOf(node.imported) ?? '']
    case 'CallExpression':
      return nameOf(node.callee) === 'Date' ? ['Date()'] : []
    case 'NewExpression':
      return nameOf(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0 ? ['new Date()'] : []
    case 'BinaryExpression':
    case 'AssignmentExpression':
      return node.operator === '**' || node.operator === '**=' ? ['**'] : []
    case 'ExportAllDeclaration':
      return ['export *']
    case 'ExportDefaultDeclaration':
      return ['export default']
    case 'ExportSpecifier':
      return nameOf(node.exported) === 'default' ? ['export default'] : []
    default:
      return []
  }
}

/** A name that stands for a value, not for a key or a member. */
function isReference(node: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed === true
    case 'Property':
      return parent.value === node || parent.computed === true
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.key !== node || parent.computed === true
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return false
    default:
      return true
  }
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && (node.type === 'Identifier' || node.type === 'JSXIdentifier') ? String(node.name) : undefined
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : []
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined
}
