/** The faithful reference CRM behind every PMS that ships: no promise is held against it that the PMS did not let it keep. */
import { describe, expect, test } from 'vitest'
import { declaredModes, hasWindow } from '../../../contracts/run/declared.ts'
import { personas } from '../../../simulator/personas/registry.ts'
import { expectGoodEvidence } from './evidence.ts'
import { crm, inTurn, playOne } from './house.ts'
import { verdictsOf } from './troubles.ts'

const timeout = 240_000
const kept = ['pass', 'limit', 'not-applicable']

const shipped = personas.flatMap(persona =>
  declaredModes(crm.manifest).flatMap(mode =>
    hasWindow(persona, mode) ? [[persona.name, mode, persona] as const] : [],
  ),
)

describe.concurrent('a PMS that ships', () => {
  test.each(shipped)('%s holds nothing against the faithful CRM by %s', { timeout }, async (_, mode, persona) => {
    const played = await inTurn(() => playOne({ modes: [mode], persona }))
    expect(
      Object.values(verdictsOf(played)).filter(verdict => !kept.includes(verdict)),
      JSON.stringify(verdictsOf(played)),
    ).toEqual([])
    expect(played.cost).toMatchObject({ model: persona.billing.kind, months: 1, direction: 'one-way' })
    expect(played.cost.records).toBeGreaterThan(0)
    expectGoodEvidence(played)
  })

  test('and the closed box has no window to be judged by', () => {
    expect(
      personas.filter(persona => !shipped.some(([name]) => name === persona.name)).map(({ name }) => name),
    ).toContain('closed-box')
  })
})
