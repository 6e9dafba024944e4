/** A fault is never the connector's: what it spoiled was never offered, and a deadline begins when it is over. */
import { describe, expect, test } from 'vitest'
import { takesWhatIsTold } from '../../../contracts/checks/connection/takes-what-is-told.ts'
import { nothingFromAStalePlan } from '../../../contracts/checks/mail/nothing-from-a-stale-plan.ts'
import { showsTheCancellation } from '../../../contracts/checks/mirror/shows-the-cancellation.ts'
import type { FaultHit } from '../../../simulator/transcript/faults.ts'
import {
  aCancellation,
  at,
  atFour,
  beasMails,
  declared,
  delivery,
  effects,
  file,
  type Hour,
  look,
  mail,
  type Said,
  told,
  transcript,
} from './cases.ts'

import { again, fired, hint, ofDelivery, offerOf, ofNight, poll } from './spoiled-cases.ts'

describe('what a fault spoiled was never offered', () => {
  const byWebhook = (...said: readonly Said[]) =>
    aCancellation({ mode: 'webhooks', declared: declared({ cadence: told }), transcript: transcript(...said) })

  test('a delivery with a wrong signature is none, and the next one is', () => {
    const facts = byWebhook(
      fired('2026-06-05 15:00', 'bad-signature', ofDelivery(3)),
      delivery('2026-06-05 15:00', 3, 401),
      again(delivery('2026-06-05 15:05', 3, 204), 2),
    )
    expect(offerOf(facts)).toBe(at('2026-06-05 15:05'))
    expect(takesWhatIsTold.judge(facts).verdict).toBe('pass')
  })

  test('a delivery that was lost leaves the connector in the dark: that was not tried, and is neither its failure nor the limit of a PMS', () => {
    const facts = byWebhook(fired('2026-06-05 15:00', 'drop', ofDelivery(3)), delivery('2026-06-05 15:00', 3, null))
    expect(offerOf(facts)).toBeUndefined()
    expect(takesWhatIsTold.judge(facts)).toMatchObject({
      verdict: 'inconclusive',
      because: expect.stringMatching(/A planned fault \(f1, drop\) kept it back until the end, so it was not tried\.$/),
      evidence: [{ log: 'journal' }, { log: 'transcript', line: 1 }],
    })
    const judged = { ...facts, effects: effects(look('2026-06-09 12:00', 'ada', { status: 'confirmed' })) }
    expect(showsTheCancellation.judge(judged).verdict).toBe('inconclusive')
    const early = effects(...beasMails, mail('2026-06-05 18:00', 'ada', 'welcome'))
    expect(nothingFromAStalePlan.judge({ ...facts, effects: early }).verdict).toBe('inconclusive')
  })

  test('who fails until nobody tells it any more is judged, and whom a fault brought there is not', () => {
    const disabled: Said = [
      '2026-06-05 14:00',
      { kind: 'subscription-disabled', subscription: 'crm', because: 'ten attempts have failed.', afterSeq: 2 },
    ]
    const failed = delivery('2026-06-05 13:00', 2, 500)
    expect(takesWhatIsTold.judge(byWebhook(failed, disabled, hint('2026-06-05 15:01'))).verdict).toBe('fail')
    const byFault = byWebhook(fired('2026-06-05 13:00', 'outage', ofDelivery(2)), failed, disabled)
    expect(offerOf(byFault)).toBeUndefined()
    expect(takesWhatIsTold.judge(byFault)).toMatchObject({
      verdict: 'inconclusive',
      because: expect.stringContaining('A planned fault (f1, outage)'),
    })
    const lost: Said = ['2026-06-05 12:30', { ...delivery('2026-06-05 12:30', 1, null)[1], taken: true } as Said[1]]
    const ownFailures = [
      fired('2026-06-05 12:30', 'drop', ofDelivery(1)),
      lost,
      failed,
      disabled,
      hint('2026-06-05 15:01'),
    ]
    expect(takesWhatIsTold.judge(byWebhook(...ownFailures)).verdict).toBe('fail')
    const goneByItself = byWebhook(
      fired('2026-06-05 12:00', 'outage', ofDelivery(2)),
      delivery('2026-06-05 13:00', 2, 410),
      disabled,
      hint('2026-06-05 15:01'),
    )
    expect(takesWhatIsTold.judge(goneByItself).verdict).toBe('fail')
  })

  test('who was told again after a fault and then fails by itself is judged for what came then, and not for what was kept back before', () => {
    const disabled = (hour: Hour): Said => [
      hour,
      { kind: 'subscription-disabled', subscription: 'crm', because: 'ten attempts have failed.', afterSeq: 2 },
    ]
    const toldAgain = (afterSeq: number): Said => [
      '2026-06-05 14:10',
      { kind: 'subscription-enabled', subscription: 'crm', afterSeq, by: 'operator' },
    ]
    const verdictWhere = (enabledAfter: number) =>
      takesWhatIsTold.judge(
        byWebhook(
          fired('2026-06-05 13:00', 'outage', ofDelivery(2)),
          delivery('2026-06-05 13:00', 2, null),
          disabled('2026-06-05 14:00'),
          toldAgain(enabledAfter),
          again(delivery('2026-06-05 14:10', 2, 204), 2),
          delivery('2026-06-05 14:30', 1, 500),
          disabled('2026-06-05 14:50'),
          hint('2026-06-05 15:01'),
        ),
      ).verdict
    expect([verdictWhere(2), verdictWhere(3)]).toEqual(['fail', 'inconclusive'])
  })

  test('a delivery that only comes twice is one all the same', () => {
    const facts = byWebhook(
      fired('2026-06-05 15:00', 'duplicate', ofDelivery(3), null, false),
      delivery('2026-06-05 15:00', 3, 500),
      hint('2026-06-05 15:01'),
    )
    expect(offerOf(facts)).toBe(at('2026-06-05 15:00'))
    expect(takesWhatIsTold.judge(facts).verdict).toBe('fail')
  })

  test('a file that broke off is none, by what stands in it or by what is missing', () => {
    const [hour, saying] = file('2026-06-06 03:10', 3)
    const broken: Said = [hour, { ...saying, job: { does: 'truncated', settings: {}, spoils: true } } as Said[1]]
    const files = [
      file('2026-06-05 03:10', 2, 'ada', 'bea'),
      fired('2026-06-06 03:10', 'truncated', ofNight('2026-06-06')),
      broken,
      file('2026-06-06 15:10', 3, 'ada', 'bea'),
    ]
    const facts = aCancellation({
      mode: 'export',
      declared: declared({ cadence: atFour }),
      transcript: transcript(...files),
    })
    expect(offerOf(facts)).toBe(at('2026-06-06 15:10'))
  })
})

describe('a deadline begins when the fault is over', () => {
  test('an outage holds it until its end', () => {
    const facts = aCancellation({
      transcript: transcript(
        poll('2026-06-05 15:30', 0),
        fired('2026-06-05 15:30', 'outage', { kind: 'request', n: 1 }, '2026-06-05T16:00:00.000Z'),
        hint('2026-06-05 18:05'),
        poll('2026-06-05 18:20', 200, 3),
      ),
    })
    expect(offerOf(facts)).toBe(at('2026-06-05 18:00'))
    expect(takesWhatIsTold.judge(facts).verdict).toBe('pass')
    const slow = {
      ...facts,
      transcript: [
        ...facts.transcript.slice(0, 3),
        ...transcript(poll('2026-06-05 20:00', 200, 3)).map(entry => ({ ...entry, n: 4 })),
      ],
    }
    expect(takesWhatIsTold.judge(slow).verdict).toBe('fail')
  })

  test('a question that was refused holds it until the next one is due, and so does that one', () => {
    const refused = (n: number): FaultHit => ({ kind: 'request', n })
    const facts = aCancellation({
      transcript: transcript(
        poll('2026-06-05 15:30', 503),
        fired('2026-06-05 15:30', 'unavailable', refused(1)),
        poll('2026-06-05 16:00', 503),
        fired('2026-06-05 16:00', 'unavailable', refused(3)),
        poll('2026-06-05 16:30', 200, 3),
      ),
    })
    expect(offerOf(facts)).toBe(at('2026-06-05 16:00') + 1)
    expect(takesWhatIsTold.judge(facts).verdict).toBe('pass')
  })

  test('a mail of before then is an exposure, and one of afterwards a failure', () => {
    const said = [
      fired('2026-06-05 15:00', 'outage', ofDelivery(3), '2026-06-05T17:00:00.000Z'),
      delivery('2026-06-05 15:00', 3, null),
      again(delivery('2026-06-05 19:00', 3, 204), 2),
    ]
    const facts = (...mails: ReturnType<typeof mail>[]) =>
      aCancellation({
        ...{ mode: 'webhooks', declared: declared({ cadence: told }), transcript: transcript(...said) },
        effects: effects(...beasMails, ...mails),
      })
    expect(nothingFromAStalePlan.judge(facts(mail('2026-06-05 18:00', 'ada', 'welcome'))).verdict).toBe('limit')
    expect(nothingFromAStalePlan.judge(facts(mail('2026-06-08 11:00', 'ada', 'post-stay'))).verdict).toBe('fail')
  })
})
