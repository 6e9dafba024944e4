/** The lists that a poller reads page by page. */
import type { ChangeFeed } from '../../views/change-feed.ts'
import type { RecordLog } from '../../views/record-log.ts'
import { type Answer, jsonAnswer } from '../answer.ts'
import { problemAnswer, wrongValue } from '../problem.ts'
import { readPageParameters, writeCursor } from './parameters.ts'

/** Changes after a cursor, oldest first. */
export function changesPage(feed: ChangeFeed, query: URLSearchParams): Answer {
  const parameters = readPageParameters(query, 'c')
  if (!('limit' in parameters)) return problemAnswer(wrongValue(...parameters))
  const from = parameters.after ?? 0
  if (from > feed.length) return problemAnswer(beyondTheEnd(query))
  const to = Math.min(from + parameters.limit, feed.length)
  const more = to < feed.length
  const body = feed.page(from, to, '{"changes":[', `],"next":"${writeCursor('c', to)}","hasMore":${more}}`)
  const facts = to > from ? { from: feed.change(from)?.seq ?? 0, to: feed.change(to - 1)?.seq ?? 0 } : { seqs: [] }
  return jsonAnswer(body, facts, { more })
}

/** Records as they are now, least recently changed first. `kind` prefixes the list's cursors. */
export function recordsPage(log: RecordLog, query: URLSearchParams, name: string, kind: string): Answer {
  const parameters = readPageParameters(query, kind)
  if (!('limit' in parameters)) return problemAnswer(wrongValue(...parameters))
  const { after, updatedSince, limit } = parameters
  const tick = after ?? (updatedSince === undefined ? 0 : log.tickBefore(updatedSince))
  const page = log.page(
    tick,
    limit,
    `{"${name}":[`,
    (next, more) => `],"next":"${writeCursor(kind, next)}","hasMore":${more}}`,
  )
  return jsonAnswer(page.body, { seqs: page.seqs }, page)
}

const beyondTheEnd = (query: URLSearchParams) =>
  wrongValue({
    where: 'after',
    found: JSON.stringify(query.get('after')),
    expected: 'a cursor that this list gave as "next" in this run',
  })
