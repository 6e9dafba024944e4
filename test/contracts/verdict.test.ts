import { expect, test } from 'vitest'
import { byGravity, gravestFirst, gravestOf, type Outcome } from '../../contracts/verdict.ts'

/** Demands every outcome. */
const every = Object.keys({
  ...{ pass: true, fail: true, inconclusive: true, 'not-applicable': true, limit: true },
} satisfies Record<Outcome, true>) as Outcome[]

test('every outcome has its place, what broke first and what was not asked last', () => {
  expect([...gravestFirst].toSorted()).toEqual(every.toSorted())
  expect(every.map(verdict => ({ verdict })).toSorted(byGravity)).toEqual(gravestFirst.map(verdict => ({ verdict })))
})

test('the gravest of several is what comes of all, and of none comes nothing', () => {
  expect(gravestOf(['pass', 'limit', 'inconclusive'])).toBe('inconclusive')
  expect(gravestOf([])).toBe(undefined)
})
