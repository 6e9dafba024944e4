import { expect, test } from 'vitest'
import { judgement, together } from '../../../contracts/checks/check.ts'

const failed = (guest: string) =>
  judgement('fail', 'effect', `${guest} is not shown.`, [], { expected: `${guest}: here`, found: `${guest}: gone` })

test('what was expected and found of several stays is a line for each, in the same order', () => {
  expect(together([failed('Ada'), failed('Bea')])).toMatchObject({
    expected: 'Ada: here\nBea: here',
    found: 'Ada: gone\nBea: gone',
  })
})

test('a stay that does not decide the verdict is not compared, and neither is one of which nothing was found', () => {
  const kept = judgement('pass', 'effect', 'Cleo is shown.', [], { expected: 'Cleo: here', found: 'Cleo: here' })
  const mute = judgement('fail', 'effect', 'Dora is not shown.', [], { expected: 'Dora: here' })
  expect(together([failed('Ada'), kept, mute])).toMatchObject({ expected: 'Ada: here', found: 'Ada: gone' })
  expect(together([kept, mute])).not.toHaveProperty('expected')
})
