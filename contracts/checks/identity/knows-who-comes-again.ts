import type { Check } from '../check.ts'
import { judgeScore } from './score.ts'
import { thresholds } from './thresholds.ts'

export const knowsWhoComesAgain: Check = {
  id: 'identity/knows-who-comes-again',
  level: 'SHOULD',
  sentence:
    'Who comes again is known, in whatever spelling and from whatever channel, where anything that is shown tells.',
  reason: 'A guest who has stayed four times and is greeted as a new one four times was never known.',
  mutants: ['merges-nobody'],
  asked: ({ cast }) => cast.some(({ role }) => role === 'person'),
  judge: facts =>
    judgeScore(facts, {
      wrong: ({ missed }) => missed,
      least: thresholds.recallLeast,
      of: 'are one person’s are taken for it',
      nothing: 'Nothing that this PMS shows in this mode brings any two stays of one person together.',
    }),
}
