/** The subscriptions that were made by API, in the order in which they were made. */
import type { Answer } from '../../answer.ts'
import { quoted, unknownParameters } from '../../polling/values.ts'
import { problemAnswer, wrongValue } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import type { Seal } from '../derived-keys.ts'
import { subscriptionRecord } from './record.ts'
import { json } from './said.ts'

const pageSize = 100

/** A hundred a page; `after` is the id of the last one that was read. */
export function subscriptionsPage(outlook: Outlook, seal: Seal, query: URLSearchParams): Answer {
  const faults = unknownParameters(query, ['after'])
  const all = [...outlook.subscriptions.all()].filter(({ made }) => made === 'api')
  const after = query.get('after')
  const place = after === null ? 0 : all.findIndex(({ name }) => name === after) + 1
  if (after !== null && place === 0)
    faults.push({ where: 'after', found: quoted(after), expected: 'the id of a subscription that there is' })
  if (faults.length > 0) return problemAnswer(wrongValue(...faults))
  const page = all.slice(place, place + pageSize)
  const subscriptions = page.map(each => subscriptionRecord(outlook, seal, each))
  return json(200, { subscriptions, hasMore: all.length > place + pageSize })
}
