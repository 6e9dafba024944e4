/** A fault is never the connector's: what it spoiled was never offered, and a deadline begins when it is over. */
import { describe, expect, test } from 'vitest'
import type { Case } from '../../../contracts/checks/case.ts'
import { takesWhatIsTold } from '../../../contracts/checks/connection/takes-what-is-told.ts'
import { nothingFromAStalePlan } from '../../../contracts/checks/mail/nothing-from-a-stale-plan.ts'
import { resumesOnTheNewDates } from '../../../contracts/checks/mail/resumes-on-the-new-dates.ts'
import { showsTheCancellation } from '../../../contracts/checks/mirror/shows-the-cancellation.ts'
import { firstOffer } from '../../../contracts/checks/offers.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { FaultHit } from '../../../simulator/transcript/faults.ts'
import {
  aCancellation,
  aMove,
  at,
  atFour,
  beasMails,
  cancelled,
  cleosMails,
  declared,
  delivery,
  effects,
  file,
  type Hour,
  look,
  mail,
  moved,
  type Said,
  told,
  transcript,
} from './cases.ts'

const fired = (hour: Hour, does: string, hit: FaultHit, until: string | null = null, spoils = true): Said => [
  hour,
  { kind: 'fault-fired', fault: 'f1', does, hit, did: 'It went wrong.', spoils, differs: true, until },
]
const ofDelivery = (seq: number, attempt = 1): FaultHit => ({
  kind: 'delivery',
  subscription: 'crm',
  id: `evt_${seq}`,
  attempt,
})
const ofNight = (businessDate: string): FaultHit => ({ kind: 'file', property: 'harbour-house', businessDate })
const poll = (hour: Hour, status: number, ...seqs: number[]): Said => [
  hour,
  {
    ...{ kind: 'request', window: 'polling', method: 'GET', path: '/api/v1/changes?after=c-1', status },
    ...{ answerBytes: 100, more: false, list: status === 200, facts: status === 200 ? { seqs } : null, detail: null },
  },
]
const hint = (hour: Hour): Said => [hour, { kind: 'clock-hint', url: 'http://crm/clock', done: true, because: null }]

const offerOf = (facts: Case, { seq }: { seq: number } = cancelled) =>
  firstOffer(facts, facts.journal[seq - 1] as Commit, 'ada')?.at

/** The same delivery, tried again. */
const again = (said: Said, attempt: number): Said => [said[0], { ...said[1], attempt } as Said[1]]

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

describe('what is seen behind a fault proves nothing against the far side', () => {
  const spoiledNight = [
    file('2026-06-05 03:10', 4, 'ada', 'bea', 'cleo'),
    fired('2026-09-04 03:10', 'corrected', ofNight('2026-09-03')),
  ] as const
  const adasMails = [mail('2026-09-05 18:00', 'ada', 'welcome'), mail('2026-09-08 11:00', 'ada', 'post-stay')]
  const moves = (...said: readonly Said[]) =>
    aMove({
      ...{ mode: 'export', declared: declared({ cadence: atFour }), transcript: transcript(...said) },
      effects: effects(...beasMails, ...cleosMails, ...adasMails),
    })

  test('a mail that was due behind a file with half of its rows may be missing', () => {
    expect(offerOf(moves(...spoiledNight), moved)).toBe(at('2026-06-05 03:10'))
    expect(resumesOnTheNewDates.judge(moves(...spoiledNight)).verdict).toBe('inconclusive')
  })

  test('and so may one that was due before the next good file had to be read', () => {
    const corrected = file('2026-09-05 03:10', 5, 'ada', 'bea', 'cleo')
    const judged = (due: Hour) =>
      resumesOnTheNewDates.judge({
        ...moves(...spoiledNight, corrected),
        effects: effects(...beasMails, mail(due, 'cleo', 'pre-check-in'), ...cleosMails.slice(1), ...adasMails),
      }).verdict
    expect([judged('2026-09-05 03:30'), judged('2026-09-05 04:30')]).toEqual(['inconclusive', 'fail'])
  })

  test('and may not where the file was corrected before', () => {
    const mended = file('2026-09-04 04:10', 5, 'ada', 'bea', 'cleo')
    expect(resumesOnTheNewDates.judge(moves(...spoiledNight.slice(0, 1))).verdict).toBe('fail')
    const early = fired('2026-09-02 03:10', 'corrected', ofNight('2026-09-01'))
    const [hour, saying] = mended
    const before: Said = [hour.replace('-04 ', '-02 ') as Hour, saying]
    expect(resumesOnTheNewDates.judge(moves(spoiledNight[0], early, before)).verdict).toBe('fail')
  })

  test('a stay of which another event was lost is not shown wrongly, and one of which none was is', () => {
    const facts = (seq: number) =>
      aCancellation({
        ...{ mode: 'webhooks', declared: declared({ cadence: told }) },
        transcript: transcript(
          fired('2026-06-01 09:00', 'drop', ofDelivery(seq)),
          delivery('2026-06-01 09:00', seq, null),
          delivery('2026-06-05 15:00', 3, 204),
        ),
        effects: effects(look('2026-06-05 15:10', 'ada', { status: 'confirmed' })),
      })
    expect(showsTheCancellation.judge(facts(1)).verdict).toBe('inconclusive')
    expect(showsTheCancellation.judge(facts(2)).verdict).toBe('fail')
  })
})
