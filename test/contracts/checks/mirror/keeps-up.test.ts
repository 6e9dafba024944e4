import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { keepsUp } from '../../../../contracts/checks/mirror/keeps-up.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import {
  atFour,
  blindLook,
  declared,
  effects,
  file,
  type Hour,
  look,
  type Sent,
  strangeLook,
  transcript,
} from '../cases.ts'
import { arrives, aTurn, dated, doesNotCome, staysOn } from '../turns.ts'

const longer = { status: 'in-house', departure: '2026-06-09', revenueMinor: 51800 }
const asBooked = { status: 'in-house', departure: '2026-06-07', revenueMinor: 25900 }
const ada = (hour: Hour, seen: object, settled?: 'not-seen') => look(hour, 'ada', seen, settled)
const judged = (seen: readonly Sent[], parts: Partial<Case> = {}) =>
  keepsUp.judge(aTurn(staysOn, { effects: effects(...seen), ...parts }))

test('who stays on and is shown so when the connector’s time is up is shown in time', () => {
  const { verdict, because, evidence } = judged([ada('2026-06-06 12:20', asBooked), ada('2026-06-06 12:36', longer)])
  expect(verdict).toBe('pass')
  expect(because).toBe(
    'Ada Byron changed the stay to 2026-06-05 – 2026-06-09 at 2026-06-06 12:00, and the far side shows it.',
  )
  expect(evidence.map(({ log }) => log)).toEqual(['journal', 'effects'])
})

test('a field that still shows what was is named, with what it should be', () => {
  const { verdict, because } = judged([ada('2026-06-06 12:36', { ...longer, departure: '2026-06-07' })])
  expect(verdict).toBe('fail')
  expect(because).toContain(
    'At 2026-06-06 12:36 the far side shows the departure “2026-06-07”, and it should be 2026-06-09.',
  )
  expect(judged([strangeLook('2026-06-06 12:36', 'ada')]).verdict).toBe('fail')
})

test('that it comes right later is no excuse', () => {
  expect(judged([ada('2026-06-06 12:36', asBooked), ada('2026-06-09 12:00', longer)]).verdict).toBe('fail')
})

test('a far side that could not be seen, or was still at work, proves nothing', () => {
  expect(judged([]).verdict).toBe('inconclusive')
  expect(judged([blindLook('2026-06-06 12:36', 'ada')]).verdict).toBe('inconclusive')
  expect(judged([ada('2026-06-06 12:36', asBooked, 'not-seen')]).verdict).toBe('inconclusive')
  expect(judged([ada('2026-06-06 12:36', { ...longer, departure: null })]).verdict).toBe('inconclusive')
  expect(judged([ada('2026-06-06 12:02', asBooked)], { live: true }).verdict).toBe('inconclusive')
})

test('only what the probe reads is asked for', () => {
  const reading = (...reads: ('departure' | 'email')[]) => ({ declared: declared({ reads }) })
  const seen = [ada('2026-06-06 12:36', { ...longer, revenueMinor: null })]
  expect(judged(seen, reading('departure')).verdict).toBe('pass')
  expect(judged(seen, reading('email'))).toMatchObject({
    verdict: 'not-applicable',
    because: 'The manifest does not say where the probe shows the departure or the amount.',
  })
  expect(judged(seen, { declared: declared({ probe: false }) }).verdict).toBe('not-applicable')
})

test('what a PMS keeps back is not missed where it tells the rest; where it tells nothing of it, that is a limit', () => {
  const showing = (...reservation: string[]) => ({
    persona: { ...allWindows, fields: { ...allWindows.fields, reservation } },
  })
  const seen = [ada('2026-06-06 12:36', { ...longer, departure: '2026-06-07' })]
  expect(judged(seen, showing('amount')).verdict).toBe('pass')
  expect(judged(seen, showing('arrival'))).toMatchObject({
    verdict: 'limit',
    because: expect.stringContaining('This PMS never says so in this mode.'),
  })
})

test('what was taken back before it had to be shown is not asked for; where a file told it too late, that is a limit', () => {
  const back = ['2026-06-06 12:20', dated('ada', '2026-06-05', '2026-06-07')] as const
  const facts = [arrives('2026-06-05 18:40', 'ada'), staysOn[1] ?? back, back]
  const shown = [ada('2026-06-06 13:00', { ...asBooked, revenueMinor: 51800 })]
  expect(keepsUp.judge(aTurn(facts, { effects: effects(...shown) })).verdict).toBe('pass')
  const late = {
    ...{ mode: 'export' as const, declared: declared({ cadence: atFour }) },
    transcript: transcript(file('2026-06-07 03:10', 20, 'ada')),
    effects: effects(ada('2026-06-07 04:06', { ...asBooked, revenueMinor: 51800 })),
  }
  const { verdict, because } = keepsUp.judge(aTurn(facts, late))
  expect(verdict).toBe('limit')
  expect(because).toContain('and that was over before it had to be shown.')
})

test('it is asked where a stay took a turn, and not where a guest came and left as booked', () => {
  expect(keepsUp.asked(aTurn([arrives('2026-06-05 18:40', 'ada')]))).toBe(false)
  expect(keepsUp.asked(aTurn([doesNotCome]))).toBe(true)
  expect(keepsUp.asked(aTurn([doesNotCome], { cast: [{ role: 'control', reservation: 'ada' }] }))).toBe(false)
})
