/**
 * Whatever happens while somebody reads a list page by page: the last state of every record is met, and none is skipped. One reader keeps the
 * cursor for ever, another asks again since the last moment that it knows, where many records share one. READ_RUNS=… asks for more runs.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HotelState } from '../../../../simulator/domain/state.ts'
import { later, minutes } from '../../../../simulator/domain/time.ts'
import { Hotel } from '../../../../simulator/hotel.ts'
import { isOver } from '../../../../simulator/views/built/stays.ts'
import { ask, register } from '../../a-hotel.ts'
import type { Step } from '../../domain/whole-hotel/choosing.ts'
import { everyRule, sisterHouse } from '../../domain/whole-hotel/every-rule.ts'
import { alone } from '../../domain/whole-hotel/invariants.ts'
import { commandKinds, commandOf } from '../../domain/whole-hotel/steps.ts'
import { look } from '../an-answer.ts'
import { aHotelThat } from './a-reading-hotel.ts'

const lists = ['reservations', 'guests', 'folios', 'payments', 'rooms', 'housekeeping', 'consents', 'history'] as const
type List = (typeof lists)[number]
type Read = { id: string; version: number; updatedAt: string }

class Reader {
  readonly known = new Map<string, string>()
  readonly #hotel: Hotel
  readonly #list: List
  #next: string | null = null
  #since: string | null = null
  readonly #asksSince: boolean

  constructor(hotel: Hotel, list: List, asksSince: boolean) {
    this.#hotel = hotel
    this.#list = list
    this.#asksSince = asksSince
  }

  /** Whether there is more. */
  page(limit: number): boolean {
    const from = this.#next !== null ? `&after=${this.#next}` : this.#since ? `&updatedSince=${this.#since}` : ''
    const { status, json } = look(this.#hotel, `/api/v1/${this.#list}?limit=${limit}${from}`)
    expect(status).toBe(200)
    const records = json[this.#list] as Read[]
    const more = json.hasMore as boolean
    expect(records.length).toBeLessThanOrEqual(limit)
    for (const record of records) this.#take(record)
    if (more) expect(json.next).not.toBe(this.#next)
    this.#next = more || !this.#asksSince ? (json.next as string) : null
    return more
  }

  #take(record: Read): void {
    const before = JSON.parse(this.known.get(record.id) ?? '{"version":-1}') as Read
    expect(record.version, `${this.#list} ${record.id}`).toBeGreaterThanOrEqual(before.version)
    if (record.version === before.version && this.#list !== 'reservations' && this.#list !== 'guests')
      expect(record, `one version of ${this.#list} ${record.id}`).toEqual(before)
    this.known.set(record.id, JSON.stringify(record))
    if (this.#asksSince && (this.#since === null || record.updatedAt > this.#since)) this.#since = record.updatedAt
  }
}

function expectAllKnown(hotel: Hotel, again: Hotel, list: List, reader: Reader): void {
  for (let pages = 0; pages < 10_000 && reader.page(7); pages += 1);
  // Once more, since the reading that ended may have begun before.
  for (let pages = 0; pages < 10_000 && reader.page(50); pages += 1);
  const there = new Map<string, string>()
  for (let next: string | null = ''; next !== null; ) {
    const { json } = look(again, `/api/v1/${list}?limit=500${next === '' ? '' : `&after=${next}`}`)
    for (const record of json[list] as Read[]) there.set(record.id, JSON.stringify(record))
    next = json.hasMore ? (json.next as string) : null
  }
  expect([...there.keys()].sort(), `all ${list} are there`).toEqual(idsOf(hotel, list).sort())
  for (const [id, record] of there) {
    expect(reader.known.get(id), `${list} ${id} as the reader knows it`).toBe(record)
    expect(look(hotel, `/api/v1/${list}/${id}`).text, `${list}/${id}`).toBe(record)
  }
}

/** Of all that the hotel has of a kind, by its own books. */
function idsOf({ state, houses }: Hotel, list: List): string[] {
  const inEach = (ids: (house: Readonly<HotelState>) => Iterable<string>) =>
    [...houses.values()].flatMap(house =>
      [...ids(house)].map(id => (house === state ? id : `${house.property.id}.${id}`)),
    )
  switch (list) {
    case 'reservations':
      return [...state.reservations.keys()]
    case 'guests':
      return [...state.guests.keys()]
    case 'folios':
      return [...state.folios.keys()]
    case 'payments':
      return inEach(house => house.payments.keys())
    case 'rooms':
    case 'housekeeping':
      return inEach(house => house.property.rooms.map(room => room.number))
    case 'consents':
      return [...state.guests.keys()].flatMap(id => ['email', 'sms', 'post', 'phone'].map(each => `${id}.${each}`))
    case 'history':
      return [...state.reservations.values()].filter(isOver).map(({ id }) => id)
    default:
      return list satisfies never
  }
}

type Do =
  | { readonly do: 'ask'; readonly step: Step }
  | { readonly do: 'read'; readonly list: List; readonly limit: number; readonly since: boolean }
  | { readonly do: 'wait'; readonly minutes: number }

const busy = ['register-guest', 'book', 'check-in', 'check-out', 'post-charge', 'take-payment', 'erase-guest'] as const
const number = fc.nat(100_000)
const doing: fc.Arbitrary<Do> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      step: fc.record({ kind: fc.constantFrom(...commandKinds, ...busy, ...busy), a: number, b: number, c: number }),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      list: fc.constantFrom(...lists),
      limit: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 200 })),
      since: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 900 }) }) },
)

async function readWhileItGoesOn(doings: readonly Do[]): Promise<void> {
  const hotel = aHotelThat({}, { property: { ...everyRule, schemaVersion: 2 }, sisters: [sisterHouse] })
  ask(hotel, ...['g0', 'g00'].map(id => register(id)))
  const houses = [...hotel.houses.values()]
  const readers = lists.map(list => ({
    list,
    steady: new Reader(hotel, list, false),
    since: new Reader(hotel, list, true),
  }))
  for (const [index, each] of doings.entries()) {
    if (each.do === 'wait') await hotel.advanceTo(later(hotel.now, minutes(each.minutes)))
    else if (each.do === 'read') {
      const reader = readers.find(({ list }) => list === each.list)
      reader?.[each.since ? 'since' : 'steady'].page(each.limit)
    } else {
      const house = houses[each.step.c % 5 === 0 ? 1 : 0] as (typeof houses)[number]
      const command = commandOf(alone(house), each.step, index + 1)
      hotel.obey({ ...command, property: house.property.id }, 'desk')
    }
  }
  // The same hotel from its journal, where nothing that was put together for a reader is kept.
  const kept = { commits: hotel.journal.lines(), inputs: [], entries: [], now: hotel.now }
  const again = new Hotel(hotel.options, kept)
  for (const { list, steady, since } of readers) {
    expectAllKnown(hotel, again, list, steady)
    expectAllKnown(hotel, again, list, since)
  }
}

test('whoever reads on while the hotel goes on meets the last state of every record, and skips none', {
  timeout: 3_600_000,
}, async () => {
  const doings = fc.array(doing, { minLength: 400, maxLength: 400, size: 'max' })
  await fc.assert(fc.asyncProperty(doings, readWhileItGoesOn), {
    numRuns: Number(process.env.READ_RUNS ?? 25),
    seed: Number(process.env.SOAK_SEED ?? 20_260_602),
    endOnFailure: process.env.SHRINK === undefined,
  })
})
