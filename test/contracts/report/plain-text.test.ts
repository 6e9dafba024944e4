import { expect, test } from 'vitest'
import { columns, listed, onOneLine, wrapped } from '../../../contracts/report/plain-text.ts'

test.each([
  ['Ada', 3],
  ['王小明', 6],
  ['김민수', 6],
  ['Zoë', 3],
  ['Zoe\u0308', 3],
  ['สมชาย', 5],
  ['สวัสดี', 4],
  ['🏨', 2],
  ['→ … · ✓', 7],
  ['', 0],
])('%s takes %i columns', (text, count) => expect(columns(text)).toBe(count))

test('a sentence is broken between words, and the first line may already be in use', () => {
  expect(wrapped('Ada Byron cancelled her stay', 10)).toEqual(['Ada Byron', 'cancelled', 'her stay'])
  expect(wrapped('Ada Byron cancelled her stay', 10, 6)).toEqual(['Ada', 'Byron', 'cancelled', 'her stay'])
  expect(wrapped('王小明 王小明', 10)).toEqual(['王小明', '王小明'])
})

test('an address that is longer than a line stays whole', () => {
  expect(wrapped('see http://127.0.0.1:4010/r/crm-01 for it', 10)).toEqual([
    'see',
    'http://127.0.0.1:4010/r/crm-01',
    'for it',
  ])
})

test('a list is broken between its parts, and inside a part only where that fills a line alone', () => {
  expect(listed(['seed 7', 'persona cloud', '2026-06-04'], 22)).toEqual(['seed 7 · persona cloud', '2026-06-04'])
  expect(listed(['seed 7', 'a persona of many words'], 12)).toEqual(['seed 7', 'a persona of', 'many words'])
})

test('what would steer a terminal or turn the reading direction is shown, not obeyed', () => {
  expect(onOneLine(' a\r\n\tb\u001b[2K\u009b1m\u0000\u202ec\ud800 ')).toBe('a b�[2K�1m��c�')
  expect(onOneLine('محمد 王小明 👩‍🍳')).toBe('محمد 王小明 👩‍🍳')
})
