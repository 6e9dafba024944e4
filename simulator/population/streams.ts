/** Chance, from the seed alone: one stream per entity and purpose, so that a new feature never shifts what is already drawn. */
import { hash } from 'node:crypto'

/** Draws whole numbers from 0 up to, not including, 2^32. */
export type Stream = () => number

/** xoshiro128**, seeded by SHA-256 of the seed and the stream's name: integers only, the same on every machine. */
export function stream(seed: number, name: string): Stream {
  return from(...wordsOf(seed, name))
}

/**
 * Streams for one entity, by purpose. The seed and the entity's name are hashed once, since a season asks for half a million streams; what the
 * purpose adds is mixed in with two multiplications (FNV-1a, and the finaliser of MurmurHash3).
 */
export function streamsOf(seed: number, name: string): (purpose: string) => Stream {
  const [a, b, c, d] = wordsOf(seed, name)
  return purpose => {
    let mark = 0x811c9dc5
    for (let at = 0; at < purpose.length; at += 1) mark = Math.imul(mark ^ purpose.charCodeAt(at), 0x01000193)
    return from(mixed(a ^ mark), mixed(b + mark), mixed(c ^ mark), mixed(d - mark) | 1)
  }
}

type Words = [a: number, b: number, c: number, d: number]

function wordsOf(seed: number, name: string): Words {
  // As a string of bytes: a buffer for each would cost more than the hash itself.
  const bytes = hash('sha256', `${seed} ${name}`, 'latin1')
  return [wordAt(bytes, 0), wordAt(bytes, 4), wordAt(bytes, 8), wordAt(bytes, 12)]
}

/** The lowest byte first. */
const wordAt = (bytes: string, at: number): number =>
  (bytes.charCodeAt(at) |
    (bytes.charCodeAt(at + 1) << 8) |
    (bytes.charCodeAt(at + 2) << 16) |
    (bytes.charCodeAt(at + 3) << 24)) >>>
  0

function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

function from(first: number, second: number, third: number, fourth: number): Stream {
  let a = first
  let b = second
  let c = third
  let d = fourth
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
