/** What of a bill this PMS shows. */
import type { Persona } from '../../personas/persona.ts'

/** By the names that lines and payments have in the books, and `balance`, `payer` and `invoice` of a window. */
export type FolioField =
  | (
      | 'businessDate'
      | 'window'
      | 'transactionCode'
      | 'outlet'
      | 'text'
      | 'check'
      | 'quantity'
      | 'unit'
      | 'net'
      | 'taxes'
    )
  | ('gross' | 'payments' | 'payer' | 'balance' | 'invoice')

export const showsField = ({ fields: { folio } }: Persona, field: FolioField): boolean =>
  folio === 'all' || folio.includes(field)

export const showsFolios = ({ fields: { folio } }: Persona): boolean => folio === 'all' || folio.length > 0
