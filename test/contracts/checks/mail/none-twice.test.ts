import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { noneTwice } from '../../../../contracts/checks/mail/none-twice.ts'
import { books, declared, effects, file, id, mail, type Sent, transcript } from '../cases.ts'
import { ofDelivery, planned, struck } from '../line-cases.ts'
import { arrives, aTurn, dated, leaves, staysOn, subject } from '../turns.ts'

type Facts = Parameters<typeof aTurn>[0]

const messages = ['confirmation', 'pre-check-in', 'welcome', 'post-stay'] as const
const cast = [subject, { role: 'control', reservation: 'bea' }, { role: 'control', reservation: 'cleo' }] as const
const judged = (facts: Facts, sent: readonly Sent[], parts: Partial<Case> = {}) =>
  noneTwice.judge(aTurn(facts, { cast, declared: declared({ messages }), effects: effects(...sent), ...parts }))

const welcome = mail('2026-06-05 18:00', 'ada', 'welcome')
const again = mail('2026-06-06 18:00', 'ada', 'welcome')

test('one of each is none twice', () => {
  const { verdict, because } = judged(staysOn, [welcome, mail('2026-06-10 11:00', 'ada', 'post-stay')])
  expect(verdict).toBe('pass')
  expect(because).toContain('the post-stay mail at 2026-06-10 11:00, none of them again without a cause.')
})

test('a second welcome to a guest who stays on is one too many', () => {
  expect(judged(staysOn, [welcome, again])).toMatchObject({
    verdict: 'fail',
    because:
      'Ada Byron got the welcome mail at 2026-06-05 18:00, and again at 2026-06-06 18:00, and nothing in between called for it.',
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
  expect(judged([arrives('2026-06-05 18:40', 'ada')], twice).verdict).toBe('fail')
  const tooEarly = [twice[0], mail('2026-06-06 11:00', 'ada', 'confirmation')] as readonly Sent[]
  expect(judged(staysOn, tooEarly).verdict).toBe('fail')
})

test('with another subject, or at another address, it is another mail, and news comes as often as there is some', () => {
  const other = [again[0], { ...again[1], subject: 'Your key' }] as Sent
  const elsewhere = [again[0], { ...again[1], to: ['ada@example.com', 'bob@example.com'] }] as Sent
  const news = ['2026-06-02 09:00', '2026-06-03 09:00'] as const
  const sent = [welcome, other, elsewhere, ...news.map(hour => mail(hour, 'ada', 'marketing'))]
  expect(judged(staysOn, sent).verdict).toBe('pass')
})

test('what fits no message is another mail, unless it is the same again', () => {
  const unknown = ['2026-06-05 18:00', '2026-06-05 19:00'] as const
  const strange = unknown.map(hour => mail(hour, 'ada', 'unknown'))
  expect(judged([], [welcome, ...strange.slice(0, 1)]).verdict).toBe('pass')
  expect(judged([], [welcome, ...strange])).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('name it there'),
  })
  const alike = [again[0], { ...again[1], message: 'ambiguous' }] as Sent
  expect(judged([], [welcome, alike]).verdict).toBe('inconclusive')
})

test('what goes twice to a guest to whom nothing happened, is usual; with another time between, it is not', () => {
  const early = mail('2026-06-03 18:10', 'bea', 'welcome')
  const usual = [early, mail('2026-06-04 18:30', 'bea', 'welcome')]
  expect(judged(staysOn, [...usual, welcome, again])).toMatchObject({
    verdict: 'pass',
    because: expect.stringContaining('Bea Potter got the welcome mail at 2026-06-03 18:10, and again'),
  })
  const soon = [early, mail('2026-06-03 22:10', 'bea', 'welcome')]
  expect(judged(staysOn, [...soon, welcome, again]).verdict).toBe('fail')
  const other = ['2026-06-03 18:10', '2026-06-04 18:30'] as const
  const thanked = other.map(hour => mail(hour, 'bea', 'post-stay'))
  expect(judged(staysOn, [...thanked, welcome, again]).verdict).toBe('fail')
})

test('a guest to whom nothing happened is the yardstick, and not judged', () => {
  const usual = [mail('2026-06-03 18:10', 'bea', 'welcome'), mail('2026-06-04 18:30', 'bea', 'welcome')]
  expect(judged(staysOn, [welcome, ...usual])).toMatchObject({
    verdict: 'pass',
    because: 'Ada Byron got the welcome mail at 2026-06-05 18:00, none of them again without a cause.',
  })
})

test('where nobody shows what is usual, a second mail proves nothing', () => {
  expect(judged(staysOn, [welcome, again], { cast: [subject] }).verdict).toBe('inconclusive')
})

test.each(['twin', 'reset', 'stale'])(
  'a hotel that says a thing again by %s is not taken for the custom of a CRM',
  does => {
    const usual = [mail('2026-06-03 18:10', 'bea', 'welcome'), mail('2026-06-04 18:30', 'bea', 'welcome')]
    const said = transcript(
      planned('2026-06-01 09:00', 'f1', { does }),
      struck('2026-06-01 09:00', 'f1', does, ofDelivery(1), { spoils: false }),
    )
    const parts = { mode: 'webhooks', transcript: said } as const
    expect(judged(staysOn, [welcome, again, ...usual], parts).verdict).toBe('inconclusive')
  },
)

const saidTwice = transcript(
  planned('2026-06-01 09:00', 'f1', { does: 'duplicate' }),
  struck('2026-06-01 09:00', 'f1', 'duplicate', ofDelivery(1), { spoils: false }),
)

test('where the hotel says things again, what is usual cannot be told from what comes of that', () => {
  const usual = [mail('2026-06-03 18:10', 'bea', 'welcome'), mail('2026-06-04 18:30', 'bea', 'welcome')]
  const parts = { mode: 'webhooks', transcript: saidTwice } as const
  expect(judged([], [welcome, again], parts).verdict).toBe('fail')
  expect(judged([], [welcome, again, ...usual], parts).verdict).toBe('inconclusive')
  expect(judged([], [welcome, ...usual], parts).verdict).toBe('inconclusive')
  expect(judged([], [welcome], parts).verdict).toBe('pass')
})

test('what was told only later is news then', () => {
  const told = transcript(
    planned('2026-06-01 09:00', 'f1', { does: 'two-files' }),
    struck('2026-06-02 03:10', 'f1', 'two-files', {
      ...{ kind: 'file', property: 'harbour-house', businessDate: '2026-06-01' },
    }),
    file('2026-06-05 03:10', 9, 'ada', 'bea'),
  )
  const moves: Facts = [['2026-06-04 08:00', dated('ada', '2026-06-05', '2026-06-08')]]
  const sent = [mail('2026-06-04 12:00', 'ada', 'confirmation'), mail('2026-06-05 04:00', 'ada', 'confirmation')]
  const reads = declared({ cadence: { kind: 'hotel-hour', at: '04:00' }, readsFromDisk: true })
  const parts = { mode: 'export', transcript: told, declared: reads } as const
  expect(judged(moves, sent, parts).verdict).toBe('pass')
  expect(judged([], sent, parts).verdict).toBe('fail')
})

test('a fault that did not make the hotel repeat itself proves nothing, and is asked for without any subject', () => {
  const idle = transcript(planned('2026-06-01 09:00', 'f1', { does: 'duplicate' }))
  expect(judged(staysOn, [welcome], { mode: 'webhooks', transcript: idle }).verdict).toBe('inconclusive')
  const controls = { cast: [{ role: 'control', reservation: 'bea' }] } as const
  expect(noneTwice.asked(aTurn(staysOn, { ...controls, mode: 'webhooks', transcript: idle }))).toBe(true)
  expect(noneTwice.asked(aTurn(staysOn, { ...controls, mode: 'webhooks', transcript: idle, live: true }))).toBe(false)
  expect(noneTwice.asked(aTurn(staysOn, controls))).toBe(false)
  expect(noneTwice.asked(aTurn(staysOn))).toBe(true)
})

test('what nobody got, or may be meant for another stay proves nothing', () => {
  expect(judged(staysOn, []).verdict).toBe('inconclusive')
  const [, stay] = books('again', 'Ada Byron')
  const second = stay?.kind === 'reservation-booked' && { ...stay, booking: { ...stay.booking, guest: 'ada-guest' } }
  const twoStays: Facts = [['2026-06-02 09:00', second as never]]
  expect(noneTwice.asked(aTurn(twoStays))).toBe(false)
  expect(judged(staysOn, [welcome, again], { live: true }).verdict).toBe('inconclusive')
  expect(judged(staysOn, [welcome, again], { declared: declared({ messages: [] }) }).verdict).toBe('not-applicable')
})
