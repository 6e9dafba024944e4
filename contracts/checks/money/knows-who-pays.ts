import type { Check } from '../check.ts'
import { judgeBills, splitsABill } from './judge-bill.ts'

export const knowsWhoPays: Check = {
  id: 'money/knows-who-pays',
  level: 'SHOULD',
  sentence: 'What a firm pays of a bill is kept apart from what the guest pays.',
  reason: 'A room that the company pays says what the company is worth, and not what the guest would pay alone.',
  mutants: ['takes-the-firm-for-the-guest'],
  asked: splitsABill,
  judge: facts => judgeBills(facts, { sum: 'firmPaysMinor', name: 'to be paid by a firm' }),
}
