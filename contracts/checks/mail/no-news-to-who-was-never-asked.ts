import { type Check, together } from '../check.ts'
import { needsConsent, whoseAnswerIs } from './consents.ts'
import { unjudgeable } from './journey.ts'
import { judgeSilence } from './silence.ts'

export const noNewsToWhoWasNeverAsked: Check = {
  id: 'mail/no-news-to-who-was-never-asked',
  level: 'SHOULD',
  sentence: 'Who was never asked about news by e-mail gets none.',
  reason:
    'To have said nothing is not to have said yes. Some countries let a house advertise to its own customers until they object, and no further: whoever relies on that should know that it does.',
  mutants: ['takes-silence-for-consent'],
  asked: facts => whoseAnswerIs(facts, 'never-asked').length > 0,
  judge: facts =>
    unjudgeable(facts, ['marketing']) ??
    together(
      whoseAnswerIs(facts, 'never-asked').map(({ reservation, control, since }) =>
        judgeSilence(facts, {
          ...{ reservation, control, commit: since.commit, kinds: ['marketing'], needs: needsConsent },
          ...{ did: 'was booked and never asked about news by e-mail', kept: 'got none' },
        }),
      ),
    ),
}
