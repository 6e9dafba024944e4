/** Commands about the books, as they may come in from outside. */
import { z } from 'zod'
import type { BooksCommand } from '../../../domain/books/commands.ts'
import { settlingMethods } from '../../../domain/books/lines.ts'
import { chargeKinds } from '../../../domain/property/books.ts'
import { id, type Shapes, text } from './words.ts'

/** Far more than any bill, and far less than where whole numbers end. */
const largestMinor = 1_000_000_000
const amount = z.int().min(1).max(largestMinor)
const window = z.int().min(1).max(8).default(1)
const taken = z.enum([...settlingMethods, 'receivables'])
const reference = text(100).nullable().default(null)

const item = z.strictObject({
  transactionCode: text(20),
  text: text(200).default(''),
  quantity: z.int().min(1).max(10_000).default(1),
  unit: z.int().min(-largestMinor).max(largestMinor),
})

const payer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guest') }),
  z.strictObject({ kind: z.literal('account'), account: id }),
])

const rule = z.strictObject({
  kinds: z.array(z.enum(chargeKinds)).min(1).max(chargeKinds.length),
  to: id.nullable().default(null),
  window,
})

export const booksShapes = {
  'post-charge': {
    posting: id,
    reservation: id,
    check: text(40).nullable().default(null),
    items: z.array(item).min(1).max(200),
  },
  'void-posting': { posting: id, of: id, reason: text(200).default('') },
  'adjust-line': { posting: id, line: id, minor: amount, reason: text(200).default('') },
  'transfer-posting': { posting: id, of: id, to: id },
  'move-line': { line: id, window: z.int().min(1).max(8) },
  'set-payer': { reservation: id, window: z.int().min(1).max(8), payer },
  'set-routing': { reservation: id, routing: z.array(rule).max(20) },
  'set-credit': {
    reservation: id,
    noPost: z.boolean().default(false),
    creditLimit: z.int().min(0).max(largestMinor).nullable().default(null),
  },
  'take-payment': { payment: id, reservation: id, window, method: taken, minor: amount, reference },
  'refund-payment': { payment: id, of: id, minor: amount, reason: text(200).default('') },
  'close-window': { reservation: id, window },
  'issue-credit-note': {
    posting: id,
    invoice: text(20),
    lines: z.array(id).min(1).max(500).nullable().default(null),
    reason: text(200).default(''),
  },
  'use-allowance': {
    reservation: id,
    transactionCode: text(20),
    quantity: z.int().min(1).max(100).default(1),
    check: text(40).nullable().default(null),
  },
  'take-deposit': { payment: id, reservation: id, method: taken, minor: amount, reference },
  'return-deposit': { payment: id, reservation: id, of: id.nullable().default(null), minor: amount },
  'apply-deposit': { payment: id, reservation: id, window, minor: amount },
  'pay-receivable': { payment: id, account: id, method: z.enum(settlingMethods), minor: amount, reference },
} satisfies Shapes<BooksCommand>
