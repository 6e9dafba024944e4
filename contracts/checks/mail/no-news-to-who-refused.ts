import type { Case } from '../case.ts'
import { type Check, together } from '../check.ts'
import { needsConsent, whoseAnswerIs } from './consents.ts'
import { unjudgeable } from './journey.ts'
import { judgeSilence } from './silence.ts'

export const noNewsToWhoRefused: Check = {
  id: 'mail/no-news-to-who-refused',
  level: 'MUST',
  sentence: 'Who has refused news by e-mail gets none.',
  reason:
    'It is the law, and a guest who said no at the desk and is advertised to next week will not say it politely again.',
  mutants: ['ignores-opt-outs', 'mails-from-an-old-list'],
  asked: facts => refusing(facts).length > 0,
  judge: facts =>
    unjudgeable(facts, ['marketing']) ??
    together(
      refusing(facts).map(({ reservation, control, since }) =>
        judgeSilence(facts, {
          ...{ reservation, control, commit: since.commit, kinds: ['marketing'], needs: needsConsent },
          ...{ did: 'refused news by e-mail', kept: 'got none' },
        }),
      ),
    ),
}

/** What the connector told the hotel itself, it had known before. */
const refusing = (facts: Case) => whoseAnswerIs(facts, 'refused').filter(({ since }) => since.commit.by !== 'connector')
