/** Reservations and guests, whose bytes are kept: which of them, and which of their fields, somebody asks for. */
import type { PollingPlan } from '../../personas/polling-plan.ts'
import { guestFields, reservationFields } from '../../views/record-fields.ts'
import { fieldsShown } from '../../views/schema-versions.ts'
import { type Answer, jsonAnswer } from '../answer.ts'
import { notFound, problemAnswer, wrongValue } from '../problem.ts'
import type { Outlook } from '../window.ts'
import { fieldsOnly } from './built-lists.ts'
import { picked, readFields } from './fields.ts'
import { filterParameters, readFilter } from './filters.ts'
import type { Choice } from './lists.ts'
import { recordTag, tagged } from './tags.ts'

type Stored = 'reservations' | 'guests'

/** The fields that this PMS shows; `older` leaves out the newer ones. */
export function namesOf({ state, shelves: { showing } }: Outlook, list: Stored, older: boolean): readonly string[] {
  return list === 'reservations'
    ? fieldsShown(state.schemaVersion, showing.reservation, reservationFields, older)
    : fieldsShown(state.schemaVersion, showing.guest, guestFields, older)
}

export function choiceOf(outlook: Outlook, list: Stored, query: URLSearchParams, older: boolean): Choice {
  const parameters = list === 'reservations' ? reservationParameters : guestParameters
  // Most ask for all, and their way is short.
  if (!older && !parameters.some(name => query.has(name))) return { chosen: null, parameters, faults: [] }
  const names = namesOf(outlook, list, older)
  const { fields, faults } = readFields(query, names)
  const { filter, faults: others } = list === 'reservations' ? readFilter(outlook, query) : noFilter
  const chosen = { fits: filter?.fits ?? null, among: filter?.among ?? null, fields: fields ?? (older ? names : null) }
  return { chosen, parameters, faults: [...faults, ...others] }
}

const reservationParameters = [...filterParameters, 'fields']
const guestParameters = ['fields']
const noFilter = { filter: null, faults: [] }

export function recordAnswer(
  outlook: Outlook,
  list: Stored,
  id: string,
  query: URLSearchParams,
  { conditional }: PollingPlan,
  older: boolean,
): Answer {
  const found = outlook.shelves[list].get(id)
  const what = list === 'guests' ? 'guest' : 'reservation'
  const names = query.size > 0 || older ? namesOf(outlook, list, older) : []
  const asked = query.size > 0 ? fieldsOnly(query, names) : nothingAsked
  if (asked.faults.length > 0) return problemAnswer(wrongValue(...asked.faults))
  if (!found)
    return problemAnswer(
      notFound(`This hotel has no ${what} with the id "${id.slice(0, 100)}". Ask the list for the ids there are.`),
    )
  const fields = asked.fields ?? (older ? names : null)
  const facts = { seqs: [found.seq] }
  if (fields === null && !conditional) return jsonAnswer(found.bytes, facts)
  const record = JSON.parse(String(found.bytes)) as { version: number }
  const answer = jsonAnswer(fields ? JSON.stringify(picked(record, fields)) : found.bytes, facts)
  return conditional ? tagged(answer, recordTag(record.version, outlook.state.schemaVersion, fields)) : answer
}

const nothingAsked = { fields: null, faults: [] }
