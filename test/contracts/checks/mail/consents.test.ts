import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { noNewsToNoCustomers } from '../../../../contracts/checks/mail/no-news-to-no-customers.ts'
import { noNewsToWhoRefused } from '../../../../contracts/checks/mail/no-news-to-who-refused.ts'
import { noNewsToWhoWasNeverAsked } from '../../../../contracts/checks/mail/no-news-to-who-was-never-asked.ts'
import { serviceMailGoesOn } from '../../../../contracts/checks/mail/service-mail-goes-on.ts'
import { neverAsked } from '../../../../simulator/domain/profiles/guests.ts'
import { declared } from '../cases.ts'
import { books, caseOf, effects, type Fact, guest, journeyOf, leaves, mail, newsTo, registers } from '../guest-cases.ts'

const booked: readonly Fact[] = [
  ['2026-06-01 09:00', ...books('ada')],
  ['2026-06-01 09:00', ...books('bea')],
]
const refuses: Fact = [
  '2026-06-05 15:20',
  { kind: 'consent-set', guest: guest('ada'), channel: 'email', from: 'given', to: 'refused', by: 'desk' },
]
const left: Fact = ['2026-06-07 10:30', leaves('ada'), leaves('bea')]
const journeys = [...journeyOf('ada'), ...journeyOf('bea')]
const refusal = (sent: readonly ReturnType<typeof mail>[], parts: Partial<Case> = {}) =>
  caseOf([...booked, refuses, left], effects(...sent), parts)

describe('news to who has refused', () => {
  const judge = (sent: readonly ReturnType<typeof mail>[], parts: Partial<Case> = {}) =>
    noNewsToWhoRefused.judge(refusal(sent, parts))

  test('is silence while the other guest gets it', () => {
    expect(judge([...journeys, newsTo('bea')])).toMatchObject({ verdict: 'pass', depth: 'effect' })
    expect(judge([...journeys, newsTo('bea')]).evidence).not.toEqual([])
  })

  test('is a failure, with the mail that proves it', () => {
    const { verdict, because, evidence } = judge([...journeys, newsTo('ada'), newsTo('bea')])
    expect(verdict).toBe('fail')
    expect(because).toContain('Ada Byron refused news by e-mail at 2026-06-05 15:20.')
    expect(evidence.at(-1)).toMatchObject({ log: 'effects', line: 7 })
  })

  test('proves nothing by silence where nobody gets any', () => {
    expect(judge(journeys).verdict).toBe('inconclusive')
  })

  test('may go out within the cadence that the connector declares', () => {
    const quick = mail('2026-06-05 15:40', 'ada', 'marketing')
    expect(judge([...journeys, quick, newsTo('bea')]).verdict).toBe('limit')
  })

  test('that fits none of the messages decides nothing', () => {
    expect(judge([...journeys, mail('2026-07-01 09:00', 'ada', 'unknown'), newsTo('bea')]).verdict).toBe('inconclusive')
  })

  test('is a limit with a PMS that shows its box for consent to nobody, whatever was sent', () => {
    const { persona } = refusal([])
    const shut: Partial<Case> = { persona: { ...persona, consents: 'none' } }
    expect(judge([...journeys, newsTo('ada'), newsTo('bea')], shut).verdict).toBe('limit')
    expect(judge([...journeys, newsTo('bea')], shut).verdict).toBe('limit')
  })

  test('is not asked of who declares none, nor on the real now', () => {
    const none = { declared: declared({ messages: ['welcome'] }) }
    expect(judge([...journeys, newsTo('bea')], none).verdict).toBe('not-applicable')
    expect(judge([...journeys, newsTo('bea')], { live: true }).verdict).toBe('inconclusive')
  })

  test('is asked again once she has said yes again', () => {
    const again: Fact = [
      '2026-06-06 09:00',
      { kind: 'consent-set', guest: guest('ada'), channel: 'email', from: 'refused', to: 'given', by: 'desk' },
    ]
    expect(noNewsToWhoRefused.asked(caseOf([...booked, refuses, again, left], []))).toBe(false)
    expect(noNewsToWhoRefused.asked(refusal([]))).toBe(true)
  })
})

describe('mails about the stay, after an opt-out', () => {
  const judge = (sent: readonly ReturnType<typeof mail>[]) => serviceMailGoesOn.judge(refusal(sent))

  test('go on as before', () => {
    expect(judge([...journeys, newsTo('bea')]).verdict).toBe('pass')
  })

  test('that stop are missed one by one', () => {
    const [before] = journeyOf('ada')
    const { verdict, because } = judge([...(before ? [before] : []), ...journeyOf('bea')])
    expect(verdict).toBe('fail')
    expect(because).toContain('got the welcome mail at 2026-06-05 18:00; Ada Byron got none')
  })

  test('cannot be missed where the other guest gets none either', () => {
    expect(judge([...journeyOf('ada')]).verdict).toBe('inconclusive')
  })
})

test('news to who was never asked is no news that she wanted', () => {
  const silent: readonly Fact[] = [
    ['2026-06-01 09:00', ...books('ada', { consent: neverAsked })],
    ['2026-06-01 09:00', ...books('bea')],
    left,
  ]
  expect(noNewsToWhoWasNeverAsked.judge(caseOf(silent, effects(newsTo('bea')))).verdict).toBe('pass')
  expect(noNewsToWhoWasNeverAsked.judge(caseOf(silent, effects(newsTo('ada'), newsTo('bea')))).verdict).toBe('fail')
  expect(noNewsToWhoWasNeverAsked.level).toBe('SHOULD')
})

describe('news to who is no customer', () => {
  const along = (more = {}): readonly Fact[] => [
    ['2026-06-01 08:00', registers('cleo', { consent: neverAsked, ...more })],
    ['2026-06-01 09:00', ...books('ada', {}, { companions: [guest('cleo')] })],
    ['2026-06-01 09:00', ...books('bea')],
  ]
  const judge = (sent: readonly ReturnType<typeof mail>[], parts: Partial<Case> = {}) =>
    noNewsToNoCustomers.judge(caseOf(along(), effects(...sent), parts))

  test('is silence while a guest gets it, and a failure where it goes out', () => {
    expect(judge([newsTo('bea')])).toMatchObject({
      verdict: 'pass',
      because: expect.stringContaining('Cleo Byron came along with Ada Byron and got no news'),
    })
    expect(judge([newsTo('bea'), newsTo('cleo')]).verdict).toBe('fail')
    expect(judge([]).verdict).toBe('inconclusive')
  })

  test('is not asked where she said yes, or had a stay of her own', () => {
    expect(noNewsToNoCustomers.asked(caseOf(along({ consent: { ...neverAsked, email: 'given' } }), []))).toBe(false)
    expect(noNewsToNoCustomers.asked(caseOf([...along(), ['2026-06-02 09:00', ...books('cleo')]], []))).toBe(false)
    expect(noNewsToNoCustomers.asked(caseOf(along(), []))).toBe(true)
  })

  test('to an address that a guest has too may be meant for that one', () => {
    const shared = caseOf(along({ email: 'bea@example.com' }), effects(newsTo('bea')))
    expect(noNewsToNoCustomers.judge(shared).verdict).toBe('pass')
  })

  test('is a limit where the files say nothing of her, or this PMS nothing of consent', () => {
    expect(judge([newsTo('bea')], { mode: 'export' }).verdict).toBe('limit')
    const { persona } = caseOf(along(), [])
    const shut: Partial<Case> = { persona: { ...persona, consents: 'none' } }
    expect(judge([newsTo('bea'), newsTo('cleo')], shut).verdict).toBe('limit')
  })
})
