import { expect, test } from 'vitest'
import { fileOfPersona, personaOfFile, personaSchema } from '../../../contracts/schemas/persona-schema.ts'
import { personas } from '../../../simulator/personas/registry.ts'

test('the kinds of PMS that a hotel meets are there, each by its own name and with its own sentence', () => {
  const names = personas.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      ...['closed-box', 'nightly-legacy', 'nightly-full', 'nightly-delta', 'polling-basic', 'polling-rich'],
      ...['cloud-webhooks', 'cloud-two-way', 'screens-only', 'all-windows'],
    ]),
  )
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(personas.map(({ about }) => about)).size).toBe(names.length)
  for (const { about } of personas) expect(about).toMatch(/^\p{Lu}.*\.$/u)
})

test('every way in which whoever connects is billed occurs among them', () => {
  expect([...new Set(personas.map(({ billing }) => billing.kind))].sort()).toEqual([
    'by-data',
    'by-direction',
    'free',
    'monthly',
    'one-off',
    'to-supplier',
  ])
})

test.each(personas.map(persona => [persona.name, persona] as const))(
  '%s says nothing that a persona file could not say whole',
  (_, persona) => {
    const own = { ...persona, name: 'of-my-own' }
    expect(personaOfFile(personaSchema.parse(JSON.parse(fileOfPersona(own))))).toEqual(own)
  },
)
