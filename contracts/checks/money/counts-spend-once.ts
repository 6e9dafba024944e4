import type { Check } from '../check.ts'
import { judgeBills, splitsABill } from './judge-bill.ts'

export const countsSpendOnce: Check = {
  id: 'money/counts-spend-once',
  level: 'MUST',
  sentence: 'What a guest spent is counted once, as the bill has it, whoever pays.',
  reason:
    'A bill that is split has one list of charges and many payments; whoever adds both thinks a guest worth twice what was spent.',
  mutants: ['counts-payments-as-spend'],
  asked: splitsABill,
  judge: facts => judgeBills(facts, { sum: 'spentMinor', name: 'spent' }),
}
