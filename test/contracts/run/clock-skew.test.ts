import { expect, test } from 'vitest'
import { judgeSkew } from '../../../contracts/run/clock-skew.ts'

test('a second or two of difference is what a header of whole seconds shows', () => {
  for (const seconds of [0, 2, -2]) expect(judgeSkew(seconds)).toEqual({ trouble: null })
})

test('a clock that is off is worth knowing while signatures are still good', () => {
  expect(judgeSkew(90)).toEqual({ trouble: null, note: expect.stringContaining('90 seconds ahead of') })
  expect(judgeSkew(-90).note).toContain('90 seconds behind')
})

test('a clock by which every signature is too old or of the future is to be mended', () => {
  for (const seconds of [300, -301, 86_400])
    expect(judgeSkew(seconds).trouble).toContain('it would refuse every webhook')
})
