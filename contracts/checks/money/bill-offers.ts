/** When a window first told what a bill came to. Webhooks never do: they tell of stays and guests. */

import type { Commit } from '../../../simulator/journal/commit.ts'
import { showsOfCharge, showsOfPayment, showsOfWindow, showsSpent } from '../../../simulator/personas/bill-shown.ts'
import type { Case } from '../case.ts'
import { hasColumnsFor } from '../columns-of-file.ts'
import { sayHour } from '../hours.ts'
import type { Offer } from '../offers.ts'
import { couldBeKnown } from '../on-screens.ts'
import { healedFrom, isSpoiled } from '../spoiled.ts'

/** What of a bill is asked after. */
export type Sum = 'spentMinor' | 'firmPaysMinor' | 'receivedMinor'

export function firstBillOffer(facts: Case, commit: Commit, reservation: string, sum: Sum): Offer | undefined {
  const { seq, at } = commit
  const known = (says: string): Offer => ({
    at: healedFrom(facts, at),
    evidence: { log: 'journal', line: seq, says: `${sayHour(facts, at)} ${says}` },
    bySilence: false,
  })
  switch (facts.mode) {
    case 'webhooks':
      return undefined
    case 'polling':
      return isListed(facts, sum) ? known('the hotel knows it, and its lists of bills show it') : undefined
    case 'screens':
      return isOnScreen(facts, sum) && couldBeKnown(facts, seq, at, reservation)
        ? known('the hotel knows it, and its screens show it')
        : undefined
    case 'export':
      return isInFiles(facts, sum) ? inAFile(facts, seq, reservation) : undefined
    default:
      return facts.mode satisfies never
  }
}

function isListed({ persona: { windows, fields, history } }: Case, sum: Sum): boolean {
  const lists = windows.polling?.lists ?? []
  const { folio } = fields
  if (sum === 'receivedMinor')
    return lists.includes('payments') && ['method', 'amount', 'for'].every(field => showsOfPayment(folio, field))
  const byLines = lists.includes('folios') && showsOfCharge(folio, 'gross')
  if (sum === 'spentMinor') return byLines || (lists.includes('history') && history !== 'none' && showsSpent(folio))
  return byLines && showsOfCharge(folio, 'window') && showsOfWindow(folio, 'payer')
}

function isOnScreen({ persona: { windows, fields } }: Case, sum: Sum): boolean {
  if (windows.screens === null) return false
  const { folio } = fields
  if (sum === 'receivedMinor') return showsOfPayment(folio, 'method') && showsOfPayment(folio, 'amount')
  return showsOfCharge(folio, 'gross') && (sum === 'spentMinor' || showsOfWindow(folio, 'payer'))
}

function isInFiles(facts: Case, sum: Sum): boolean {
  const { folio } = facts.persona.fields
  if (facts.persona.windows.export?.grain !== 'folio-line') return false
  if (sum === 'receivedMinor')
    return showsOfPayment(folio, 'amount') && hasColumnsFor(facts, 'folio', ['amount', 'method'])
  // A file of lines says in which window one stands, and not who pays that window.
  return sum === 'spentMinor' && showsOfCharge(folio, 'gross') && hasColumnsFor(facts, 'folio', ['gross'])
}

function inAFile(facts: Case, seq: number, reservation: string): Offer | undefined {
  const file = facts.transcript.find(
    entry =>
      entry.kind === 'file-written' &&
      entry.upTo >= seq &&
      entry.reservations.includes(reservation) &&
      !isSpoiled(facts, entry),
  )
  if (file?.kind !== 'file-written') return undefined
  const evidence = { log: 'transcript', line: file.n, says: `${sayHour(facts, file.at)} ${file.name} says so` } as const
  return { at: healedFrom(facts, file.at), evidence, bySilence: false }
}
