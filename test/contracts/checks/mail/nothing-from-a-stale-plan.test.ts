import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { nothingFromAStalePlan } from '../../../../contracts/checks/mail/nothing-from-a-stale-plan.ts'
import {
  aCancellation,
  aMove,
  atFour,
  beasMails,
  cancelled,
  declared,
  delivery,
  effects,
  file,
  mail,
  told,
  transcript,
} from '../cases.ts'

const judge = (facts: Case) => nothingFromAStalePlan.judge(facts)
const adasMail = (hour: Parameters<typeof mail>[0], message: Parameters<typeof mail>[2] = 'welcome') =>
  effects(...beasMails, mail(hour, 'ada', message))
const byWebhook = (status: number | null) => ({
  mode: 'webhooks' as const,
  transcript: transcript(delivery('2026-06-05 15:00', cancelled.seq, status)),
  declared: declared({ cadence: told }),
})
const byFile = { mode: 'export' as const, declared: declared({ cadence: atFour }) }

test('a guest who cancelled and hears nothing more, while another hears everything, passes', () => {
  const verdict = judge(aCancellation({ effects: effects(...beasMails) }))
  expect(verdict.verdict).toBe('pass')
  expect(verdict.because).toBe(
    'Ada Byron cancelled at 2026-06-05 15:00 and got nothing from the old plan, while Bea Potter still got the welcome, post-stay mail.',
  )
  expect(verdict.evidence.map(({ log, line }) => `${log} ${line}`)).toEqual(['journal 3', 'effects 2', 'effects 3'])
})

test('mails that the other guest got before the cancellation prove nothing', () => {
  const early = [mail('2026-06-02 08:00', 'bea', 'pre-check-in'), mail('2026-06-03 09:00', 'bea', 'welcome')] as const
  const verdict = judge(aCancellation({ effects: effects(...early, mail('2026-06-04 11:00', 'bea', 'post-stay')) }))
  expect(verdict.verdict).toBe('inconclusive')
  expect(verdict.because).toContain('when Bea Potter had got every mail already')
})

test('a connector that mails nobody proves nothing by its silence', () => {
  expect(judge(aCancellation())).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('Bea Potter, to whom nothing happened, got no pre-check-in and no welcome'),
  })
})

test('one kind of mail that the other guest never got is enough to prove nothing', () => {
  const verdict = judge(aCancellation({ effects: effects(...beasMails.slice(0, 2)) }))
  expect(verdict).toMatchObject({ verdict: 'inconclusive', because: expect.stringContaining('got no post-stay mail') })
})

describe('a mail to who has cancelled', () => {
  test.each([
    ['before the cancellation is nobody’s fault', '2026-06-05 14:59', 'pass'],
    ['within the half hour between two polls is a limit', '2026-06-05 15:35', 'limit'],
    ['beyond it is a failure', '2026-06-05 15:36', 'fail'],
  ] as const)('%s', (_, hour, verdict) => {
    expect(judge(aCancellation({ effects: adasMail(hour) })).verdict).toBe(verdict)
  })

  test.each([
    ['before the file that says so is written is a limit', '2026-06-06 03:00', 'limit'],
    ['before the hour of fetching it is a limit', '2026-06-06 04:05', 'limit'],
    ['after it is a failure', '2026-06-06 04:06', 'fail'],
  ] as const)('%s', (_, hour, verdict) => {
    const files = transcript(
      file('2026-06-05 03:10', 2, 'ada', 'bea'),
      file('2026-06-06 03:10', 4, 'ada', 'bea'),
      file('2026-06-08 03:10', 5, 'ada', 'bea'),
    )
    expect(judge(aCancellation({ ...byFile, transcript: files, effects: adasMail(hour) })).verdict).toBe(verdict)
  })

  test.each([
    ['minutes after the delivery is a limit', '2026-06-05 15:05', 'limit'],
    ['later is a failure', '2026-06-05 15:06', 'fail'],
  ] as const)('%s', (_, hour, verdict) => {
    expect(judge(aCancellation({ ...byWebhook(204), effects: adasMail(hour) })).verdict).toBe(verdict)
  })

  test.each([500, null])('is a failure where the delivery was not taken (%s)', status => {
    const verdict = judge(aCancellation({ ...byWebhook(status), effects: adasMail('2026-06-05 18:00') }))
    expect(verdict).toMatchObject({
      verdict: 'fail',
      because: expect.stringContaining('The welcome mail of 2026-06-05'),
    })
  })

  test('is a failure where the connector had ended its subscription itself', () => {
    const ended = { kind: 'subscription-ended', subscription: 'crm', because: 'the receiver answered 410.' } as const
    const facts = aCancellation({ ...byWebhook(204), effects: adasMail('2026-06-05 18:00') })
    expect(judge({ ...facts, transcript: transcript(['2026-06-02 09:00', ended]) }).verdict).toBe('fail')
  })

  test('is a failure after a complete file that silently dropped the stay', () => {
    const silent = transcript(file('2026-06-05 03:10', 2, 'ada', 'bea'), file('2026-06-06 03:10', 4, 'bea'))
    const facts = aCancellation({ ...byFile, transcript: silent })
    expect(judge({ ...facts, effects: adasMail('2026-06-05 18:00') })).toMatchObject({
      verdict: 'limit',
      because: expect.stringContaining('The file of 2026-06-06 03:10 no longer held the stay.'),
    })
    expect(judge({ ...facts, effects: adasMail('2026-06-07 18:00') }).verdict).toBe('fail')
  })

  test('is a limit where no file ever held the stay', () => {
    const silent = transcript(file('2026-06-06 03:10', 4, 'bea'), file('2026-06-08 03:10', 5, 'bea'))
    const facts = aCancellation({ ...byFile, transcript: silent, effects: adasMail('2026-06-07 18:00') })
    expect(judge(facts)).toMatchObject({ verdict: 'limit', because: expect.stringContaining('never says so') })
  })

  test.each(['unknown', 'ambiguous'] as const)('that is %s to the manifest proves nothing', message => {
    const verdict = judge(aCancellation({ effects: adasMail('2026-06-05 18:00', message) }))
    expect(verdict).toMatchObject({ verdict: 'inconclusive', evidence: [{ log: 'effects', line: 4 }] })
    expect(judge(aCancellation({ effects: adasMail('2026-06-05 15:10', message) })).verdict).toBe('pass')
  })

  test.each(['confirmation', 'cancellation', 'marketing'] as const)('of the kind %s is none of a plan', message => {
    expect(judge(aCancellation({ effects: adasMail('2026-06-05 18:00', message) })).verdict).toBe('pass')
  })
})

describe('a file of the coming arrivals never says who has left', () => {
  const arrivals = transcript(file('2026-06-05 03:10', 2, 'ada', 'bea'), file('2026-06-06 03:10', 4, 'bea'))
  const twoMails = beasMails.slice(0, 2)

  test('so a thank-you that nobody gets is not asked for', () => {
    const verdict = judge(
      aCancellation({
        ...byFile,
        transcript: arrivals,
        effects: effects(...twoMails, mail('2026-06-06 18:00', 'bea', 'welcome')),
      }),
    )
    expect(verdict.verdict).toBe('pass')
    expect(verdict.because).toMatch(/still got the welcome mail\. This PMS never says here who has left/)
  })

  test('and who thanks a guest that cancelled fails all the same', () => {
    const thanks = effects(...twoMails, mail('2026-06-08 11:00', 'ada', 'post-stay'))
    expect(judge(aCancellation({ ...byFile, transcript: arrivals, effects: thanks })).verdict).toBe('fail')
  })

  test('but a connector that mails nobody still proves nothing', () => {
    const onlyThanks = declared({ cadence: atFour, messages: ['post-stay'] })
    for (const parts of [byFile, { ...byFile, declared: onlyThanks }])
      expect(judge(aCancellation({ ...parts, transcript: arrivals })).verdict).toBe('inconclusive')
  })

  test('where a file does say so, the missing thank-you proves nothing', () => {
    const full = transcript(file('2026-06-06 03:10', 4, 'ada', 'bea'), file('2026-06-08 03:10', 5, 'ada', 'bea'))
    const verdict = judge(aCancellation({ ...byFile, transcript: full, effects: effects(...twoMails) }))
    expect(verdict.verdict).toBe('inconclusive')
  })
})

test.each([
  [
    'lives on the wall clock, whose mails of later days cannot be seen',
    { declared: declared({ clockHint: false }) },
    'inconclusive',
  ],
  ['was played on the real now', { live: true }, 'inconclusive'],
  ['sends no mails of a journey', { declared: declared({ messages: ['marketing'] }) }, 'not-applicable'],
] as const)('a connector that %s is neither passed nor failed', (_, parts, verdict) => {
  expect(judge(aCancellation({ ...parts, effects: adasMail('2026-06-05 18:00') })).verdict).toBe(verdict)
})

test('a welcome on the old day to a guest who moved fails, and one on the new day does not', () => {
  const mails = (hour: Parameters<typeof mail>[0]) => ({ effects: effects(...beasMails, mail(hour, 'ada', 'welcome')) })
  expect(judge(aMove(mails('2026-06-05 18:00')))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('Ada Byron moved the stay to 2026-09-05 at 2026-06-04 08:00.'),
  })
  expect(judge(aMove(mails('2026-09-05 18:00'))).verdict).toBe('pass')
})
