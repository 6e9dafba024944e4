import { expect, test } from 'vitest'
import { faultKinds } from '../../../simulator/faults/catalogue/catalogue.ts'
import { deliveryCases } from './cases/deliveries.ts'
import { writtenCases } from './cases/deliveries-written.ts'
import { fileCases } from './cases/files.ts'
import { questionCases } from './cases/questions.ts'

test('every fault of the catalogue is seen to strike by a test, and no test is about another', () => {
  const seen = Object.keys({ ...questionCases, ...fileCases, ...deliveryCases, ...writtenCases })
  const there = faultKinds.flatMap(({ id, on }) => on.map(target => `${target} ${id}`))
  expect(seen.toSorted()).toEqual(there.toSorted())
})

test('a word means one thing on each target', () => {
  const there = faultKinds.flatMap(({ id, on }) => on.map(target => `${target} ${id}`))
  expect(new Set(there).size).toBe(there.length)
})

test('what is set as usual is allowed', () => {
  for (const { parameters } of faultKinds)
    for (const { min, max, usual } of parameters) expect(min <= usual && usual <= max).toBe(true)
})
