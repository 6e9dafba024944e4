/** The polling API: `/api/v1`, and `/api/v2` where there is one. */
import { lists, type PollingPlan } from '../../personas/polling-plan.ts'
import { type BuiltList, builtLists } from '../../views/built/lists.ts'
import { type Answer, jsonAnswer, type Request } from '../answer.ts'
import { notFound, problemAnswer, wrongValue } from '../problem.ts'
import type { Outlook } from '../window.ts'
import { availabilityAnswer } from './availability.ts'
import { builtPage, builtRecord } from './built-lists.ts'
import { changesPage, recordsPage } from './lists.ts'
import type { ListMark } from './parameters.ts'
import { propertyRecord, propertyRecords } from './property.ts'
import { choiceOf, namesOf, recordAnswer } from './stored-records.ts'
import { unknownParameters } from './values.ts'
import { writeAnswer } from './writes/routes.ts'

/** `path` is what stands behind `/api/v1/`; `leavesOutNewer` is true for the older version of a PMS that has two. */
export function pollingAnswer(outlook: Outlook, request: Request, path: string, leavesOutNewer: boolean): Answer {
  if (request.method !== 'GET') return writeAnswer(outlook, request, path, leavesOutNewer)
  const { shelves, cursorMark: run, persona } = outlook
  const { query } = request
  const { polling } = persona.windows
  const list = path.split('/')[0] ?? ''
  if (!polling || (isList(list) && !shelves.showing.lists.includes(list)))
    return problemAnswer(notFound(noSuchList(request, persona.name, list, shelves.showing.lists)))
  const mark = { run, life: lifeOf(outlook, polling) }
  switch (path) {
    case 'changes':
      return changesPage(
        shelves.changes,
        query,
        { kind: 'c', ...mark },
        polling,
        leavesOutNewer ? type => namesOf(outlook, type.startsWith('guest.') ? 'guests' : 'reservations', true) : null,
      )
    case 'reservations':
    case 'guests': {
      const kind = path === 'guests' ? 'g' : 'r'
      const choice = choiceOf(outlook, path, query, leavesOutNewer)
      return recordsPage(shelves[path], query, path, { kind, ...mark }, polling, choice, true)
    }
    case 'availability':
      return availabilityAnswer(outlook, query, polling)
    case 'property':
      return withoutParameters(query) ?? jsonAnswer(JSON.stringify(propertyRecord(outlook)), null)
    case 'properties':
      return withoutParameters(query) ?? jsonAnswer(JSON.stringify(propertyRecords(outlook)), null)
    default:
      return further(outlook, path, request, mark, polling, leavesOutNewer)
  }
}

/** A list that is built, or one record of any. */
function further(
  outlook: Outlook,
  path: string,
  request: Request,
  mark: Omit<ListMark, 'kind'>,
  polling: PollingPlan,
  leavesOutNewer: boolean,
): Answer {
  const { query } = request
  const [list = '', id, ...rest] = path.split('/')
  const log = isBuilt(list) ? outlook.shelves.built.logs[list] : undefined
  if (rest.length > 0) return problemAnswer(notFound(nothingHere(request, outlook)))
  if (isBuilt(list) && log)
    return id === undefined
      ? builtPage(outlook, list, log, query, mark, polling)
      : builtRecord(outlook, list, log, id, query, polling)
  if (id !== undefined && (list === 'reservations' || list === 'guests'))
    return recordAnswer(outlook, list, id, query, polling, leavesOutNewer)
  return problemAnswer(notFound(nothingHere(request, outlook)))
}

function withoutParameters(query: URLSearchParams): Answer | undefined {
  const faults = unknownParameters(query)
  return faults.length > 0 ? problemAnswer(wrongValue(...faults)) : undefined
}

const lifeOf = ({ now, wireNow }: Outlook, { cursorHours }: PollingPlan): ListMark['life'] =>
  cursorHours === null ? null : { hours: cursorHours, now, wireNow }

const noSuchList = ({ path }: Request, persona: string, list: string, there: readonly string[]): string =>
  `This PMS (persona ${persona}) has no list of ${list}. It has ${['property', ...there].map(each => `${versionIn(path)}/${each}`).join(', ')}.`

/** `/api/v2` of an address behind which the connector was understood. */
const versionIn = (path: string): string => path.slice(0, '/api/v1'.length)

const isList = (name: string): name is (typeof lists)[number] => lists.some(list => list === name)

const isBuilt = (name: string): name is BuiltList => builtLists.some(list => list === name)

function nothingHere({ path }: Request, { shelves: { showing } }: Outlook): string {
  const there = [
    'properties',
    ...showing.lists.flatMap(list => (list === 'changes' || list === 'availability' ? [list] : [list, `${list}/{id}`])),
  ]
  return `There is nothing at this address. The polling API has ${versionIn(path)}/property, ${there.map(each => `/${each}`).join(', ')}.`
}
