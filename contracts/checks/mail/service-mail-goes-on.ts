import { type Check, together } from '../check.ts'
import { needsConsent, whoseAnswerIs } from './consents.ts'
import { judgedKinds, unjudgeable } from './journey.ts'
import { judgeLikeness } from './likeness.ts'

export const serviceMailGoesOn: Check = {
  id: 'mail/service-mail-goes-on',
  level: 'MUST',
  sentence: 'Who refuses news still gets every mail about the stay itself.',
  reason:
    'A key that nobody announced and a bill that nobody sent are no news: who wants no advertising still wants to arrive.',
  mutants: ['opt-out-stops-everything'],
  asked: facts => whoseAnswerIs(facts, 'refused').length > 0,
  judge: facts =>
    unjudgeable(facts) ??
    together(
      whoseAnswerIs(facts, 'refused').map(({ reservation, control, since }) =>
        judgeLikeness(facts, {
          ...{ reservation, alike: control, commit: since.commit, kinds: judgedKinds(facts), needs: needsConsent },
          ...{
            did: 'refused news by e-mail',
            alikeIs: 'booked on the same dates',
            like: 'all the same',
            underWay: true,
          },
        }),
      ),
    ),
}
