/** What a story would have cost, in a few words. */

import type { RunCost } from '../../contracts/verdict.ts'
import { sayMoney } from '../../simulator/domain/money.ts'

export function sayCost({ total, payer }: Pick<RunCost, 'total' | 'payer'>): string {
  return total === null || payer === 'nobody' ? 'free of charge' : `${sayMoney(total)}, billed to the ${payer}`
}
