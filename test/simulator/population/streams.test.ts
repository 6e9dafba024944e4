/** Chance, from the seed alone. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { stream, streamsOf, wholeNumber } from '../../../simulator/population/streams.ts'

const mask = 0xffff_ffffn
const rotate = (word: bigint, by: bigint) => ((word << by) | (word >> (32n - by))) & mask

/** xoshiro128** as its authors write it, in whole numbers of any length: the judge over the fast one. */
function slowly(seed: number, name: string, count: number): number[] {
  const digest = createHash('sha256').update(`${seed} ${name}`).digest()
  const s = [0, 4, 8, 12].map(offset => BigInt(digest.readUInt32LE(offset))) as [bigint, bigint, bigint, bigint]
  return Array.from({ length: count }, () => {
    const result = (rotate((s[1] * 5n) & mask, 7n) * 9n) & mask
    const shifted = (s[1] << 9n) & mask
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= shifted
    s[3] = rotate(s[3], 11n)
    return Number(result)
  })
}

test.each([
  [7, 'guest ada'],
  [0, ''],
  [-1, 'straße 🏨'],
])('the stream of seed %i and "%s" is xoshiro128**', (seed, name) => {
  const draw = stream(seed, name)
  expect(Array.from({ length: 500 }, draw)).toEqual(slowly(seed, name, 500))
})

test('a stream does not feel that others are drawn from', () => {
  const alone = Array.from({ length: 50 }, stream(7, 'a'))
  const [a, b] = [stream(7, 'a'), stream(7, 'b')]
  const among = Array.from({ length: 50 }, () => {
    b()
    stream(7, 'c')()
    return a()
  })
  expect(among).toEqual(alone)
  expect(Array.from({ length: 50 }, stream(8, 'a'))).not.toEqual(alone)
})

test('whole numbers stay below their bound and reach every place under it', () => {
  const drawn = Array.from({ length: 2000 }, (_, place) => wholeNumber(7, `place ${place}`, 10))
  expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
})

test('the purposes of one entity have streams of their own, which say nothing of each other', () => {
  const [ada, grace] = [streamsOf(7, 'ada'), streamsOf(7, 'grace')]
  const drawn = (name: string, of = ada) => Array.from({ length: 20 }, of(name))
  expect(drawn('room')).toEqual(drawn('room'))
  const first = ['room', 'roon', 'oorm', '', 'evening 2026-01-01', 'evening 2026-01-02'].flatMap(name => [
    drawn(name),
    drawn(name, grace),
  ])
  expect(new Set(first.flat()).size).toBe(first.flat().length)
})

test('over many entities every purpose is even, and none goes with another', () => {
  const pairs = Array.from({ length: 20_000 }, (_, n) => {
    const of = streamsOf(7, `wish ${n}`)
    return [of('a')() % 10, of('b')() % 10] as const
  })
  const counts = Map.groupBy(pairs, ([a, b]) => 10 * a + b)
  expect(counts.size).toBe(100)
  for (const each of counts.values()) expect(Math.abs(each.length - 200)).toBeLessThan(75)
})
