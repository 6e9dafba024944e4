/** What is seen of the far side behind a fault. */
import { describe, expect, test } from 'vitest'
import { resumesOnTheNewDates } from '../../../contracts/checks/mail/resumes-on-the-new-dates.ts'
import { showsTheCancellation } from '../../../contracts/checks/mirror/shows-the-cancellation.ts'
import {
  aCancellation,
  aMove,
  at,
  atFour,
  beasMails,
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

import { fired, ofDelivery, offerOf, ofNight } from './spoiled-cases.ts'

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
