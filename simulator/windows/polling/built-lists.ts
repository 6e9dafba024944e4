/** Lists whose records are put together from the hotel when somebody asks: folios, payments, rooms, housekeeping, consents and history. */

import { channels } from '../../domain/profiles/guests.ts'
import type { GuestId } from '../../domain/words.ts'
import type { PollingPlan } from '../../personas/polling-plan.ts'
import { consentFields, consentId, consentRecord } from '../../views/built/consent-record.ts'
import {
  folioFields,
  folioFieldsShown,
  folioRecord,
  paymentFields,
  paymentRecord,
} from '../../views/built/folio-record.ts'
import { historyFieldsShown, historyRecord } from '../../views/built/history-record.ts'
import type { BuiltList } from '../../views/built/lists.ts'
import { housekeepingFields, housekeepingRecord, roomFields, roomRecord } from '../../views/built/room-records.ts'
import type { LastChange, LastChanges } from '../../views/last-changes.ts'
import { type Answer, jsonAnswer } from '../answer.ts'
import { notFound, problemAnswer, wrongValue } from '../problem.ts'
import type { Outlook } from '../window.ts'
import { mostLookedAt } from './chosen-records.ts'
import { type Fields, picked, readFields } from './fields.ts'
import { beyondTheEnd, pageAnswer } from './lists.ts'
import { type ListMark, readPageParameters, writeCursor } from './parameters.ts'
import { recordTag, tagged } from './tags.ts'
import { quoted, unknownParameters } from './values.ts'

type Sort = {
  readonly kind: ListMark['kind']
  /** What one record is. */
  readonly one: string
  /** The fields that this PMS shows of it. */
  readonly names: (outlook: Outlook) => readonly string[]
  readonly build: (outlook: Outlook, change: LastChange) => object | undefined
  /** Whether a record leaves the list by time alone, and so may not be kept as it was. */
  readonly passes: boolean
  /** The records of a guest, where the list can be asked for them. */
  readonly of: ((outlook: Outlook, guest: string) => readonly string[]) | null
}

const sorts: Readonly<Record<BuiltList, Sort>> = {
  folios: {
    ...{ kind: 'f', one: 'folio', passes: false, of: null },
    names: ({ shelves }) => folioFieldsShown(shelves.showing.folio, folioFields),
    build: ({ houses, shelves }, change) => folioRecord(houses, shelves.showing.folio, change),
  },
  payments: {
    ...{ kind: 'p', one: 'payment', passes: false, of: null },
    names: ({ shelves }) => folioFieldsShown(shelves.showing.folio, paymentFields),
    build: ({ houses, shelves: { showing, built } }, change) =>
      paymentRecord(houses, showing.folio, change, built.payments.get(change.id)),
  },
  rooms: {
    ...{ kind: 'm', one: 'room', passes: false, names: () => roomFields, of: null },
    build: ({ houses }, change) => roomRecord(houses, change),
  },
  housekeeping: {
    ...{ kind: 'k', one: 'room', passes: false, names: () => housekeepingFields, of: null },
    build: ({ houses }, change) => housekeepingRecord(houses, change),
  },
  consents: {
    ...{ kind: 's', one: 'consent', passes: false, names: () => consentFields },
    build: ({ houses }, change) => consentRecord(houses, change),
    of: (_, guest) => channels.map(channel => consentId(guest, channel)),
  },
  history: {
    ...{ kind: 'h', one: 'earlier stay', passes: true },
    names: ({ state, shelves: { showing } }) => historyFieldsShown(state.schemaVersion, showing.reservation),
    build: ({ houses, shelves: { showing } }, change) =>
      historyRecord(houses, showing.reservation, showing.historyDays, change),
    of: ({ state }, guest) => {
      const stays = [...(state.staysOf.get(guest as GuestId) ?? [])]
      return stays.filter(id => state.reservations.get(id)?.booking.guest === guest)
    },
  },
}

/** A page of the records that changed least recently; those of one guest where `guest` names one. */
export function builtPage(
  outlook: Outlook,
  list: BuiltList,
  order: LastChanges,
  query: URLSearchParams,
  mark: Omit<ListMark, 'kind'>,
  plan: PollingPlan,
): Answer {
  const { kind, names, of } = sorts[list]
  const own: ListMark = { kind, ...mark }
  const { fields, faults } = readFields(query, names(outlook))
  const parameters = readPageParameters(query, own, plan.largestPage, of ? ['guest', 'fields'] : ['fields'], faults)
  if ('status' in parameters) return problemAnswer(parameters)
  const { after, updatedSince, limit } = parameters
  if (after !== undefined && after > order.lastTick) return problemAnswer(beyondTheEnd(query))
  const guest = query.get('guest')
  if (guest === '')
    return problemAnswer(wrongValue({ where: 'guest', found: quoted(guest), expected: 'the id of a guest' }))
  const tick = after ?? (updatedSince === undefined ? 0 : order.tickBefore(updatedSince))
  const places = of && guest !== null ? changesOf(order, of(outlook, guest), tick) : order.after(tick)
  const records: string[] = []
  let next = order.lastTick
  let [last, lookedAt, more] = [tick, 0, false]
  for (const change of places) {
    more = records.length === limit || lookedAt === mostLookedAt
    if (more) {
      next = last
      break
    }
    const json = jsonOf(outlook, sorts[list], change)
    if (json !== undefined) records.push(fields ? JSON.stringify(picked(JSON.parse(json), fields)) : json)
    last = change.tick
    lookedAt += 1
  }
  const body = `{"${list}":[${records.join(',')}],"next":"${writeCursor(own, next)}","hasMore":${more}}`
  // Neither facts nor a list for the judge: it asks after stays and guests, which these records do not tell of.
  return pageAnswer({ ...jsonAnswer(body, null), records: records.length, more }, plan)
}

export function builtRecord(
  outlook: Outlook,
  list: BuiltList,
  order: LastChanges,
  id: string,
  query: URLSearchParams,
  { conditional }: PollingPlan,
): Answer {
  const { one, names } = sorts[list]
  const asked = fieldsOnly(query, names(outlook))
  if (asked.faults.length > 0) return problemAnswer(wrongValue(...asked.faults))
  const change = order.get(id)
  const json = change && jsonOf(outlook, sorts[list], change)
  if (!change || json === undefined)
    return problemAnswer(
      notFound(`This hotel has no ${one} with the id "${id.slice(0, 100)}". Ask the list for the ids there are.`),
    )
  const body = asked.fields ? JSON.stringify(picked(JSON.parse(json), asked.fields)) : json
  const answer = { ...jsonAnswer(body, null), records: 1 }
  return conditional ? tagged(answer, recordTag(change.seq, outlook.state.schemaVersion, asked.fields)) : answer
}

/** What may stand behind the question mark of one record. */
export function fieldsOnly(query: URLSearchParams, names: readonly string[]): Fields {
  const { fields, faults } = readFields(query, names)
  return { fields, faults: [...faults, ...unknownParameters(query, ['fields'])] }
}

/** Put together once for each change, since most pages are read more often than their records change. */
function jsonOf(outlook: Outlook, { build, passes }: Sort, change: LastChange): string | undefined {
  if (change.text !== undefined) return change.text
  const record = build(outlook, change)
  const json = record && JSON.stringify(record)
  if (!passes) change.text = json
  return json
}

const changesOf = (order: LastChanges, ids: readonly string[], tick: number): LastChange[] =>
  ids
    .flatMap(id => order.get(id) ?? [])
    .filter(change => change.tick > tick)
    .sort((a, b) => a.tick - b.tick)
