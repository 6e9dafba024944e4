/** What is rightly signed is the hotel's, in whatever form it comes. */
import type { Check } from '../check.ts'
import { answersRightly, takenUnlessBusy } from './answers.ts'

export const takesEveryRightForm: Check = answersRightly(
  {
    id: 'webhook/takes-every-right-form',
    level: 'MUST',
    sentence:
      'A delivery that is rightly signed is taken, however its bytes are written and whatever stands beside the signature.',
    reason:
      'Who checks another text than the bytes that came, or the first signature alone, is locked out by the next version of the PMS or the next change of its secret.',
    mutants: ['verifies-reserialised-json', 'tries-one-signature'],
  },
  {
    faults: ['rewritten', 'two-signatures'],
    isRight: takenUnlessBusy,
    expected: 'a 2xx',
    kind: 'that was rightly signed',
  },
)

export const takesOddShapes: Check = answersRightly(
  {
    id: 'webhook/takes-odd-shapes',
    level: 'SHOULD',
    sentence:
      'A delivery is taken when it is large, has headers in capitals, or carries a signature of a newer kind beside the usual one.',
    reason:
      'A guest with a long history makes a large body, and what stands between two systems rewrites their headers.',
    mutants: ['refuses-big-bodies', 'tries-one-signature'],
  },
  {
    faults: ['big', 'mixed-case-headers', 'mixed-versions', 'slow-drip'],
    isRight: takenUnlessBusy,
    expected: 'a 2xx',
    kind: 'of an odd shape',
  },
)
