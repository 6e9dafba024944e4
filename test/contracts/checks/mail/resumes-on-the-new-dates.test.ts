import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { resumesOnTheNewDates } from '../../../../contracts/checks/mail/resumes-on-the-new-dates.ts'
import { aMove, at, atFour, cleosMails, declared, effects, file, id, mail, transcript } from '../cases.ts'

const judge = (facts: Case) => resumesOnTheNewDates.judge(facts)
const adasMails = [
  mail('2026-09-04 10:00', 'ada', 'pre-check-in'),
  mail('2026-09-05 18:00', 'ada', 'welcome'),
  mail('2026-09-08 11:00', 'ada', 'post-stay'),
] as const

test('a guest who moved and hears all that others on the new dates hear passes', () => {
  const verdict = judge(aMove({ effects: effects(...cleosMails, ...adasMails) }))
  expect(verdict.verdict).toBe('pass')
  expect(verdict.because).toBe(
    'Ada Byron moved the stay to 2026-09-05 at 2026-06-04 08:00. Ada Byron got the pre-check-in, welcome, post-stay mail on the new dates, like Cleo Lane.',
  )
})

test.each([0, 1, 2])('one mail that is forgotten fails (the one at place %s)', forgotten => {
  const kept = adasMails.filter((_, index) => index !== forgotten)
  const verdict = judge(aMove({ effects: effects(...cleosMails, ...kept) }))
  expect(verdict).toMatchObject({ verdict: 'fail', because: expect.stringMatching(/^Ada Byron moved .* got none\.$/) })
  expect(verdict.evidence).toContainEqual(expect.objectContaining({ log: 'effects', line: forgotten + 1 }))
})

test('mails on the old dates do not stand in for those on the new ones', () => {
  const old = [
    mail('2026-06-04 10:00', 'ada', 'pre-check-in'),
    mail('2026-06-05 18:00', 'ada', 'welcome'),
    mail('2026-06-08 11:00', 'ada', 'post-stay'),
  ] as const
  expect(judge(aMove({ effects: effects(...cleosMails, ...old) })).verdict).toBe('fail')
})

test('a mail that comes a little earlier or later than the other guest’s is as good', () => {
  const others = [mail('2026-09-03 10:00', 'ada', 'pre-check-in'), mail('2026-09-06 17:59', 'ada', 'welcome')] as const
  expect(judge(aMove({ effects: effects(...cleosMails, ...others, adasMails[2]) })).verdict).toBe('pass')
})

test.each(['unknown', 'ambiguous'] as const)('a mail that is %s to the manifest may be the missing one', message => {
  const unclear = mail('2026-09-05 18:00', 'ada', message)
  const verdict = judge(aMove({ effects: effects(...cleosMails, adasMails[0], unclear, adasMails[2]) }))
  expect(verdict).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('fits none, or more than one'),
  })
  expect(verdict.evidence).toContainEqual(expect.objectContaining({ log: 'effects', line: 5 }))
  const elsewhere = mail('2026-07-05 18:00', 'ada', message)
  expect(judge(aMove({ effects: effects(...cleosMails, adasMails[0], elsewhere, adasMails[2]) })).verdict).toBe('fail')
})

test('who comes before the pre-check-in of the others is owed none', () => {
  const facts = aMove({ effects: effects(...cleosMails, ...adasMails.slice(1)) })
  const comes = { kind: 'guest-checked-in', reservation: id('ada'), room: '201' as never } as const
  const commit = { seq: 7, at: at('2026-09-04 09:00'), by: 'story', command: { kind: 'start-night-audit' } } as const
  const arrived = { ...facts, journal: [...facts.journal, { ...commit, events: [comes] }] }
  expect(judge(facts).verdict).toBe('fail')
  expect(judge(arrived)).toMatchObject({
    verdict: 'pass',
    because: expect.stringContaining('Ada Byron got the welcome, post-stay mail on the new dates'),
  })
})

describe('a mail that had gone out for the old dates', () => {
  const asked = mail('2026-06-03 10:00', 'ada', 'pre-check-in')

  test('before the move need not be sent again: the journey resumes, and does not begin anew', () => {
    const verdict = judge(aMove({ effects: effects(...cleosMails, asked, ...adasMails.slice(1)) }))
    expect(verdict).toMatchObject({
      verdict: 'pass',
      because: expect.stringContaining('got the welcome, post-stay mail'),
    })
    expect(judge(aMove({ effects: effects(...cleosMails, asked, adasMails[1]) })).verdict).toBe('fail')
  })

  test('after it excuses nothing', () => {
    const late = mail('2026-06-04 08:36', 'ada', 'pre-check-in')
    expect(judge(aMove({ effects: effects(...cleosMails, late, ...adasMails.slice(1)) })).verdict).toBe('fail')
  })

  test('proves nothing where it is all that is ever mailed', () => {
    const onlyOne = declared({ messages: ['pre-check-in'] })
    expect(judge(aMove({ declared: onlyOne, effects: effects(...cleosMails, asked) })).verdict).toBe('inconclusive')
  })
})

test('a connector that mails nobody proves nothing', () => {
  expect(judge(aMove())).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('Cleo Lane, to whom nothing happened, got no pre-check-in'),
  })
})

describe('in a file of the coming arrivals', () => {
  const byFile = { mode: 'export' as const, declared: declared({ cadence: atFour }) }
  const window = [
    file('2026-06-04 03:10', 3, 'ada', 'bea'),
    file('2026-06-05 03:10', 4, 'bea'),
    file('2026-06-08 03:10', 5),
  ] as const

  test('the new dates are told when the stay stands in it again, and what was mailed before is no example', () => {
    const files = transcript(...window, file('2026-08-22 03:10', 5, 'ada', 'cleo'))
    const twoEach = [...cleosMails.slice(0, 2), ...adasMails.slice(0, 2)]
    const verdict = judge(aMove({ ...byFile, transcript: files, effects: effects(...twoEach) }))
    expect(verdict).toMatchObject({ verdict: 'pass', because: expect.stringContaining('never says here who has left') })
    const late = transcript(...window, file('2026-09-05 03:10', 5, 'ada', 'cleo'))
    expect(judge(aMove({ ...byFile, transcript: late, effects: effects(...twoEach) })).verdict).toBe('inconclusive')
  })

  test('a stay that never stands in it again is a limit', () => {
    const verdict = judge(aMove({ ...byFile, transcript: transcript(...window), effects: effects(...cleosMails) }))
    expect(verdict).toMatchObject({ verdict: 'limit', because: expect.stringContaining('never says so') })
  })
})

test.each([
  ['lives on the wall clock', { declared: declared({ clockHint: false }) }, 'inconclusive'],
  ['was played on the real now', { live: true }, 'inconclusive'],
  ['sends no mails of a journey', { declared: declared({ messages: [] }) }, 'not-applicable'],
] as const)('a connector that %s is neither passed nor failed', (_, parts, verdict) => {
  expect(judge(aMove({ ...parts, effects: effects(...cleosMails) })).verdict).toBe(verdict)
})
