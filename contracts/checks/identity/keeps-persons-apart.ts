import type { Check } from '../check.ts'
import { judgeScore } from './score.ts'
import { thresholds } from './thresholds.ts'

export const keepsPersonsApart: Check = {
  id: 'identity/keeps-persons-apart',
  level: 'MUST',
  sentence: 'Stays that are taken for one person’s are one person’s.',
  reason:
    'A son who gets his father’s thanks, and a stranger who is greeted by another’s preferences, learn what is none of their business.',
  mutants: ['merges-by-name'],
  asked: ({ cast }) => cast.some(({ role }) => role === 'person'),
  judge: facts =>
    judgeScore(facts, {
      wrong: ({ confused }) => confused,
      least: thresholds.precisionLeast,
      of: 'the far side takes for one person’s are',
      nothing: 'The far side takes no two stays for one person’s, so it confuses nobody.',
    }),
}
