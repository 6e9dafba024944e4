/** Requests of every kind, drawn from a stream: most nearly right, some quite wrong. */
import type { Stream } from '../../../../simulator/population/streams.ts'
import type { Request } from '../../../../simulator/windows/answer.ts'
import { token } from '../../a-hotel.ts'

/** `cursors` are some that were given; a request may show one. */
export function anOddRequest(draw: Stream, cursors: readonly (string | undefined)[]): Request {
  const [method, path, query] = [
    oneOf(draw, methods),
    ...(draw() % 10 === 0 ? readingOn(draw, cursors) : ([aPath(draw), aQuery(draw, cursors)] as const)),
  ]
  const more = Array.from({ length: draw() % 3 }, () => [oneOf(draw, headers), mostly(draw, headerValues)])
  const bearer =
    draw() % 20 === 0 ? oneOf(draw, [undefined, 'Basic eDp5', 'Bearer', 'Bearer mockinn_at_1_x']) : `Bearer ${token}`
  const body = draw() % 5 === 0 ? Buffer.from(mostly(draw, bodies)) : null
  return { method, path, query, authorization: bearer, headers: Object.fromEntries(more), body }
}

const odd = [
  ...[
    '',
    ' ',
    '%00',
    '\u0000',
    '%',
    '%zz',
    '..',
    '.',
    '//',
    '__proto__',
    'constructor',
    'toString',
    '-1',
    '0',
    '1e999',
  ],
  ...[
    'NaN',
    'null',
    '[]',
    '{}',
    '"',
    "'",
    '<script>',
    '💶',
    '\uD800',
    'é',
    '\r\nx: y',
    'a'.repeat(3000),
    '*',
    ',',
    ';q=',
  ],
  ...[
    '2026-06-01',
    '2026-02-30',
    '9999-12-31',
    '0000-01-01',
    '2026-06-01T05:00:00Z',
    '+275760-09-13T00:00:00Z',
    '999999',
  ],
]
const words = [
  ...['property', 'properties', 'changes', 'reservations', 'guests', 'folios', 'payments', 'rooms', 'housekeeping'],
  ...[
    'availability',
    'consents',
    'history',
    'r1',
    'r2',
    'ada',
    'ada.email',
    '201',
    'y1',
    'token',
    'exports',
    'api',
    'v1',
    'v2',
  ],
]
const paths = [
  '/api/v1/',
  '/api/v2/',
  '/oauth/token',
  '/exports/',
  '/exports',
  '/',
  '/api/v1',
  '/oauth/',
  '/api/v3/',
  '/screens/',
]
const names = ['after', 'updatedSince', 'limit', 'fields', 'status', 'guest', 'arrivalFrom', 'arrivalTo', 'from', 'to']
const values = [
  ...['1', '7', '500', '501', 'id', 'id,status', 'status', 'confirmed', 'in-house,cancelled', 'ada', 'nobody'],
  ...['r-1-abcdef', 'g-zz-000000-1-1', 'c-0'],
]
export const headers = [
  'accept-encoding',
  'if-none-match',
  'if-match',
  'api-version',
  'content-type',
  'idempotency-key',
  'accept',
]
export const headerValues = [
  ...['gzip', 'gzip;q=0', '*', 'br;q=1, gzip;q=0.001', '"3"', 'W/"3"', '"p"', '1', '2', '3', 'application/json'],
  ...['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=utf-7'],
]
const bodies = [
  ...[
    'grant_type=client_credentials',
    `grant_type=client_credentials&client_id=x&client_secret=${token}`,
    'grant_type=x',
  ],
  ...['{"a":1}', '{', '[[[[', 'client_id=%ff&client_secret=%00', '\u0000\u0001', 'a=1&a=1'],
]
export const methods = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'BREW',
  '',
]

export const oneOf = <Item>(draw: Stream, items: readonly Item[]): Item => items[draw() % items.length] as Item
const mostly = (draw: Stream, usual: readonly string[]): string =>
  draw() % 4 === 0 ? oneOf(draw, odd) : oneOf(draw, usual)

export function aPath(draw: Stream): string {
  const within = Array.from({ length: draw() % 3 }, () => mostly(draw, words)).join('/')
  return `${draw() % 4 === 0 ? oneOf(draw, paths) : draw() % 2 === 0 ? '/api/v1/' : '/api/v2/'}${within}`
}

/** `cursors` are some that were given; a request may show one. */
export function aQuery(draw: Stream, cursors: readonly (string | undefined)[]): URLSearchParams {
  const query = new URLSearchParams()
  for (let left = draw() % 4; left > 0; left -= 1)
    query.append(
      mostly(draw, names),
      mostly(draw, draw() % 3 === 0 ? cursors.filter(each => each !== undefined) : values),
    )
  return query
}

/** A list from a cursor that it gave, old or new. */
function readingOn(draw: Stream, cursors: readonly (string | undefined)[]): readonly [string, URLSearchParams] {
  const after = oneOf(draw, cursors) ?? ''
  return [`/api/v2/${listOf[after[0] ?? '']}`, new URLSearchParams({ after })]
}

const listOf: Readonly<Record<string, string>> = {
  ...{ c: 'changes', r: 'reservations', g: 'guests', f: 'folios', p: 'payments', m: 'rooms' },
  ...{ k: 'housekeeping', s: 'consents', h: 'history' },
}
