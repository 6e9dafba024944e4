/** The architecture as the checkout has it. What each rule means is tested beside the rule, in `architecture/`. */
import { beforeAll, expect, test } from 'vitest'
import { circleViolations } from './architecture/circles.ts'
import { edgeViolations } from './architecture/edges.ts'
import { importViolations } from './architecture/imports.ts'
import { shapeViolations } from './architecture/shape.ts'
import type { SourceFile } from './architecture/source.ts'
import { sourceTree } from './architecture/tree.ts'

let tree: SourceFile[]
beforeAll(async () => {
  tree = await sourceTree()
})

test('the rules read our own files and nobody else’s', () => {
  const paths = tree.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['contracts/verdict.ts', 'cli/mockinn.mjs', 'test/architecture.test.ts']),
  )
  expect(paths.filter(path => path.includes('node_modules') || path.includes('dist/'))).toEqual([])
})

test('every file imports only what its folder may', () => expect(importViolations(tree)).toEqual([]))

test('clock, chance, locale, sockets, processes and files stay at the edge', () =>
  expect(edgeViolations(tree)).toEqual([]))

test('no files import each other in a circle', () => expect(circleViolations(tree)).toEqual([]))

test('every export has a name and every file one sitting’s length', () => expect(shapeViolations(tree)).toEqual([]))
