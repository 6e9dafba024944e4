import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { goesOnBesideABrokenFile } from '../../../../contracts/checks/mail/goes-on-beside-a-broken-file.ts'
import { aCancellation, atFour, beasMails, declared, effects, mail, transcript } from '../cases.ts'
import { planned, struck } from '../line-cases.ts'

// She cancels too late for these two to be wrong, and is no subject for it.
const adasMails = [mail('2026-06-04 10:00', 'ada', 'pre-check-in'), mail('2026-06-05 14:00', 'ada', 'welcome')]
const night = { kind: 'file', property: 'harbour-house', businessDate: '2026-06-03' } as const
const half = transcript(
  planned('2026-06-01 09:00', 'f1', { does: 'truncated', target: 'export' }),
  struck('2026-06-04 03:10', 'f1', 'truncated', night),
)
const judged = (seen: Case['effects'], parts: Partial<Case> = {}) =>
  goesOnBesideABrokenFile.judge(
    aCancellation({
      cast: [
        { role: 'subject', reservation: 'bea', control: 'ada' },
        { role: 'subject', reservation: 'ada', control: 'bea' },
      ],
      ...{ mode: 'export', transcript: half, effects: seen },
      ...{ declared: declared({ cadence: atFour, readsFromDisk: true }), ...parts },
    }),
  )

test('whose row was lost is written to all the same, as somebody is whose row was not', () => {
  expect(judged(effects(...beasMails, ...adasMails))).toMatchObject({ verdict: 'pass', depth: 'effect' })
})

test('who gets no mail, when the other does, was silenced; who cancelled is not asked about', () => {
  expect(judged(effects(...beasMails.slice(1), ...adasMails))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('Bea Potter got no pre-check-in mail'),
  })
})

test('without a control, or where the mail cannot be told, nothing is proved', () => {
  expect(judged(effects(...beasMails)).verdict).toBe('inconclusive')
  const unclear = mail('2026-06-04 10:00', 'bea', 'unknown')
  expect(judged(effects(unclear, ...beasMails.slice(1), ...adasMails)).verdict).toBe('inconclusive')
  expect(judged(effects(), { declared: declared({ messages: [] }) }).verdict).toBe('not-applicable')
  const idle = transcript(planned('2026-06-01 09:00', 'f1', { does: 'truncated', target: 'export' }))
  expect(judged(effects(...beasMails, ...adasMails), { transcript: idle }).verdict).toBe('inconclusive')
})

test('only where a file breaks off and somebody just comes and goes', () => {
  const cast = [{ role: 'subject', reservation: 'bea', control: 'ada' }] as const
  expect(goesOnBesideABrokenFile.asked(aCancellation({ cast, mode: 'export', transcript: half }))).toBe(true)
  expect(goesOnBesideABrokenFile.asked(aCancellation({ cast }))).toBe(false)
  expect(goesOnBesideABrokenFile.asked(aCancellation({ cast, mode: 'export', transcript: half, live: true }))).toBe(
    false,
  )
  const cancels = [{ role: 'subject', reservation: 'ada', control: 'bea' }] as const
  expect(goesOnBesideABrokenFile.asked(aCancellation({ cast: cancels, mode: 'export', transcript: half }))).toBe(false)
})
