/**
 * Writes in any order, each of which may be asked again under its key, at once and later, as by a connector whose network is bad: the journal is the
 * one of a connector whose network is good. A failure prints seed, path and the shortest list of steps that still fails.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../../fixtures/hotels/harbour-house.ts'
import { Hotel } from '../../../../../simulator/hotel.ts'
import { inputLine } from '../../../../../simulator/journal/inputs.ts'
import { cloudTwoWay } from '../../../../../simulator/personas/cloud-two-way.ts'
import { entryLine } from '../../../../../simulator/transcript/transcript.ts'
import { readCommand } from '../../../../../simulator/wire/control/schemas.ts'
import { ask, register, token } from '../../../a-hotel.ts'
import { arrive, aTwoWayHotel } from './a-two-way-hotel.ts'

type Write = { readonly method: string; readonly path: string; readonly body: string; readonly ifMatch: string | null }
type Step =
  | { readonly kind: 'write'; readonly write: Write; readonly again: number; readonly later: boolean }
  | { readonly kind: 'desk'; readonly command: unknown }

const odd = fc.constantFrom(null, 7, [], 'a\u0000b', '4111111111111111')
/** Mostly as it ought to be. */
const mostly = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 25, arbitrary: value as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd })
const texts = mostly(
  fc.oneof(fc.constantFrom('Ada', 'Zoe\u0308', ''), fc.string({ maxLength: 12, unit: 'grapheme-ascii' })),
)
const consent = mostly(fc.constantFrom('given', 'refused', 'never-asked'))
/** A few of these fields. */
const someOf = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc
    .array(fc.oneof(...Object.entries(fields).map(([name, value]) => value.map(each => [name, each] as const))), {
      maxLength: 3,
    })
    .map(entries => Object.fromEntries(entries))

const preferences = fc.oneof(fc.array(texts, { maxLength: 3 }), fc.constant(null))
const card = someOf({
  ...{ firstName: texts, email: texts, phone: texts, notes: texts, preferences },
  ...{ language: mostly(fc.constantFrom('fr', 'en')), emailKind: mostly(fc.constantFrom('relay', 'personal')) },
  address: mostly(someOf({ lines: fc.array(texts, { maxLength: 7 }), city: texts, region: texts })),
  ...{ consent: mostly(someOf({ email: consent, sms: consent })), moreConsent: someOf({ post: consent }) },
})
const note = someOf({ notes: texts, preferences })
const item = fc.record(
  {
    ...{ transactionCode: mostly(fc.constantFrom('2000', '2100', '1000')), text: texts },
    quantity: mostly(fc.integer({ min: 1, max: 20 })),
    unit: fc.record({ minor: mostly(fc.integer({ min: -500, max: 9000 })), currency: mostly(fc.constant('EUR')) }),
  },
  { requiredKeys: ['transactionCode', 'unit'] },
)
const items = fc.array(item, { minLength: 1, maxLength: 3 })
const check = fc.record({ check: texts, items }, { requiredKeys: ['items'] })

const ifMatch = fc.oneof(
  { weight: 9, arbitrary: fc.constant(null) },
  fc.constantFrom('*', '"1"', '"2"', '"5"', 'W/"1"', '"'),
)
const to = (method: string, paths: readonly string[], body: fc.Arbitrary<unknown>): fc.Arbitrary<Write> =>
  fc.record({
    ...{ method: fc.constant(method), path: fc.constantFrom(...paths) },
    body: fc
      .oneof(
        { weight: 30, arbitrary: body },
        fc.jsonValue().map(value => value as unknown),
      )
      .map(value => JSON.stringify(value)),
    ifMatch,
  })
const write = fc.oneof(
  to('PATCH', ['guests/ada', 'guests/ada', 'guests/ada', 'guests/bea'], card),
  to('PATCH', ['reservations/r1'], note),
  to('POST', ['reservations/r1/postings'], check),
)
const about = { reservation: 'r1' }
const desk = fc.constantFrom(
  { kind: 'change-guest', guest: 'ada', changes: { email: 'desk@guests.example' } },
  { kind: 'set-credit', ...about, noPost: true, creditLimit: null },
  { kind: 'set-credit', ...about, noPost: false, creditLimit: 20_000 },
  ...[{ kind: 'start-night-audit' }, { kind: 'end-night-audit' }, { kind: 'upgrade-pms', to: 2 }],
  ...[
    { kind: 'check-out', ...about, settledBy: 'card' },
    { kind: 'erase-guest', guest: 'ada' },
    { kind: 'merge-guests', guest: 'ada', into: 'cleo' },
  ],
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('write' as const), write, again: fc.nat(2), later: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('desk' as const), command: desk }) },
)

function openHotel(): Hotel {
  const persona = { ...cloudTwoWay, nightAuditClosesTheDoor: true }
  const hotel = aTwoWayHotel({ persona, property: { ...harbourHouse, schemaVersion: 1 } })
  arrive(hotel)
  ask(hotel, register('cleo'))
  return hotel
}

function send(hotel: Hotel, { method, path, body, ifMatch }: Write, place: number): string {
  const headers = {
    ...{ 'content-type': 'application/json', 'idempotency-key': `write-${place}` },
    ...(ifMatch === null ? {} : { 'if-match': ifMatch }),
  }
  const request = {
    method,
    path: `/api/v1/${path}`,
    query: new URLSearchParams(),
    authorization: `Bearer ${token}`,
    headers,
  }
  const answer = hotel.answer({ ...request, body: Buffer.from(body) })
  expect(answer.status).toBeLessThan(500)
  return `${answer.status} ${answer.headers.etag} ${answer.body}`
}

const isDone = (said: string | undefined): said is string => said?.startsWith('2') ?? false

/** The answers to the writes, each of them once. */
function play(hotel: Hotel, steps: readonly Step[], network: 'good' | 'bad'): Map<number, string> {
  const answers = new Map<number, string>()
  for (const [place, each] of steps.entries()) {
    if (each.kind === 'desk') {
      hotel.obey(each.command as never, 'desk')
      continue
    }
    const first = send(hotel, each.write, place)
    answers.set(place, first)
    if (network === 'good') continue
    for (let time = 0; time < each.again; time += 1) expect(send(hotel, each.write, place)).toBe(first)
    // What was asked long ago, and answered, is asked again.
    const old = each.later
      ? steps.findIndex((other, index) => index < place && isDone(answers.get(index)) && other.kind === 'write')
      : -1
    const oldStep = steps[old]
    if (oldStep?.kind === 'write' && hotel.state.guests.get('ada' as never)?.standing.status === 'active')
      expect(send(hotel, oldStep.write, old)).toBe(answers.get(old))
  }
  return answers
}

const runs = Number(process.env.SOAK_COMMANDS ?? 0) > 0 ? 5000 : 150

test('writes that are repeated leave the journal of writes that are not, and a hotel that comes back answers them the same', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25, size: 'max' }), steps => {
      const [good, bad] = [openHotel(), openHotel()]
      const answers = play(good, steps, 'good')
      expect(play(bad, steps, 'bad')).toEqual(answers)
      expect(bad.journal.head).toBe(good.journal.head)
      expect(bad.inputs.map(inputLine)).toEqual(good.inputs.map(inputLine))
      // What the replay reads back has the bytes of what was asked.
      for (const { command, by } of bad.inputs)
        if (by)
          expect(JSON.stringify(readCommand(JSON.parse(JSON.stringify(command))))).toBe(
            JSON.stringify({ kind: 'read', value: command }),
          )
      const lines = {
        commits: bad.journal.lines(),
        inputs: bad.inputs.map(inputLine),
        entries: bad.transcript.all().map(entryLine),
      }
      const back = new Hotel(bad.options, { ...lines, now: bad.now })
      const isThere = back.state.guests.get('ada' as never)?.standing.status === 'active'
      for (const [place, said] of answers) {
        const each = steps[place]
        if (each?.kind === 'write')
          seen.set(
            `${each.write.method} ${said.slice(0, 3)}`,
            (seen.get(`${each.write.method} ${said.slice(0, 3)}`) ?? 0) + 1,
          )
        if (each?.kind === 'write' && isDone(said) && isThere) expect(send(back, each.write, place)).toBe(said)
      }
      if (isThere) expect(back.journal.head).toBe(good.journal.head)
    }),
    { seed: 20_260_601, numRuns: runs },
  )
  // The steps reached all that can be answered.
  const kinds = [
    'PATCH 200',
    'PATCH 400',
    'PATCH 404',
    'PATCH 409',
    'PATCH 412',
    'POST 201',
    'POST 400',
    'POST 409',
    'POST 412',
  ]
  expect(
    kinds.filter(kind => (seen.get(kind) ?? 0) < 5),
    JSON.stringify([...seen]),
  ).toEqual([])
})
