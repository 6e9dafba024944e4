import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstIndex, firstIndexNear } from '../../../simulator/views/first-index.ts'

const lists = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }).map(all => all.toSorted((a, b) => a - b))

test('the first that holds is found, wherever it is and whatever was guessed', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: -1, max: 51 }), fc.double({ noNaN: false }), (list, wanted, guess) => {
      const expected = list.filter(each => each < wanted).length
      expect(firstIndex(list, each => each >= wanted)).toBe(expected)
      expect(firstIndexNear(list, each => each >= wanted, guess)).toBe(expected)
    }),
  )
})

test('a good guess visits few', () => {
  const list = Array.from({ length: 100_000 }, (_, index) => index)
  let visited = 0
  const holds = (each: number) => {
    visited += 1
    return each >= 50_003
  }
  expect(firstIndexNear(list, holds, 50_000)).toBe(50_003)
  expect(visited).toBeLessThan(8)
})
