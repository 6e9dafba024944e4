/** What was sent to a subscriber, attempt by attempt: the transcript's own lines. */
import { instant } from '../../../domain/time.ts'
import type { DeliveryAttempt } from '../../../transcript/subscription-entries.ts'
import { type Answer, jsonAnswer } from '../../answer.ts'
import { quoted, unknownParameters } from '../../polling/values.ts'
import { type Fault, problemAnswer, wrongValue } from '../../problem.ts'
import type { Outlook } from '../../window.ts'

type Attempt = Extract<Outlook['said'][number], DeliveryAttempt>

const usualPage = 100
const longestPage = 500

/** Oldest first; `next` is the line after which to read on. */
export function attemptsPage({ said }: Outlook, subscription: string, query: URLSearchParams): Answer {
  const faults = unknownParameters(query, ['after', 'limit'])
  const after = whole(query, 'after', 0, 1e12, 0, faults)
  const limit = whole(query, 'limit', 1, longestPage, usualPage, faults)
  if (faults.length > 0) return problemAnswer(wrongValue(...faults))
  const found: Attempt[] = []
  let line = after
  for (; line < said.length && found.length <= limit; line += 1) {
    const entry = said[line]
    if (entry?.kind === 'delivery' && entry.subscription === subscription) found.push(entry)
  }
  const page = found.slice(0, limit)
  const hasMore = found.length > limit
  const next = hasMore ? page.at(-1)?.n : said.length
  return jsonAnswer(JSON.stringify({ deliveries: page.map(attemptRecord), next: String(next), hasMore }), null)
}

/** The last attempt of a delivery. */
export const lastAttempt = ({ said }: Outlook, subscription: string, id: string): Attempt | undefined =>
  said.findLast(
    (entry): entry is Attempt => entry.kind === 'delivery' && entry.subscription === subscription && entry.id === id,
  )

const attemptRecord = ({ id, type, at, attempt, status, error, nextAt, batch }: Attempt) => ({
  ...{ id, type, attempt, at: instant(at), status, error, nextAt: nextAt === null ? null : instant(nextAt) },
  ...(batch && { changes: batch.map(change => change.id) }),
})

function whole(query: URLSearchParams, name: string, from: number, to: number, usual: number, faults: Fault[]): number {
  const text = query.get(name)
  if (text === null) return usual
  const number = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
  if (number >= from && number <= to) return number
  faults.push({ where: name, found: quoted(text), expected: `a whole number from ${from} to ${to}` })
  return usual
}
