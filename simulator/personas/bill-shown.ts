/** What of a bill a PMS shows, by the words of its `fields.folio`: asked in the same way by every window. */
import type { FieldList } from './persona.ts'

/** For whatever stands by itself, such as `balance`; and of lists of any fields. */
export const showsField = (list: FieldList, field: string): boolean => list === 'all' || list.includes(field)

export const showsAnyBill = (list: FieldList): boolean => list === 'all' || list.length > 0

/** A field of a charge is there where the charges are. */
export const showsOfCharge = (list: FieldList, field: string): boolean =>
  showsField(list, 'lines') && showsField(list, field)

export const showsOfPayment = (list: FieldList, field: string): boolean =>
  showsField(list, 'payments') && showsField(list, field)

/** One of the windows into which a bill is split. */
export const showsOfWindow = (list: FieldList, field: string): boolean =>
  showsField(list, 'windows') && showsField(list, field)

/** What a stay came to: told with its balance, and where all its charges can be added up. */
export const showsSpent = (list: FieldList): boolean => showsField(list, 'balance') || showsOfCharge(list, 'gross')
