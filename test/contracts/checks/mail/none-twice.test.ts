import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { noneTwice } from '../../../../contracts/checks/mail/none-twice.ts'
import { books, declared, effects, id, mail, type Sent } from '../cases.ts'
import { arrives, aTurn, dated, leaves, staysOn } from '../turns.ts'

type Facts = Parameters<typeof aTurn>[0]

const messages = ['confirmation', 'pre-check-in', 'welcome', 'post-stay'] as const
const judged = (facts: Facts, sent: readonly Sent[], parts: Partial<Case> = {}) =>
  noneTwice.judge(aTurn(facts, { declared: declared({ messages }), effects: effects(...sent), ...parts }))

const welcome = mail('2026-06-05 18:00', 'ada', 'welcome')
const again = mail('2026-06-06 18:00', 'ada', 'welcome')

test('one of each is none twice', () => {
  const { verdict, because } = judged(staysOn, [welcome, mail('2026-06-10 11:00', 'ada', 'post-stay')])
  expect(verdict).toBe('pass')
  expect(because).toContain('the post-stay mail at 2026-06-10 11:00, each once.')
})

test('a second welcome to a guest who stays on is one too many', () => {
  expect(judged(staysOn, [welcome, again])).toMatchObject({
    verdict: 'fail',
    because: 'Ada Byron got the welcome mail at 2026-06-05 18:00, and again at 2026-06-06 18:00.',
  })
})

test('who comes on another day may be greeted for that day, also where the connector learnt of it late', () => {
  const comesLater: Facts = [['2026-06-05 20:00', dated('ada', '2026-06-06', '2026-06-08')]]
  expect(judged(comesLater, [welcome, again]).verdict).toBe('pass')
  const comesLaterSaidBefore: Facts = [['2026-06-05 17:50', dated('ada', '2026-06-06', '2026-06-08')]]
  expect(judged(comesLaterSaidBefore, [welcome, again]).verdict).toBe('pass')
  const longKnown: Facts = [['2026-06-04 09:00', dated('ada', '2026-06-06', '2026-06-08')]]
  expect(judged(longKnown, [welcome, again]).verdict).toBe('fail')
})

test('who was checked out by mistake is thanked once, whatever became of the departure', () => {
  const mistaken: Facts = [
    arrives('2026-06-05 18:40', 'ada'),
    leaves('2026-06-06 10:30', 'ada', dated('ada', '2026-06-05', '2026-06-06')),
    [
      '2026-06-06 16:00',
      dated('ada', '2026-06-05', '2026-06-07'),
      { kind: 'check-out-undone', reservation: id('ada'), room: '201' as never, since: '2026-06-05' as never },
    ],
    leaves('2026-06-07 10:30', 'ada'),
  ]
  const thanks = [mail('2026-06-06 10:40', 'ada', 'post-stay'), mail('2026-06-08 11:00', 'ada', 'post-stay')]
  expect(judged(mistaken, thanks.slice(0, 1)).verdict).toBe('pass')
  expect(judged(mistaken, thanks).verdict).toBe('fail')
})

test('a booking that was changed may be confirmed anew, and one that was not may not', () => {
  const twice = [mail('2026-06-01 09:30', 'ada', 'confirmation'), mail('2026-06-06 12:30', 'ada', 'confirmation')]
  expect(judged(staysOn, twice).verdict).toBe('pass')
  expect(judged([], twice).verdict).toBe('fail')
})

test('what nobody got, fits no message, or may be meant for another stay proves nothing', () => {
  expect(judged(staysOn, []).verdict).toBe('inconclusive')
  expect(judged(staysOn, [welcome, mail('2026-06-06 18:00', 'ada', 'unknown')]).verdict).toBe('inconclusive')
  const [, stay] = books('again', 'Ada Byron')
  const second = stay?.kind === 'reservation-booked' && { ...stay, booking: { ...stay.booking, guest: 'ada-guest' } }
  const twoStays: Facts = [['2026-06-02 09:00', second as never]]
  expect(judged(twoStays, [welcome, again]).verdict).toBe('not-applicable')
  expect(judged(staysOn, [welcome, again], { live: true }).verdict).toBe('inconclusive')
  expect(judged(staysOn, [welcome, again], { declared: declared({ messages: [] }) }).verdict).toBe('not-applicable')
})
