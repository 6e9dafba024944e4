/** Lists whose records are put together from the hotel when somebody asks: folios, payments, rooms, housekeeping, consents and history. */

import { channels } from '../../domain/profiles/guests.ts'
import type { GuestId } from '../../domain/words.ts'
import type { PollingPlan } from '../../personas/polling-plan.ts'
import { consentFields, consentId } from '../../views/built/consent-record.ts'
import { folioFields, folioFieldsShown, paymentFields } from '../../views/built/folio-record.ts'
import { historyFieldsShown } from '../../views/built/history-record.ts'
import type { BuiltList } from '../../views/built/lists.ts'
import { housekeepingFields, roomFields } from '../../views/built/room-records.ts'
import type { RecordLog } from '../../views/record-log.ts'
import { type Answer, jsonAnswer } from '../answer.ts'
import { notFound, problemAnswer, wrongValue } from '../problem.ts'
import type { Outlook } from '../window.ts'
import { type Fields, picked, readFields } from './fields.ts'
import { recordsPage } from './lists.ts'
import type { ListMark } from './parameters.ts'
import { recordTag, tagged } from './tags.ts'
import { quoted, unknownParameters } from './values.ts'

type Sort = {
  readonly kind: ListMark['kind']
  /** What one record is. */
  readonly one: string
  /** The fields that this PMS shows of it. */
  readonly names: (outlook: Outlook) => readonly string[]
  /** Whether a record leaves the list by time alone, and so may not be kept as it was. */
  readonly passes: boolean
  /** The records of a guest, where the list can be asked for them. */
  readonly of: ((outlook: Outlook, guest: string) => readonly string[]) | null
}

const sorts: Readonly<Record<BuiltList, Sort>> = {
  folios: {
    ...{ kind: 'f', one: 'folio', passes: false, of: null },
    names: ({ shelves }) => folioFieldsShown(shelves.showing.folio, folioFields),
  },
  payments: {
    ...{ kind: 'p', one: 'payment', passes: false, of: null },
    names: ({ shelves }) => folioFieldsShown(shelves.showing.folio, paymentFields),
  },
  rooms: { kind: 'm', one: 'room', passes: false, names: () => roomFields, of: null },
  housekeeping: { kind: 'k', one: 'room', passes: false, names: () => housekeepingFields, of: null },
  consents: {
    ...{ kind: 's', one: 'consent', passes: false, names: () => consentFields },
    of: (_, guest) => channels.map(channel => consentId(guest, channel)),
  },
  history: {
    ...{ kind: 'h', one: 'earlier stay', passes: true },
    names: ({ state, shelves: { showing } }) => historyFieldsShown(state.schemaVersion, showing.reservation),
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
  log: RecordLog,
  query: URLSearchParams,
  mark: Omit<ListMark, 'kind'>,
  plan: PollingPlan,
): Answer {
  const { kind, names, passes, of } = sorts[list]
  const { fields, faults } = readFields(query, names(outlook))
  const guest = of && query.get('guest')
  const noGuest = guest === '' ? [{ where: 'guest', found: quoted(guest), expected: 'the id of a guest' }] : []
  const among = of && guest ? of(outlook, guest) : null
  const chosen = passes || fields || among ? { fits: null, among, fields } : null
  const parameters = of ? ['guest', 'fields'] : ['fields']
  return recordsPage(
    log,
    query,
    list,
    { kind, ...mark },
    plan,
    { chosen, parameters, faults: [...faults, ...noGuest] },
    false,
  )
}

export function builtRecord(
  outlook: Outlook,
  list: BuiltList,
  log: RecordLog,
  id: string,
  query: URLSearchParams,
  { conditional }: PollingPlan,
): Answer {
  const { one, names } = sorts[list]
  const asked = fieldsOnly(query, names(outlook))
  if (asked.faults.length > 0) return problemAnswer(wrongValue(...asked.faults))
  const found = log.get(id)
  if (!found)
    return problemAnswer(
      notFound(`This hotel has no ${one} with the id "${id.slice(0, 100)}". Ask the list for the ids there are.`),
    )
  const body = asked.fields ? JSON.stringify(picked(JSON.parse(String(found.bytes)), asked.fields)) : found.bytes
  const answer = { ...jsonAnswer(body, null), records: 1 }
  return conditional ? tagged(answer, recordTag(found.seq, outlook.state.schemaVersion, asked.fields)) : answer
}

/** What may stand behind the question mark of one record. */
export function fieldsOnly(query: URLSearchParams, names: readonly string[]): Fields {
  const { fields, faults } = readFields(query, names)
  return { fields, faults: [...faults, ...unknownParameters(query, ['fields'])] }
}
