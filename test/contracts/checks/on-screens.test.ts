/** What a connector that reads screens can have known, and whether it looked. */
import { describe, expect, test } from 'vitest'
import type { Case } from '../../../contracts/checks/case.ts'
import { takesWhatIsTold } from '../../../contracts/checks/connection/takes-what-is-told.ts'
import { showsTheCancellation } from '../../../contracts/checks/mirror/shows-the-cancellation.ts'
import { firstOffer } from '../../../contracts/checks/offers.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { aCancellation, at, cancelled, declared, effects, type Hour, type Said, transcript } from './cases.ts'

const screens = { ...allWindows.windows, screens: { idleMinutes: 30 } }
const persona = { ...allWindows, windows: screens }

const opened = (hour: Hour, path: string, ...seqs: number[]): Said => [
  hour,
  {
    ...{ kind: 'request', window: 'screens', method: 'GET', path: `/screens/${path}`, status: 200, detail: null },
    ...{ answerBytes: 100, more: false, list: !path.includes('id='), facts: { seqs } },
  },
]
const played = (over: Partial<Case>, ...said: Said[]) =>
  aCancellation({ mode: 'screens', persona, ...over, transcript: transcript(...said) })
const offerOf = (facts: Case, needs?: string[]) =>
  firstOffer(facts, facts.journal[cancelled.seq - 1] as Commit, 'ada', needs)
const adasDay = 'arrivals?date=2026-06-05'

describe('who reads screens', () => {
  test('can know what the hotel knows, whatever counts as a change and as far as it is shown', () => {
    expect(offerOf(played({ persona: { ...persona, changes: [] } }))?.at).toBe(at('2026-06-05 15:00'))
    expect(offerOf(played({ persona: { ...persona, windows: { ...screens, screens: null } } }))).toBeUndefined()
    const hidden = { ...persona, fields: { ...persona.fields, reservation: ['arrival'] } }
    expect(offerOf(played({ persona: hidden }), ['cancellationFee'])).toBeUndefined()
  })

  test('cannot find a stay that was on a list only between two of its readings', () => {
    const yearly = declared({ cadence: { kind: 'hotel-minutes', every: 525_600 } })
    const unknown = effects([
      '2027-06-08 10:00',
      { kind: 'look', reservation: 'ada' as never, settled: 'done', answer: { kind: 'unknown-reservation' } },
    ])
    expect(showsTheCancellation.judge(played({ declared: yearly, effects: unknown })).verdict).toBe('limit')
    const seen = played({ declared: yearly, effects: unknown }, opened('2026-06-04 15:00', adasDay, 1, 2))
    expect(offerOf(seen)).toBeDefined()
  })

  test('by the clock on the wall can know it where it was seen to come upon the stay before', () => {
    const real = declared({ clockHint: false, cadence: { kind: 'real-seconds', every: 1 } })
    expect(offerOf(played({ declared: real }))).toBeUndefined()
    expect(offerOf(played({ declared: real }, opened('2026-06-04 15:00', adasDay, 2)))).toBeUndefined()
    expect(offerOf(played({ declared: real }, opened('2026-06-04 15:00', adasDay, 1)))).toBeDefined()
  })
})

describe('what happened to a stay is taken', () => {
  const verdict = (...said: Said[]) => takesWhatIsTold.judge(played({}, ...said)).verdict

  test('by opening it afterwards, and not by having opened it before', () => {
    expect(verdict(opened('2026-06-05 15:30', 'reservation?id=ada', 3))).toBe('pass')
    const told: Said = ['2026-06-05 15:25', { kind: 'clock-hint', url: 'http://crm', done: true, because: null }]
    expect(verdict(opened('2026-06-05 14:30', 'reservation?id=ada', 1), told)).toBe('fail')
  })

  test('by looking where it stood, and is no longer', () => {
    const before = opened('2026-06-05 14:30', adasDay, 1, 2)
    expect(verdict(before, opened('2026-06-05 15:30', adasDay, 2))).toBe('pass')
    expect(verdict(before, opened('2026-06-05 15:30', `${adasDay}&page=1`, 2))).toBe('pass')
  })

  test('perhaps, by who looks elsewhere only', () => {
    const elsewhere = opened('2026-06-05 15:30', 'arrivals?date=2031-01-01')
    expect(verdict(elsewhere, opened('2026-06-05 15:31', 'guest?id=bea-guest', 2))).toBe('inconclusive')
  })
})
