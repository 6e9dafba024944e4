/** What can go wrong when somebody asks the hotel over HTTP. */
import { days, hours, minutes } from '../../domain/time.ts'
import { count, type FaultKind, hotelTime, percent, wireTime } from './kind.ts'

const anyQuestion = ['polling', 'export', 'screens'] as const
const page = { on: ['polling'], parameters: [], mirrors: [], spoils: false } as const

export const requestFaults: readonly FaultKind[] = [
  {
    ...{ id: 'latency', on: anyQuestion, parameters: [wireTime('by', 300, 20_000)], mirrors: [], spoils: false },
    does: 'The answer waits.',
    seen: 'The first byte comes late.',
  },
  {
    ...{ id: 'slow-body', on: anyQuestion, mirrors: [], spoils: false },
    parameters: [wireTime('over', 400, 20_000), count('pieces', 8, 2, 64)],
    does: 'The body comes in pieces, with pauses between them.',
    seen: 'Headers at once, then a trickle.',
  },
  {
    ...{ id: 'reset', on: anyQuestion, parameters: [percent('after', 50)], mirrors: ['WH-29'], spoils: true },
    does: 'The connection is reset after so much of the answer; what was asked for, a write too, was done.',
    seen: 'ECONNRESET, before the headers where it is 0%, else in the middle of the body.',
  },
  {
    ...{ id: 'truncated', on: ['polling', 'screens'], parameters: [percent('after', 60)], mirrors: [], spoils: true },
    does: 'The body ends early, and its length says that this is all.',
    seen: 'Status 200 and half a JSON.',
  },
  {
    ...{ id: 'too-many-requests', on: anyQuestion, mirrors: [], spoils: true },
    parameters: [count('seconds', 1, 0, 86_400)],
    does: 'The question is answered 429, with so many seconds of real time in Retry-After; nothing was done.',
    seen: 'Status 429 and a problem.',
  },
  {
    ...{ id: 'unavailable', on: anyQuestion, mirrors: ['WH-26'], spoils: true },
    parameters: [count('status', 503, 500, 599)],
    does: 'The question is answered with a 5xx; nothing was done.',
    seen: 'The status and a problem.',
  },
  {
    ...{ id: 'outage', on: [...anyQuestion, 'sftp'], mirrors: ['WH-31'], spoils: true },
    parameters: [hotelTime('for', hours(6), minutes(1), days(30))],
    does: 'Nobody is there: connections end without a word until it is over.',
    seen: 'ECONNRESET; by SFTP the login ends.',
  },
  {
    ...{ id: 'token-expired', on: ['polling'], parameters: [], mirrors: [], spoils: true },
    does: 'In mid-page (a question with `after`), the token counts as expired once.',
    seen: 'Status 401 with error="invalid_token"; with the same or a new token the page is there.',
  },
  {
    ...{ id: 'cursor-expired', on: ['polling'], parameters: [], mirrors: [], spoils: true },
    does: 'In mid-page, the cursor counts as expired.',
    seen: 'Status 410: that list is to be read again from its beginning.',
  },
  {
    ...{ ...page, id: 'page-drift', parameters: [count('rows', 1, 1, 100)] },
    does: 'Records move while somebody pages: the first of the next page stand at the end of this one, too.',
    seen: 'The same record on two pages that follow each other.',
  },
  {
    ...{ ...page, id: 'ties', parameters: [hotelTime('within', hours(1), 1000, days(1))] },
    does: 'The clock that stamps records is coarse: all that changed within so long bears the same instant.',
    seen: 'Equal `updatedAt` and `timestamp`.',
  },
  {
    ...{ ...page, id: 'clock-skew', parameters: [hotelTime('by', minutes(7), -days(1), days(1))] },
    does: 'The clock of the PMS is wrong: every instant that it says is off, and instants that it is told are read so.',
    seen: '`hotel-time`, `now`, `updatedAt`, `createdAt` and `timestamp` are off by so much.',
  },
  {
    ...{ ...page, id: 'duplicate-rows' },
    does: 'Every record of a page stands in it twice.',
    seen: 'Equal records next to each other.',
  },
  {
    ...{ ...page, id: 'unknown-fields', mirrors: ['WH-23'] },
    does: 'Every record has fields that nobody has heard of.',
    seen: '`x-season` and `x-upsell` in each record.',
  },
  {
    ...{ ...page, id: 'new-enum-value', mirrors: ['WH-23'] },
    does: 'Every reservation comes from an origin and has a segment that are new.',
    seen: '`"origin": "metaverse"`, `"segment": "astronauts"`.',
  },
  {
    ...{ ...page, id: 'new-status', mirrors: ['WH-23'] },
    does: 'Every reservation is in a state that is new, as long as it lasts.',
    seen: '`"status": "pre-registered"`.',
  },
]
