/** Which rule decides what is asked of the books. */
import type { Deciders } from '../decision.ts'
import { decideReceivable } from './accounts.ts'
import type { BooksCommand } from './commands.ts'
import { decideAdjustment, decideMove, decideTransfer, decideVoid } from './corrections.ts'
import { decideCreditNote } from './credit-notes.ts'
import { decideDeposit, decideDepositReturn, decideDepositUse } from './deposits.ts'
import { decidePayment } from './money-taken.ts'
import { decideAllowance, decideCharge } from './postings.ts'
import { decideRefund } from './refunds.ts'
import { decideBill, decideCredit, decidePayer, decideRouting } from './windows.ts'

export const decideBooks: Deciders<BooksCommand> = {
  'post-charge': decideCharge,
  'use-allowance': decideAllowance,
  'void-posting': decideVoid,
  'adjust-line': decideAdjustment,
  'transfer-posting': decideTransfer,
  'move-line': decideMove,
  'issue-credit-note': decideCreditNote,
  'set-payer': decidePayer,
  'set-routing': decideRouting,
  'set-credit': decideCredit,
  'close-window': decideBill,
  'take-payment': decidePayment,
  'refund-payment': decideRefund,
  'take-deposit': decideDeposit,
  'return-deposit': decideDepositReturn,
  'apply-deposit': decideDepositUse,
  'pay-receivable': decideReceivable,
}
