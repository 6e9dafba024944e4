/** Records as bytes: whatever lies in which buffer, a page reads as if they had been joined. */
import { expect, test } from 'vitest'
import { stream } from '../../../simulator/population/streams.ts'
import { ByteLog } from '../../../simulator/views/byte-log.ts'
import { pageOf } from '../../../simulator/views/pieces.ts'

/** JSON records from a few bytes to longer than a buffer, with letters of one to four bytes. */
function records(count: number): string[] {
  const draw = stream(3, 'records')
  return Array.from({ length: count }, (_, place) => {
    const letter = ['a', 'é', '漢', '🏨'][draw() % 4] as string
    const length = draw() % 40 === 0 ? draw() % 60_000 : draw() % 2000
    return JSON.stringify({ place, text: letter.repeat(length) })
  })
}

function filled(texts: readonly string[]): ByteLog {
  const log = new ByteLog()
  for (const text of texts) log.append(text)
  return log
}

/** A page of `[from, to)`, and the length that it is said to have. */
function page(log: ByteLog, from: number, to: number): string {
  const pieces = pageOf('{"list":[', log.stretch(from, to), ']}')
  expect(pieces.length).toBe(Buffer.byteLength(pieces.toString()))
  return pieces.toString()
}

test('every record is read back as it was, across many buffers', () => {
  const texts = records(600)
  const log = filled(texts)
  expect(Buffer.byteLength(texts.join(''))).toBeGreaterThan(2 * (1 << 20))
  expect(texts.filter((text, place) => log.bytes(place).toString() !== text)).toEqual([])
})

test('a page is its records joined by commas, wherever buffers end', () => {
  const texts = records(600)
  const log = filled(texts)
  const draw = stream(4, 'pages')
  for (let round = 0; round < 200; round += 1) {
    const [from, to] = [draw() % 601, draw() % 601].sort((a, b) => a - b) as [number, number]
    expect(page(log, from, to) === `{"list":[${texts.slice(from, to).join(',')}]}`).toBe(true)
  }
})

test('an empty page is what stands around it', () => {
  expect(page(filled(['{}']), 1, 1)).toBe('{"list":[]}')
  expect(page(new ByteLog(), 0, 0)).toBe('{"list":[]}')
})

test('a record longer than the longest buffer is whole, and so are its neighbours', () => {
  const texts = ['1', JSON.stringify('é'.repeat(1 << 20)), '3', '4']
  const log = filled(texts)
  expect(page(log, 0, 4) === `{"list":[${texts.join(',')}]}`).toBe(true)
  expect(log.bytes(1).length).toBe(2 + 2 * (1 << 20))
})

test('records that fill a buffer to its last byte, and one byte more, stay apart', () => {
  const firstBytes = 1 << 15
  for (const spare of [-1, 0, 1, 2]) {
    const texts = ['x'.repeat(firstBytes - 10), 'y'.repeat(9 - 1 + spare), 'z']
    expect(page(filled(texts), 0, 3)).toBe(`{"list":[${texts.join(',')}]}`)
  }
})

test('a page that is on its way is not changed by what comes after it', () => {
  const texts = records(40)
  const log = filled(texts)
  const sent = pageOf('[', log.stretch(0, 40), ']')
  const before = sent.toString()
  for (const text of records(600)) log.append(text)
  expect(sent.toString() === before).toBe(true)
})
