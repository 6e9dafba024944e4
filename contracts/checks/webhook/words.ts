/** A newer PMS says more than is known here: that is to be borne. */
import type { Check } from '../check.ts'
import { answersRightly, isBusy, takenUnlessBusy } from './answers.ts'

export const bearsNewWords: Check = answersRightly(
  {
    id: 'webhook/bears-new-words',
    level: 'MUST',
    sentence: 'What is not known, be it a type, a field or a value, is taken all the same, and not refused.',
    reason: 'A refusal makes the PMS send it again for days, and what else stood in that delivery is lost.',
    mutants: ['refuses-new-words'],
  },
  {
    faults: ['unknown-type', 'unknown-fields', 'new-enum-value', 'new-status', 'test-event'],
    isRight: takenUnlessBusy,
    expected: 'a 2xx',
    kind: 'with something new in it',
  },
)

export const answersNonsenseCalmly: Check = answersRightly(
  {
    id: 'webhook/answers-nonsense-calmly',
    level: 'SHOULD',
    sentence:
      'A delivery that is rightly signed and makes no sense is refused, or taken and put aside; it is no fault of the receiver’s own.',
    reason: 'To a 5xx the PMS sends it again and again, and whoever watches over the receiver is woken for nothing.',
    mutants: ['stumbles-over-nonsense'],
  },
  {
    faults: ['broken-schema'],
    expected: 'a 2xx or a 4xx',
    isRight: status => (isBusy(status) ? undefined : status >= 200 && status < 500),
    kind: 'without a right record',
  },
)
