import { expect, test } from 'vitest'
import { shapeViolations } from './shape.ts'

const wrong = (path: string, text: string) => shapeViolations([{ path, text }])

test.each(["export * from './b.ts'", "export * as b from './b.ts'", "export type * from './b.ts'"])(
  '%s is refused',
  text => {
    expect(wrong('a.ts', text)).toEqual([
      'a.ts:1 exports everything of another file. Let its readers import the file they mean.',
    ])
  },
)

test.each([
  'export default 1',
  'export default function a() {}',
  'const a = 1\nexport { a as default }',
  "export { default } from './b.ts'",
])('a default export is refused: %s', text => {
  expect(wrong('a.ts', text)[0]).toMatch(/^a\.ts:\d has a default export\./)
  expect(wrong('vitest.config.ts', text)).toEqual([])
})

test('exports with a name are fine', () => {
  expect(
    wrong('a.ts', "export const a = 1\nexport { b, type C } from './b.ts'\nexport type { D } from './d.ts'"),
  ).toEqual([])
})

test('a file may have 250 lines and not one more', () => {
  expect(wrong('a.ts', '\n'.repeat(250))).toEqual([])
  expect(wrong('a.ts', '\n'.repeat(251))).toEqual([
    'a.ts has 251 lines, and 250 is the most. Find the second idea in it and give it a file.',
  ])
})
