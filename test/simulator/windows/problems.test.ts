/** A window that cannot answer says why: what was found, where, and what was expected. */
import { expect, test } from 'vitest'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { nightlyFull } from '../../../simulator/personas/nightly-full.ts'
import { nightlyLegacy } from '../../../simulator/personas/nightly-legacy.ts'
import type { Persona } from '../../../simulator/personas/persona.ts'
import { openPolling } from '../../../simulator/personas/polling-plan.ts'
import { pollingRich } from '../../../simulator/personas/polling-rich.ts'
import { personas } from '../../../simulator/personas/registry.ts'
import { aHotel, ask, book, register } from '../a-hotel.ts'
import { look } from './an-answer.ts'

function aHotelWithAda() {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1'))
  return hotel
}

const cursor = /^a cursor that this list gave as "next"/
const instant = /^an instant such as "/
const number = /^a whole number from 1 to 500$/

test.each<[string, string, string, RegExp]>([
  ['changes?limit=0', 'limit', '"0"', number],
  ['changes?limit=501', 'limit', '"501"', number],
  ['changes?limit=-1', 'limit', '"-1"', number],
  ['changes?limit=', 'limit', '""', number],
  ['guests?limit=ten', 'limit', '"ten"', number],
  ['guests?limit=1.5', 'limit', '"1.5"', number],
  ['guests?limit=1e2', 'limit', '"1e2"', number],
  ['guests?limit=%20%205', 'limit', '"  5"', number],
  ['reservations?limit=99999999999999999999', 'limit', '"99999999999999999999"', number],
  ['changes?after=r-1', 'after', '"r-1"', cursor],
  ['changes?after=g-1', 'after', '"g-1"', cursor],
  ['reservations?after=c-1', 'after', '"c-1"', cursor],
  ['reservations?after=g-1', 'after', '"g-1"', cursor],
  ['guests?after=r-1', 'after', '"r-1"', cursor],
  ['changes?after=', 'after', '""', cursor],
  ['changes?after=1', 'after', '"1"', cursor],
  ['changes?after=c--1', 'after', '"c--1"', cursor],
  ['changes?after=c-1%0A', 'after', '"c-1\\n"', cursor],
  ['changes?after=c-zzzzzzzzzzz', 'after', '"c-zzzzzzzzzzz"', cursor],
  ['changes?after=c-zzz', 'after', '"c-zzz"', cursor],
  ['changes?after=%00', 'after', '"\\u0000"', cursor],
  ['guests?updatedSince=yesterday', 'updatedSince', '"yesterday"', instant],
  ['guests?updatedSince=2026-06-01', 'updatedSince', '"2026-06-01"', instant],
  ['guests?updatedSince=2026-06-01T05:00:00', 'updatedSince', '"2026-06-01T05:00:00"', instant],
  ['reservations?updatedSince=', 'updatedSince', '""', instant],
])('%s is refused: what was found, where, and what was expected', (path, where, found, expected) => {
  const { status, type, json } = look(aHotelWithAda(), `/api/v1/${path}`)
  expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8'])
  expect(json).toMatchObject({ type: 'urn:mockinn:problem:wrong-value', title: 'Wrong value', status: 400 })
  expect(json.errors).toEqual([{ where, found, expected: expect.stringMatching(expected) }])
  expect(json.detail).toMatch(/^\w+: found .*, expected .*\.$/s)
})

test('everything that is wrong is said at once', () => {
  const { json } = look(aHotelWithAda(), '/api/v1/guests?limit=x&after=y&updatedSince=z')
  expect((json.errors as { where: string }[]).map(({ where }) => where).sort()).toEqual([
    'after',
    'limit',
    'updatedSince',
  ])
})

test('a very long wrong value is cut short', () => {
  const { status, text } = look(aHotelWithAda(), `/api/v1/guests?after=${'x'.repeat(5000)}`)
  expect(status).toBe(400)
  expect(text.length).toBeLessThan(800)
})

test.each([
  ['reservations/nothing', '"nothing"'],
  ['guests/nobody', '"nobody"'],
  ['guests/r1', '"r1"'],
  ['guests/__proto__', '"__proto__"'],
  ['guests/', '""'],
])('/api/v1/%s is answered 404 with the id that is not there', (path, id) => {
  const { status, json } = look(aHotelWithAda(), `/api/v1/${path}`)
  expect([status, json.status, json.title]).toEqual([404, 404, 'Not found'])
  expect(json.detail).toContain(id)
})

test.each([
  '/',
  '/api',
  '/api/v1',
  '/api/v1/',
  '/api/v2/changes',
  '/api/v1/floors',
  '/api/v1/guests/ada/stays',
  '/exports2',
])('%s is answered 404 with the addresses there are', path => {
  const { status, json } = look(aHotelWithAda(), path)
  expect(status).toBe(404)
  expect(json.detail).toMatch(/\/api\/v1\//)
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  '%s on a window is answered 405: a window is to look through',
  method => {
    const hotel = aHotelWithAda()
    for (const path of ['/api/v1/reservations', '/exports', '/exports/a.csv']) {
      const { status, json } = look(hotel, path, method)
      expect([status, json.status]).toEqual([405, 405])
      expect(json.detail).toBe(`${method} is not possible here. Use GET.`)
    }
    expect(hotel.journal.length).toBe(2)
  },
)

test.each([
  [nightlyFull, '/api/v1/changes', 'polling API'],
  [nightlyLegacy, '/api/v1/property', 'polling API'],
  [pollingRich, '/exports', 'daily export'],
  [pollingRich, '/exports/reservations-2026-06-01.csv', 'daily export'],
])('a PMS without a window says so by name (%o)', (persona, path, window) => {
  const { status, json } = look(aHotel({ persona }), path)
  expect(status).toBe(404)
  expect(json.detail).toMatch(new RegExp(`persona ${persona.name}.* has no ${window}.*\\.$`))
})

test('each persona shows the windows it has', () => {
  for (const persona of personas) {
    const hotel = aHotel({ persona })
    expect(look(hotel, '/api/v1/property').status).toBe(persona.windows.polling ? 200 : 404)
    expect(look(hotel, '/exports').status).toBe(persona.windows.export ? 200 : 404)
  }
  expect(new Set(personas.map(({ name }) => name)).size).toBe(personas.length)
})

test('an address where nothing is names the windows that this PMS has, in the versions that it speaks', () => {
  const versions = [{ version: 2, deprecatedAfterDays: null, endsAfterDays: null }] as const
  const polling = { ...openPolling, versions, lists: ['changes', 'rooms'] as const }
  const newer = { ...pollingRich, windows: { ...pollingRich.windows, polling } }
  const said = (path: string, persona: Persona = newer) => look(aHotel({ persona }), path).json.detail
  const nothing = 'There is nothing at this address.'
  expect(said('/api/v1/changes')).toBe(`${nothing} This PMS (persona polling-rich) has /api/v2/… (polling).`)
  expect(said('/api/v2/bookings')).toBe(
    `${nothing} The polling API has /api/v2/property, /properties, /changes, /rooms, /rooms/{id}.`,
  )
  expect(said('/api/v2/guests')).toContain('It has /api/v2/property, /api/v2/changes, /api/v2/rooms.')
  expect(said('/', allWindows)).toBe(
    `${nothing} This PMS (persona all-windows) has /api/v1/… (polling), /exports (the daily export), /screens (the back office).`,
  )
  const [ended] = [{ ...versions[0], endsAfterDays: 0 }]
  const silent = { ...newer, windows: { ...newer.windows, polling: { ...polling, versions: [ended] } } }
  expect(said('/', silent)).toBe(`${nothing} This PMS (persona polling-rich) has nothing else.`)
})
