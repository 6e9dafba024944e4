import type { Check } from '../check.ts'
import { judgeBills, splitsABill } from './judge-bill.ts'

export const aTransferIsNoMoney: Check = {
  id: 'money/a-transfer-is-no-money',
  level: 'MUST',
  sentence:
    'Money counts as received when it is: neither when a firm takes a bill on its account, nor twice for a deposit.',
  reason:
    'What goes to a company’s account is still owed, and a deposit that is used was received long before: whoever counts them reports money that is not there.',
  mutants: ['counts-transfers-as-money', 'counts-deposits-twice'],
  asked: splitsABill,
  judge: facts => judgeBills(facts, { sum: 'receivedMinor', name: 'received in money' }),
}
