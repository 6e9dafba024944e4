import { expect, test } from 'vitest'
import { checkNamed, checks } from '../../../contracts/checks/registry.ts'
import { fetchMutations, mutations } from '../../../fixtures/connectors/crm/mutations.ts'

test('every way in which the reference CRM can be broken is named by a check', () => {
  const named = new Set(checks.flatMap(({ mutants }) => mutants))
  // The fetch of the past breaks off in a test of its own.
  const elsewhere = Object.keys(fetchMutations)
  expect([...named, ...elsewhere].toSorted()).toEqual(Object.keys(mutations).toSorted())
})

test('every check has a mutant, a sentence and a reason, and a name of its own', () => {
  for (const { id, mutants, sentence, reason } of checks) {
    expect(mutants, id).not.toEqual([])
    expect(id).toMatch(/^[a-z]+\/[a-z-]+$/)
    for (const text of [sentence, reason]) expect(text).toMatch(/^\p{Lu}|^“\p{Lu}.*\.$/u)
    expect(checkNamed(id)?.id).toBe(id)
  }
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  expect(checkNamed('mail/nothing')).toBeUndefined()
})
