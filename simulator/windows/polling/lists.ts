/** The lists that a poller reads page by page. */
import type { ChangeFeed } from '../../views/change-feed.ts'
import type { RecordLog } from '../../views/record-log.ts'
import { type Answer, jsonAnswer } from '../answer.ts'
import { type Problem, problemAnswer, wrongValue } from '../problem.ts'
import { type ListMark, readPageParameters, writeCursor } from './parameters.ts'

/** Changes after a cursor, oldest first. */
export function changesPage(feed: ChangeFeed, query: URLSearchParams, run: string, largestPage: number): Answer {
  const mark = { kind: 'c', run } as const
  const parameters = readPageParameters(query, mark, largestPage)
  if (parameters === 'gone') return problemAnswer(cursorGone)
  if (!('limit' in parameters)) return problemAnswer(wrongValue(...parameters))
  const from = parameters.after ?? 0
  if (from > feed.length) return problemAnswer(beyondTheEnd(query))
  const to = Math.min(from + parameters.limit, feed.length)
  const more = to < feed.length
  const body = feed.page(from, to, '{"changes":[', `],"next":"${writeCursor(mark, to)}","hasMore":${more}}`)
  const facts = to > from ? { from: feed.change(from)?.seq ?? 0, to: feed.change(to - 1)?.seq ?? 0 } : { seqs: [] }
  return jsonAnswer(body, facts, { more })
}

/** Records as they are now, least recently changed first. */
export function recordsPage(
  log: RecordLog,
  query: URLSearchParams,
  name: string,
  mark: ListMark,
  largestPage: number,
): Answer {
  const parameters = readPageParameters(query, mark, largestPage)
  if (parameters === 'gone') return problemAnswer(cursorGone)
  if (!('limit' in parameters)) return problemAnswer(wrongValue(...parameters))
  const { after, updatedSince, limit } = parameters
  if (after !== undefined && after > log.lastTick) return problemAnswer(beyondTheEnd(query))
  const tick = after ?? (updatedSince === undefined ? 0 : log.tickBefore(updatedSince))
  const page = log.page(
    tick,
    limit,
    `{"${name}":[`,
    (next, more) => `],"next":"${writeCursor(mark, next)}","hasMore":${more}}`,
  )
  return jsonAnswer(page.body, { seqs: page.seqs }, page)
}

const beyondTheEnd = (query: URLSearchParams) =>
  wrongValue({
    where: 'after',
    found: JSON.stringify(query.get('after')),
    expected: 'a cursor that this list gave as "next" in this run',
  })

const cursorGone: Problem = {
  kind: 'cursor-gone',
  title: 'The cursor is gone',
  status: 410,
  detail: 'This cursor was given by another run of the hotel. Read the list again from its beginning, without "after".',
}
