import { describe, expect, test } from 'vitest'
import { fill, fillDeep, fillUrl } from '../../../contracts/connectors/placeholders.ts'
import { SetupTrouble } from '../../../contracts/connectors/setup-trouble.ts'

const words = { 'hotel.url': 'http://127.0.0.1:4010/r/one', 'guest.email': 'ada+1@x.test/?#', mode: 'polling' } as const

describe('a placeholder', () => {
  test('is filled wherever it stands in a text', () => {
    expect(fill('{mode} from {hotel.url}, {mode}', words)).toBe('polling from http://127.0.0.1:4010/r/one, polling')
  })

  test('leaves a value as it is that looks like a placeholder itself', () => {
    expect(fill('{guest.email}', { 'guest.email': '{mode} $& {{' })).toBe('{mode} $& {{')
  })

  test('with an environment variable takes its value, an empty one too', () => {
    expect(fill('{env.CRM_A}-{env.CRM_B}', {}, { CRM_A: 'a', CRM_B: '' })).toBe('a-')
  })

  test('is a real brace where the brace is doubled', () => {
    expect(fill('{{"mode": "{mode}"}', words)).toBe('{"mode": "polling"}')
  })

  test('in an address cannot leave its place, but the hotel address stays an address', () => {
    expect(fillUrl('{hotel.url}/guests/{guest.email}', words)).toBe(
      'http://127.0.0.1:4010/r/one/guests/ada%2B1%40x.test%2F%3F%23',
    )
  })

  test('is filled in every text inside a body, and nothing else is touched', () => {
    expect(fillDeep({ '{mode}': ['{mode}', 3, null, { deep: '{mode}!' }] }, words)).toEqual({
      '{mode}': ['polling', 3, null, { deep: 'polling!' }],
    })
  })

  test('that is not known yet, or a variable that is not set, is setup trouble that says what to do', () => {
    expect(() => fill('{story}', words)).toThrow(SetupTrouble)
    expect(() => fill('{story}', words)).toThrow('The manifest uses `{story}` where that is not known.')
    expect(() => fill('{toString}', words)).toThrow(SetupTrouble)
    expect(() => fill('{env.CRM_NONE}', words, {})).toThrow(
      'The manifest asks for the environment variable CRM_NONE, which is not set. Set it before you start Mockinn.',
    )
  })
})
