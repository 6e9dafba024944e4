/** The polling API: `/api/v1`. */
import { lists } from '../../personas/polling-plan.ts'
import type { RecordLog } from '../../views/record-log.ts'
import { type Answer, jsonAnswer, type Request } from '../answer.ts'
import { methodNotAllowed, notFound, problemAnswer } from '../problem.ts'
import type { Outlook } from '../window.ts'
import { changesPage, recordsPage } from './lists.ts'
import { propertyRecord, propertyRecords } from './property.ts'

/** `path` is what stands behind `/api/v1/`. */
export function pollingAnswer(outlook: Outlook, request: Request, path: string): Answer {
  if (request.method !== 'GET') return problemAnswer(methodNotAllowed(request.method, 'GET'))
  const { shelves, cursorMark, persona } = outlook
  const { polling } = persona.windows
  const list = path.split('/')[0] ?? ''
  if (!polling || (isList(list) && !polling.lists.includes(list)))
    return problemAnswer(notFound(noSuchList(persona.name, list, polling?.lists ?? [])))
  const { largestPage } = polling
  switch (path) {
    case 'changes':
      return changesPage(shelves.changes, request.query, cursorMark, largestPage)
    case 'reservations':
      return recordsPage(
        shelves.reservations,
        request.query,
        'reservations',
        { kind: 'r', run: cursorMark },
        largestPage,
      )
    case 'guests':
      return recordsPage(shelves.guests, request.query, 'guests', { kind: 'g', run: cursorMark }, largestPage)
    case 'property':
      return jsonAnswer(JSON.stringify(propertyRecord(outlook)), null)
    case 'properties':
      return jsonAnswer(JSON.stringify(propertyRecords(outlook)), null)
    default:
      return oneRecord(outlook, path)
  }
}

const noSuchList = (persona: string, list: string, there: readonly string[]): string =>
  `This PMS (persona ${persona}) has no list of ${list}. It has ${['property', ...there].map(each => `/api/v1/${each}`).join(', ')}.`

const isList = (name: string): name is (typeof lists)[number] => lists.some(list => list === name)

function oneRecord({ shelves }: Outlook, path: string): Answer {
  const [list, id, ...rest] = path.split('/')
  if (id === undefined || rest.length > 0) return problemAnswer(notFound(nothingHere))
  if (list === 'reservations') return record(shelves.reservations, 'reservation', id)
  if (list === 'guests') return record(shelves.guests, 'guest', id)
  return problemAnswer(notFound(nothingHere))
}

function record(log: RecordLog, what: string, id: string): Answer {
  const found = log.get(id)
  if (!found)
    return problemAnswer(
      notFound(`This hotel has no ${what} with the id "${id.slice(0, 100)}". Ask the list for the ids there are.`),
    )
  return jsonAnswer(found.bytes, { seqs: [found.seq] })
}

const nothingHere =
  'There is nothing at this address. The polling API has /api/v1/property, /properties, /changes, /reservations, /reservations/{id}, /guests and /guests/{id}.'
