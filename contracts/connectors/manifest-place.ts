/** Finds where in the file a problem is, so that a message can be clicked. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml'
import type { Path, Problem } from './manifest-tree.ts'

export type Place = { readonly line: number; readonly column: number }

/** The nearest place there is: what is missing is shown at the key that it is missing from. Both count from 1. */
export function placeOf(document: Document, lines: LineCounter, problem: Problem): Place {
  return placeAt(lines, offsetOf(document, problem.path, problem.at))
}

export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function offsetOf(document: Document, path: Path, at: 'key' | 'value'): number {
  let here: unknown = document.contents
  let key = 0
  for (const step of path) {
    const child = childAt(document, here, step)
    if (child === undefined) return key
    key = startOf(child.key) ?? startOf(child.value) ?? key
    here = child.value
  }
  return at === 'key' ? key : (startOf(here) ?? key)
}

function childAt(
  document: Document,
  node: unknown,
  step: string | number,
): { key: unknown; value: unknown } | undefined {
  const parent = isAlias(node) ? node.resolve(document) : node
  if (isSeq(parent)) {
    const item = parent.items[Number(step)]
    return item === undefined ? undefined : { key: item, value: item }
  }
  if (!isMap(parent)) return undefined
  return parent.items.find(pair => isScalar(pair.key) && String(pair.key.value) === String(step))
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
