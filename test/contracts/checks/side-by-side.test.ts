import { expect, test } from 'vitest'
import { judgement, sideBySide, together } from '../../../contracts/checks/check.ts'

test('what had to be seen and what was seen stand line by line, whatever a connector put into its words', () => {
  const pairs = [
    { expected: 'the arrival 2026-06-05', found: '2026-06-06' },
    { expected: 'the e-mail address ada@guest.test', found: 'ada\n@guest.test' },
  ]
  expect(sideBySide('Ada Byron', ...pairs)).toEqual({
    expected: 'Ada Byron: the arrival 2026-06-05\nAda Byron: the e-mail address ada@guest.test',
    found: 'Ada Byron: 2026-06-06\nAda Byron: ada @guest.test',
  })
})

test('where nothing differs, neither is said', () => expect(sideBySide('Ada Byron')).toEqual({}))

test('of several judgements those that decide are compared', () => {
  const one = (whom: string, verdict: 'fail' | 'pass') =>
    judgement(verdict, 'effect', 'Because.', [], sideBySide(whom, { expected: 'no mail', found: 'a mail' }))
  expect(together([one('Ada', 'fail'), one('Bea', 'pass'), one('Cleo', 'fail')])).toMatchObject({
    expected: 'Ada: no mail\nCleo: no mail',
    found: 'Ada: a mail\nCleo: a mail',
  })
})
