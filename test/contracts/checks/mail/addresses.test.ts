import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { addressesOf, nameOf } from '../../../../contracts/checks/hotel-facts.ts'
import { noNewsToARelay } from '../../../../contracts/checks/mail/no-news-to-a-relay.ts'
import { toThePersonalAddress } from '../../../../contracts/checks/mail/to-the-personal-address.ts'
import { pollingBasic } from '../../../../simulator/personas/polling-basic.ts'
import {
  books,
  caseOf,
  detailsOf,
  effects,
  type Fact,
  guest,
  journeyOf,
  leaves,
  mail,
  newsTo,
  stay,
} from '../guest-cases.ts'

const relay = { email: 'x7@relay.example.com', emailKind: 'relay' } as const
const booked: readonly Fact[] = [
  ['2026-06-01 09:00', ...books('ada', relay)],
  ['2026-06-01 09:00', ...books('bea')],
]
const gives: Fact = [
  '2026-06-05 15:20',
  { kind: 'guest-changed', guest: guest('ada'), details: detailsOf('ada', { emailKind: 'personal' }) },
]
const left: Fact = ['2026-06-07 10:30', leaves('ada'), leaves('bea')]
const toRelay = (sent: ReturnType<typeof mail>): ReturnType<typeof mail> => {
  const [hour, sight] = sent
  return sight.kind === 'mail' ? [hour, { ...sight, to: [relay.email] }] : sent
}
type Mails = readonly ReturnType<typeof mail>[]

describe('who gives another address at the desk', () => {
  const [before, welcome, thanks] = journeyOf('ada') as [Mails[0], Mails[0], Mails[0]]
  const judge = (sent: Mails, parts: Partial<Case> = {}) =>
    toThePersonalAddress.judge(caseOf([...booked, gives, left], effects(...sent, ...journeyOf('bea')), parts))

  test('gets whatever comes after it there', () => {
    expect(judge([toRelay(before), welcome, thanks])).toMatchObject({ verdict: 'pass', depth: 'effect' })
  })

  test('is failed by a mail to the old one, news too', () => {
    const { verdict, because } = judge([toRelay(before), welcome, toRelay(thanks)])
    expect(verdict).toBe('fail')
    expect(because).toContain('The post-stay mail of 2026-06-08 11:00 went to the old one all the same.')
    expect(judge([toRelay(before), welcome, thanks, toRelay(newsTo('ada'))]).verdict).toBe('fail')
  })

  test('is failed by silence at the new one', () => {
    expect(judge([toRelay(before)]).verdict).toBe('fail')
  })

  test('may be told at the old one that there is a new one', () => {
    const notice = toRelay(mail('2026-06-05 17:00', 'ada', 'unknown'))
    expect(judge([toRelay(before), notice, welcome, thanks]).verdict).toBe('pass')
  })

  test('is not owed a mail at the new one within the cadence, nor where nobody gets any', () => {
    const quick = toRelay(mail('2026-06-05 15:30', 'ada', 'welcome'))
    expect(judge([toRelay(before), quick, thanks]).verdict).toBe('limit')
    const silent = caseOf([...booked, gives, left], effects(toRelay(before), welcome, thanks))
    expect(toThePersonalAddress.judge(silent).verdict).toBe('inconclusive')
  })

  test('is a limit of a PMS with which this is no change', () => {
    expect(judge([toRelay(before), toRelay(welcome), toRelay(thanks)], { persona: pollingBasic }).verdict).toBe('limit')
  })
})

describe('news to an address that is nobody’s own', () => {
  const judge = (sent: Mails, parts: Partial<Case> = {}) =>
    noNewsToARelay.judge(caseOf([...booked, left], effects(...sent), parts))

  test('is silence while the other guest gets it, and a failure where it goes out', () => {
    expect(judge([newsTo('bea')])).toMatchObject({ verdict: 'pass' })
    const { verdict, because } = judge([toRelay(newsTo('ada')), newsTo('bea')])
    expect([verdict, because]).toEqual(['fail', expect.stringContaining('was booked under a relay’s address')])
    expect(judge([]).verdict).toBe('inconclusive')
  })

  test('is a limit where this PMS does not say whose it is', () => {
    const { persona } = caseOf(booked, [])
    const hidden: Partial<Case> = {
      persona: { ...persona, fields: { ...persona.fields, guest: ['email', 'consent'] } },
    }
    expect(judge([toRelay(newsTo('ada')), newsTo('bea')], hidden).verdict).toBe('limit')
  })

  test('is not asked of who has given her own since', () => {
    expect(noNewsToARelay.asked(caseOf([...booked, gives, left], []))).toBe(false)
  })
})

describe('whom a stay is for', () => {
  test('is whoever came in the booked guest’s place, under every address of her own', () => {
    const swapped: Fact = [
      '2026-06-02 09:00',
      { kind: 'stay-guest-changed', reservation: stay('ada'), guest: guest('bea') },
    ]
    const facts = caseOf([...booked, swapped], [])
    expect([...addressesOf(facts, 'ada')]).toEqual(['bea@example.com'])
    expect(nameOf(facts, 'ada')).toBe('Bea Byron')
  })

  test('takes along what was merged into her profile', () => {
    const merged: Fact = ['2026-06-02 09:00', { kind: 'guest-merged', guest: guest('ada'), into: guest('bea') }]
    expect([...addressesOf(caseOf([...booked, merged], []), 'bea')].toSorted()).toEqual([
      'bea@example.com',
      relay.email,
    ])
  })
})
