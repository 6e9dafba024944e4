/** A long file is read back as it was written, wherever somebody begins and ends. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passingStretchesOf, stretchBytes, stretchesOf, wholeOf } from '../../../../simulator/windows/export/content.ts'
import { Gathering } from '../../../../simulator/windows/export/gathering.ts'

/** Bytes of which no two stretches are alike. */
const bytesOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(Math.imul(at + 1, 2_654_435_761) >>> 0, at)
  return bytes
}

function gathered(bytes: Buffer, pieceBytes: number) {
  const gathering = new Gathering()
  for (let at = 0; at < bytes.length; at += pieceBytes) gathering.add(bytes.subarray(at, at + pieceBytes))
  return gathering.end()
}

const [whole, border] = [bytesOf(3 * stretchBytes + 1000), stretchBytes]

test.each([
  ['nothing', 0],
  ['one byte', 1],
  ['a stretch less one byte', border - 1],
  ['a stretch', border],
  ['a stretch and one byte', border + 1],
  ['three stretches and a rest', whole.length],
])('%s is what was written, whole and by stretches, and so is its hash', (_, length) => {
  const bytes = whole.subarray(0, length)
  for (const pieceBytes of [700, 65_536, border, 2 * border + 1, whole.length]) {
    const { content, sha256 } = gathered(bytes, pieceBytes)
    expect([content.length, sha256]).toEqual([length, createHash('sha256').update(bytes).digest('hex')])
    expect(wholeOf(content).equals(bytes)).toBe(true)
    expect(Buffer.concat([...stretchesOf(content)]).equals(bytes)).toBe(true)
    const passing = [...passingStretchesOf(content).map(stretch => Buffer.from(stretch))]
    expect(Buffer.concat(passing).equals(bytes)).toBe(true)
  }
})

const { content } = gathered(whole, 9973)

test.each([
  [border - 1, border],
  [border, border + 1],
  [border - 1, border + 1],
  [0, border],
  [border, 2 * border],
  [1, 3 * border + 1],
  [3 * border - 1, 3 * border + 1],
  [3 * border, whole.length],
  [whole.length - 1, whole.length + 100],
  [whole.length, whole.length + 1],
  [2 * whole.length, 3 * whole.length],
  [500, 500],
  [500, 400],
])('from %i to %i it has the bytes that stand there', (from, to) => {
  expect(content.read(from, to).equals(whole.subarray(from, to))).toBe(true)
})

test('from anywhere to anywhere it has the bytes that stand there', () => {
  const place = fc.integer({ min: 0, max: whole.length + 10 })
  fc.assert(
    fc.property(place, place, (from, to) => content.read(from, to).equals(whole.subarray(from, to))),
    { numRuns: 100, seed: 256 },
  )
})
