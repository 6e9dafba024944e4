/** The lists that a poller reads page by page. */
import type { PollingPlan } from '../../personas/polling-plan.ts'
import type { ChangeFeed } from '../../views/change-feed.ts'
import type { RecordLog } from '../../views/record-log.ts'
import { type Answer, jsonAnswer } from '../answer.ts'
import { problemAnswer, wrongValue } from '../problem.ts'
import { type Chosen, chosenPage } from './chosen-records.ts'
import { picked } from './fields.ts'
import { type ListMark, readPageParameters, writeCursor } from './parameters.ts'
import { pageTag, tagged } from './tags.ts'

/** Changes after a cursor, oldest first. `fieldsOf` says which fields of a record are shown; null where all are. */
export function changesPage(
  feed: ChangeFeed,
  query: URLSearchParams,
  mark: ListMark,
  plan: PollingPlan,
  fieldsOf: ((type: string) => readonly string[]) | null,
): Answer {
  const parameters = readPageParameters(query, mark, plan.largestPage)
  if ('status' in parameters) return problemAnswer(parameters)
  const from = parameters.after ?? 0
  if (from > feed.length) return problemAnswer(beyondTheEnd(query))
  const to = Math.min(from + parameters.limit, feed.length)
  const more = to < feed.length
  const page = feed.page(from, to, '{"changes":[', `],"next":"${writeCursor(mark, to)}","hasMore":${more}}`)
  const facts =
    to > from
      ? { from: feed.change(from)?.seq ?? 0, to: feed.change(to - 1)?.seq ?? 0, records: to - from }
      : { seqs: [] }
  const body = fieldsOf === null ? page : withOlderData(String(page), fieldsOf)
  return pageAnswer(jsonAnswer(body, facts, { more }), plan)
}

/**
 * Records as they are now, least recently changed first; `chosen` are some of them, or some of their fields, or null where all is shown. Where the
 * records tell of no stay and no guest, the judge, who asks after these, is only told how many there were.
 */
export function recordsPage(
  log: RecordLog,
  query: URLSearchParams,
  name: string,
  mark: ListMark,
  plan: PollingPlan,
  { chosen, parameters: others, faults }: Choice,
  tellsOfStays: boolean,
): Answer {
  const parameters = readPageParameters(query, mark, plan.largestPage, others, faults)
  if ('status' in parameters) return problemAnswer(parameters)
  const { after, updatedSince, limit } = parameters
  if (after !== undefined && after > log.lastTick) return problemAnswer(beyondTheEnd(query))
  const tick = after ?? (updatedSince === undefined ? 0 : log.tickBefore(updatedSince))
  const before = `{"${name}":[`
  const behind = (next: number, more: boolean) => `],"next":"${writeCursor(mark, next)}","hasMore":${more}}`
  const page = chosen ? chosenPage(log, tick, limit, chosen, before, behind) : log.page(tick, limit, before, behind)
  const { body, seqs, more } = page
  const answer = tellsOfStays
    ? jsonAnswer(body, { seqs }, { more })
    : { ...jsonAnswer(body, null), records: seqs.length, more }
  return pageAnswer(answer, plan)
}

/** What was asked for besides a place, which parameters say so, and what was wrong with them. */
export type Choice = {
  readonly chosen: Chosen | null
  readonly parameters: readonly string[]
  readonly faults: Parameters<typeof wrongValue>
}

export const pageAnswer = (answer: Answer, { conditional }: PollingPlan): Answer =>
  conditional ? tagged(answer, pageTag(answer.body)) : answer

const beyondTheEnd = (query: URLSearchParams) =>
  wrongValue({
    where: 'after',
    found: JSON.stringify(query.get('after')),
    expected: 'a cursor that this list gave as "next" in this run',
  })

function withOlderData(page: string, fieldsOf: (type: string) => readonly string[]): string {
  const { changes, ...rest } = JSON.parse(page) as { changes: { type: string; data: object }[] }
  return JSON.stringify({
    changes: changes.map(change => ({ ...change, data: picked(change.data, fieldsOf(change.type)) })),
    ...rest,
  })
}
