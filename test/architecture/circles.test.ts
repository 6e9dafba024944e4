import { expect, test } from 'vitest'
import { circleViolations } from './circles.ts'

test('a circle of files is told once, with its whole path', () => {
  const files = [
    { path: 'a/one.ts', text: "import { two } from '../b/two.ts'" },
    { path: 'b/two.ts', text: "import type { Three } from './three.ts'" },
    { path: 'b/three.ts', text: "const one = await import('../a/one.ts')" },
    { path: 'b/four.ts', text: "import { one } from '../a/one.ts'" },
  ]
  expect(circleViolations(files)).toEqual([
    'a/one.ts → b/two.ts → b/three.ts → a/one.ts is an import circle. Move what they share into a file of its own.',
  ])
})

test('a file that imports itself is a circle', () => {
  expect(circleViolations([{ path: 'a.ts', text: "import { a } from './a.ts'" }])).toHaveLength(1)
})

test('two circles are told apart', () => {
  const pair = (a: string, b: string) => [
    { path: `${a}.ts`, text: `import { x } from './${b}.ts'` },
    { path: `${b}.ts`, text: `import { x } from './${a}.ts'` },
  ]
  expect(circleViolations([...pair('a', 'b'), ...pair('c', 'd')])).toHaveLength(2)
})

test('files that share a third are no circle', () => {
  const files = [
    { path: 'a.ts', text: "import { c } from './c.ts'\nimport { b } from './b.ts'" },
    { path: 'b.ts', text: "import { c } from './c.ts'" },
    { path: 'c.ts', text: '' },
  ]
  expect(circleViolations(files)).toEqual([])
})
