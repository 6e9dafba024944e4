/** Chance, from the seed alone: one stream per entity and purpose, so that a new feature never shifts what is already drawn. */
import { hash } from 'node:crypto'

/** Draws whole numbers from 0 up to, not including, 2^32. */
export type Stream = () => number

/** xoshiro128**, seeded by SHA-256 of the seed and the stream's name: integers only, the same on every machine. */
export function stream(seed: number, name: string): Stream {
  const words = hash('sha256', `${seed} ${name}`, 'buffer')
  let [a, b, c, d] = [0, 4, 8, 12].map(offset => words.readUInt32LE(offset)) as [number, number, number, number]
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return drawn
  }
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** The first whole number from 0 up to, not including, `below` of a stream. */
export const wholeNumber = (seed: number, name: string, below: number): number => stream(seed, name)() % below
