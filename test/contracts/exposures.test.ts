import { describe, expect, test } from 'vitest'
import { exposures } from '../../contracts/exposures.ts'
import {
  aCancellation,
  aMove,
  atFour,
  declared,
  delivery,
  effects,
  file,
  mail,
  moved,
  told,
  transcript,
} from './checks/cases.ts'
import { arrives, aTurn, dated, doesNotCome, leaves, staysOn } from './checks/turns.ts'

const byFile = { mode: 'export', declared: declared({ cadence: atFour }) } as const
const everySeq = 99
const nights = (...days: readonly string[]) =>
  transcript(...days.map(day => file(`${day} 03:10` as '2026-06-05 03:10', everySeq, 'ada', 'bea', 'cleo')))
const said = (facts: Parameters<typeof exposures>[0]) =>
  exposures(facts).map(({ fact, hours, consequence }) => [fact, hours, consequence])

describe('a file of the night leaves who waits for it in the dark', () => {
  test('about a cancellation and about a move', () => {
    const cancelled = aCancellation({ ...byFile, transcript: transcript(file('2026-06-06 03:10', 3, 'ada', 'bea')) })
    expect(said(cancelled)).toEqual([['Ada Byron cancelled.', 12.2, null]])
    const move = aMove({ ...byFile, transcript: transcript(file('2026-06-05 03:10', moved.seq, 'ada', 'bea')) })
    expect(said(move)).toEqual([['Ada Byron moved the stay.', 19.2, null]])
    const byTheNewPlan = { ...move, effects: effects(mail('2026-06-05 03:30', 'ada', 'pre-check-in')) }
    expect(said(byTheNewPlan)).toEqual(said(move))
    const byTheOld = { ...move, effects: effects(mail('2026-06-04 10:00', 'ada', 'pre-check-in')) }
    expect(exposures(byTheOld)[0]?.consequence).toBe('Ada Byron still got the pre-check-in mail of 2026-06-04 10:00.')
  })

  test('about whoever does not come, stays on or walks in', () => {
    expect(said(aTurn([doesNotCome], { ...byFile, transcript: nights('2026-06-07') }))).toEqual([
      ['Ada Byron did not come.', 24.2, null],
    ])
    expect(said(aTurn(staysOn, { ...byFile, transcript: nights('2026-06-07') }))).toEqual([
      ['Ada Byron changed the stay to 2026-06-05 – 2026-06-09.', 15.2, null],
    ])
  })

  test('about what came in between: the mails that were wrong by then, and no others', () => {
    const leftEarly = [
      arrives('2026-06-05 18:40', 'ada'),
      ['2026-06-06 12:00', dated('ada', '2026-06-05', '2026-06-09')],
      leaves('2026-06-09 10:30', 'ada'),
    ] as const
    const sent = effects(
      mail('2026-06-06 10:00', 'ada', 'welcome'),
      mail('2026-06-06 19:00', 'ada', 'post-stay'),
      mail('2026-06-06 20:00', 'ada', 'welcome'),
      mail('2026-06-07 09:00', 'ada', 'post-stay'),
    )
    expect(said(aTurn(leftEarly, { ...byFile, effects: sent, transcript: nights('2026-06-07') }))).toEqual([
      [
        'Ada Byron changed the stay to 2026-06-05 – 2026-06-09.',
        15.2,
        'Ada Byron still got the post-stay mail of 2026-06-06 19:00.',
      ],
    ])
  })
})

test('who moves is not said to have got what was written by the new plan', () => {
  const comesEarlier = [['2026-06-03 12:00', dated('ada', '2026-06-04', '2026-06-06')]] as const
  const sent = effects(mail('2026-06-03 18:00', 'ada', 'pre-check-in'), mail('2026-06-04 04:00', 'ada', 'pre-check-in'))
  expect(said(aTurn(comesEarlier, { ...byFile, effects: sent, transcript: nights('2026-06-04') }))).toEqual([
    [
      'Ada Byron changed the stay to 2026-06-04 – 2026-06-06.',
      15.2,
      'Ada Byron still got the pre-check-in mail of 2026-06-03 18:00.',
    ],
  ])
})

test('what was over before it could be told is not said to have been told late', () => {
  const back = [doesNotCome, arrives('2026-06-06 05:00', 'ada'), leaves('2026-06-07 10:30', 'ada')]
  const late = exposures(aTurn(back, { ...byFile, transcript: nights('2026-06-08') }))
  expect(late.map(({ fact }) => fact)).not.toContain('Ada Byron did not come.')
})

test('a mode that tells at once exposes nobody', () => {
  const facts = { mode: 'webhooks', declared: declared({ cadence: told }) } as const
  const sent = transcript(delivery('2026-06-06 03:00', 6, 204))
  expect(exposures(aTurn([doesNotCome], { ...facts, transcript: sent }))).toEqual([])
})
