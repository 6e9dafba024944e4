import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaTexts } from '../../../contracts/schemas/write-schemas.ts'

test.each(Object.entries(schemaTexts()))('%s is what `npm run schemas` writes', (name, text) => {
  expect(readFileSync(new URL(`../../../contracts/schemas/${name}`, import.meta.url), 'utf8')).toBe(text)
})

test('an editor is told what every part of a manifest is for', () => {
  const undescribed: string[] = []
  const walk = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return
    const { properties } = node as { properties?: Record<string, { description?: string }> }
    for (const [name, property] of Object.entries(properties ?? {})) {
      if (property.description === undefined) undescribed.push(`${path}.${name}`)
      walk(property, `${path}.${name}`)
    }
  }
  walk(JSON.parse(schemaTexts()['connector.schema.json'] ?? ''), 'manifest')
  expect(undescribed).toEqual([])
})
