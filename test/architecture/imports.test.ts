import { describe, expect, test } from 'vitest'
import { importViolations } from './imports.ts'

const wrong = (path: string, text: string) => importViolations([{ path, text }])

test('a domain file that knows the wire is named, with the import, the line and what is allowed', () => {
  expect(wrong('simulator/domain/room.ts', "const a = 1\nimport { send } from '../wire/send.ts'")).toEqual([
    'simulator/domain/room.ts:2 imports simulator/wire/send.ts. simulator/domain may import nothing of ours but its own files: ' +
      'the hotel must make sense without any machine around it.',
  ])
})

describe.each([
  ['a static import', "import { a } from '../wire/a.ts'"],
  ['an import for its effect', "import '../wire/a.ts'"],
  ['an import of everything', "import * as a from '../wire/a.ts'"],
  ['an import of a type', "import type { A } from '../wire/a.ts'"],
  ['an import in the middle of a type', "type A = import('../wire/a.ts').A"],
  ['a dynamic import', "const a = await import('../wire/a.ts')"],
  ['a dynamic import in backquotes', 'const a = await import(`../wire/a.ts`)'],
  ['an export from elsewhere', "export { a } from '../wire/a.ts'"],
  ['an export of a type from elsewhere', "export type { A } from '../wire/a.ts'"],
  ['a require', "const a = require('../wire/a.ts')"],
  ['an import of data', "import a from '../wire/a.json' with { type: 'json' }"],
])('%s', (_, text) => {
  test('counts', () => expect(wrong('simulator/journal/a.ts', text)).toHaveLength(1))
})

test('words in a comment or a string are no imports', () => {
  const text = "// import { a } from '../wire/a.ts'\nconst a = `import '../wire/a.ts'`\n/* import('../wire/a.ts') */"
  expect(wrong('simulator/journal/a.ts', text)).toEqual([])
})

test('an import that is computed is refused, since nobody can see where it goes', () => {
  expect(wrong('simulator/journal/a.ts', 'await import(name)')).toEqual([
    'simulator/journal/a.ts:1 imports something computed, which this table cannot see. Write the path out.',
  ])
  expect(wrong('test/a.test.ts', 'await import(name)')).toEqual([])
})

test.each(['#wire', '/simulator/wire/a.ts', 'mockinn', 'mockinn/kit'])(
  'our own file by the name %s is refused',
  name => {
    expect(wrong('simulator/journal/a.ts', `import { a } from '${name}'`)[0]).toContain('by a relative path')
  },
)

test('a folder that the table does not name is refused', () => {
  expect(wrong('utils/a.ts', '')).toEqual([
    'utils/a.ts lies in no folder of the import table. Move it, or give its folder a line in table.ts.',
  ])
  expect(wrong('simulator/helper.ts', '')).toHaveLength(1)
  expect(wrong('contracts/whatever/a.ts', '')).toHaveLength(1)
  expect(wrong('simulator/wires/a.ts', '')).toHaveLength(1)
})

test('a file that is no TypeScript is refused, not passed over', () => {
  expect(wrong('simulator/domain/a.ts', 'import { from')[0]).toContain('simulator/domain/a.ts cannot be read: ')
})

describe('allowed', () => {
  test.each([
    ['simulator/journal/a.ts', 'simulator/domain/b.ts'],
    ['simulator/windows/api/a.ts', 'simulator/windows/b.ts'],
    ['simulator/windows/a.ts', 'simulator/personas/b.ts'],
    ['simulator/dialects/mews/a.ts', 'simulator/windows/b.ts'],
    ['simulator/hotel.ts', 'simulator/population/b.ts'],
    ['scenarios/crm-01.ts', 'simulator/hotel.ts'],
    ['contracts/verdict.ts', 'contracts/checks/crm/b.ts'],
    ['contracts/report/a.ts', 'contracts/verdict.ts'],
    ['contracts/checks/crm/a.ts', 'simulator/views/b.ts'],
    ['contracts/connectors/a.ts', 'contracts/checks/b.ts'],
    ['contracts/run/a.ts', 'simulator/wire/b.ts'],
    ['contracts/run/a.ts', 'scenarios/b.ts'],
    ['fixtures/hotels/a.ts', 'simulator/domain/b.ts'],
    ['fixtures/connectors/crm/a.ts', 'fixtures/connectors/crm/b.ts'],
    ['cli/a.ts', 'console/b.ts'],
    ['test/cli/a.test.ts', 'cli/b.ts'],
    ['bench/a.ts', 'cli/b.ts'],
    ['vitest.config.ts', 'cli/b.mjs'],
  ])('%s imports %s', (path, target) => expect(wrong(path, importOf(path, target))).toEqual([]))
})

describe('refused', () => {
  test.each([
    ['simulator/journal/a.ts', 'simulator/transcript/b.ts'],
    ['simulator/views/a.ts', 'simulator/transcript/b.ts'],
    ['simulator/windows/a.ts', 'simulator/population/b.ts'],
    ['simulator/windows/a.ts', 'simulator/hotel.ts'],
    ['simulator/dialects/mews/a.ts', 'simulator/dialects/apaleo/b.ts'],
    ['simulator/wire/a.ts', 'simulator/views/b.ts'],
    ['simulator/wire/a.ts', 'simulator/hotel.ts'],
    ['simulator/store/a.ts', 'simulator/windows/b.ts'],
    ['simulator/hotel.ts', 'simulator/wire/b.ts'],
    ['scenarios/crm-01.ts', 'simulator/wire/b.ts'],
    ['contracts/verdict.ts', 'contracts/connectors/b.ts'],
    ['contracts/checks/crm/a.ts', 'scenarios/crm-01.ts'],
    ['contracts/report/a.ts', 'contracts/run/b.ts'],
    ['contracts/connectors/a.ts', 'scenarios/crm-01.ts'],
    ['contracts/connectors/a.ts', 'simulator/wire/b.ts'],
    ['contracts/run/a.ts', 'cli/b.ts'],
    ['contracts/run/a.ts', 'console/b.tsx'],
    ['contracts/run/a.ts', 'test/b.ts'],
    ['fixtures/hotels/a.ts', 'simulator/journal/b.ts'],
    ['fixtures/connectors/crm/a.ts', 'simulator/domain/b.ts'],
    ['fixtures/connectors/crm/a.ts', 'fixtures/connectors/pos/b.ts'],
    ['fixtures/connectors/crm/a.ts', 'fixtures/hotels/b.ts'],
    ['simulator/windows/a.ts', 'cli/b.ts'],
    ['cli/a.ts', 'test/b.ts'],
  ])('%s imports %s', (path, target) => expect(wrong(path, importOf(path, target))).toHaveLength(1))
})

test('the wire may name the hotel’s types, which are gone when it runs', () => {
  expect(wrong('simulator/wire/a.ts', "import type { Hotel } from '../hotel.ts'")).toEqual([])
  expect(wrong('simulator/wire/a.ts', "import { type Hotel } from '../hotel.ts'")[0]).toContain(
    'types of simulator/hotel.ts',
  )
  expect(wrong('simulator/windows/a.ts', "import type { Hotel } from '../hotel.ts'")).toHaveLength(1)
})

function importOf(path: string, target: string): string {
  return `import { a } from '${'../'.repeat(path.split('/').length - 1) || './'}${target}'`
}
