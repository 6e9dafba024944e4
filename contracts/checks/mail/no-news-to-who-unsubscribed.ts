import { later, minutes } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { isKind, mailLine, mailsTo } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { type Deed, deedLine, deedsOf } from '../writing/deeds.ts'
import { controlMissing, unjudgeable } from './journey.ts'

export const noNewsToWhoUnsubscribed: Check = {
  id: 'mail/no-news-to-who-unsubscribed',
  level: 'MUST',
  sentence: 'Who unsubscribes from news with the connector itself gets none any more, whatever the hotel still says.',
  reason: 'The link at the foot of the mail is a promise of its own, and the law asks nobody to wait for a PMS.',
  mutants: ['forgets-unsubscribes', 'mails-who-unsubscribed', 'mails-from-an-old-list'],
  asked: facts => unsubscribers(facts).length > 0,
  judge: facts =>
    unjudgeable(facts, ['marketing']) ?? together(unsubscribers(facts).map(each => judgeOne(facts, each))),
}

type Unsubscriber = { readonly deed: Deed; readonly control: string }

const unsubscribers = (facts: Case): Unsubscriber[] =>
  deedsOf(facts)
    .filter(({ action }) => action === 'unsubscribe')
    .flatMap(deed =>
      facts.cast.flatMap(part =>
        part.role === 'subject' && part.control !== null && part.reservation === deed.reservation
          ? [{ deed, control: part.control }]
          : [],
      ),
    )

/** A letter that is being handed over as she presses the button may still go. */
const graceMs = minutes(10)

function judgeOne(facts: Case, { deed, control }: Unsubscriber): Judgement {
  const { reservation, at, outcome } = deed
  const did = `${nameOf(facts, reservation)} unsubscribed from news at ${sayHour(facts, at)}`
  const line = deedLine(facts, deed)
  if (outcome === 'not-mapped')
    return judgement(
      'not-applicable',
      'transcript',
      'The manifest does not say how a guest unsubscribes (`actions.unsubscribe`).',
    )
  if (outcome === 'not-done')
    return judgement('inconclusive', 'transcript', `${did}, which was not done. ${deed.because ?? ''}`.trim(), [line])
  const news = (of: string) =>
    mailsTo(facts, of).filter(mail => isKind(mail, ['marketing']) && mail.at > later(at, graceMs))
  const [wrong] = news(reservation)
  if (wrong) {
    const because = `${did}. The news of ${sayHour(facts, wrong.at)} went out all the same.`
    return judgement('fail', 'effect', because, [line, mailLine(facts, wrong)], {
      expected: 'no news',
      found: `the ${wrong.message} mail of ${sayHour(facts, wrong.at)}`,
    })
  }
  const [proof] = news(control)
  if (!proof)
    return judgement('inconclusive', 'effect', `${did}. ${controlMissing(facts, control, ['marketing'])}`, [line])
  const because = `${did} and got none since, while ${nameOf(facts, control)} got the news of ${sayHour(facts, proof.at)}.`
  return judgement('pass', 'effect', because, [line, mailLine(facts, proof)])
}
