/** Which letters an encoding has: those that the platform’s own tables read back, and no others. */
import { expect, test } from 'vitest'
import { alphabetOf } from '../../../../simulator/windows/export/alphabet.ts'
import { decoded } from './decoded.ts'

const everyPlane = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code))
const letters = [...everyPlane, '\ud83c', '\ufeff', '\ufffd', '\uffff', '🏨']

test.each(['windows-1252', 'iso-8859-15', 'cp850'] as const)(
  'each letter that %s has is one byte, and is read back as itself',
  encoding => {
    const { has, encode } = alphabetOf(encoding)
    const there = letters.filter(has)
    expect(there.length).toBeGreaterThanOrEqual(240)
    expect(encode(there.join('')).length).toBe(there.length)
    expect(decoded(encode(there.join('')), encoding)).toBe(there.join(''))
  },
)

test('the letters that the encodings of Western Europe are used for are there, and the euro where there is one', () => {
  for (const encoding of ['windows-1252', 'iso-8859-15', 'cp850'] as const) {
    const { has } = alphabetOf(encoding)
    expect([...'äöüßÄÖÜéèêàçñøåÅØ'].every(has)).toBe(true)
    expect(has('€')).toBe(encoding !== 'cp850')
  }
})
