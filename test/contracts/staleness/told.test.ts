import { describe, expect, test } from 'vitest'
import { toldFacts } from '../../../contracts/staleness/told.ts'
import type { Mode } from '../../../contracts/verdict.ts'
import type { Command } from '../../../simulator/domain/commands.ts'
import type { ExportPlan } from '../../../simulator/personas/export-plan.ts'
import type { Persona } from '../../../simulator/personas/persona.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import { aHotel, ask, book, cancel, moment, register } from '../../simulator/a-hotel.ts'
import { withPlan } from '../../simulator/windows/export/a-nasty-hotel.ts'
import { aCancellation, at, cancelled, type Hour } from '../checks/cases.ts'

const { journal } = aCancellation()
const knownAt = at('2026-06-05 15:00')

/** When a window first told that Ada has cancelled, and what else it told by then. */
function adaCancels(mode: Mode, ...transcript: Entry[]) {
  const told = toldFacts(journal, transcript)
  const cancellation = told.find(({ type }) => type === 'reservation.cancelled')
  expect(cancellation).toMatchObject({ seq: cancelled.seq, at: knownAt, subject: { kind: 'reservation', id: 'ada' } })
  return cancellation?.told[mode]
}

let n = 0
function entry(hour: Hour, saying: Record<string, unknown>): Entry {
  n += 1
  return { n, at: at(hour), wire: 0, wireEnd: 0, ...saying } as unknown as Entry
}
const asked = (hour: Hour, path: string, facts: object | null) =>
  entry(hour, { kind: 'request', window: 'polling', method: 'GET', path, status: 200, facts })
const sent = (hour: Hour, seq: number, type: string) => entry(hour, { kind: 'delivery', seq, type })
const file = (hour: Hour, upTo: number, ...reservations: string[]) =>
  entry(hour, { kind: 'file-written', upTo, reservations })

describe('a fact is told', () => {
  test('once for each stay and each guest that a commit changed', () => {
    expect(toldFacts(journal, []).map(({ seq, type, subject }) => `${seq} ${type} ${subject.id}`)).toEqual([
      '1 guest.created ada-guest',
      '1 reservation.created ada',
      '2 guest.created bea-guest',
      '2 reservation.created bea',
      '3 reservation.cancelled ada',
      '4 reservation.checked_in bea',
      '5 reservation.checked_out bea',
    ])
  })

  test('by the first page that holds it, and not by a page from before', () => {
    const pages = [
      asked('2026-06-05 14:50', '/api/v1/changes', { from: 1, to: 2 }),
      asked('2026-06-05 15:10', '/api/v1/changes?after=c-2', { from: 3, to: 3 }),
      asked('2026-06-05 15:30', '/api/v1/reservations/ada', { seqs: [3] }),
    ]
    expect(adaCancels('polling', ...pages)).toBe(at('2026-06-05 15:10'))
    expect(adaCancels('polling', pages[0] as Entry)).toBeNull()
    expect(adaCancels('webhooks', ...pages)).toBeNull()
  })

  test('by a record as it is later, which holds what was changed before', () => {
    const told = toldFacts(journal, [asked('2026-06-07 11:00', '/api/v1/reservations?limit=100', { seqs: [3, 5] })])
    const ofStays = told.filter(({ subject }) => subject.kind === 'reservation')
    expect(ofStays.map(fact => fact.told.polling)).toEqual(ofStays.map(() => at('2026-06-07 11:00')))
  })

  test('by a page of chosen fields only where they say it', () => {
    const page = (path: string, ...seqs: number[]) => asked('2026-06-05 15:10', `/api/v1/${path}`, { seqs })
    expect(adaCancels('polling', page('reservations?fields=id', 3))).toBeNull()
    expect(adaCancels('polling', page('reservations?fields=id%2Cstatus', 3))).toBe(at('2026-06-05 15:10'))
    const guestIn = (fields: string) => toldFacts(journal, [page(`guests?fields=${fields}`, 1)])[0]?.told.polling
    expect([guestIn('id%2Cversion'), guestIn('email')]).toEqual([null, at('2026-06-05 15:10')])
  })

  test('by a screen of the stay, which tells of no guest, and by the guest card of the guest alone', () => {
    const screen = (path: string) =>
      entry('2026-06-05 15:20', {
        kind: 'request',
        window: 'screens',
        method: 'GET',
        path,
        status: 200,
        facts: { seqs: [3] },
      })
    expect(adaCancels('screens', screen('/screens/reservation?id=ada'))).toBe(at('2026-06-05 15:20'))
    expect(adaCancels('screens', screen('/screens/guest?id=ada-guest'))).toBeNull()
    expect(adaCancels('polling', screen('/screens/reservation?id=ada'))).toBeNull()
  })

  test('of a stay alone where only stays were asked for', () => {
    const told = toldFacts(journal, [asked('2026-06-02 11:00', '/api/v1/reservations', { seqs: [1, 2] })])
    expect(told.slice(0, 2).map(fact => fact.told.polling)).toEqual([null, at('2026-06-02 11:00')])
  })

  test('by no page of the feed where it does not count, but by the next change of the same stay that does', () => {
    const page = (hour: Hour, from: number, to: number) => asked(hour, '/api/v1/changes', { from, to })
    const pages = [page('2026-06-05 19:00', 1, 4), page('2026-06-07 11:00', 5, 5)]
    const counted = ['guest.created', 'reservation.created', 'reservation.checked_out']
    const told = toldFacts(journal, pages, counted).slice(4)
    expect(told.map(({ type, told: { polling } }) => [type, polling])).toEqual([
      ['reservation.cancelled', null],
      ['reservation.checked_in', at('2026-06-07 11:00')],
      ['reservation.checked_out', at('2026-06-07 11:00')],
    ])
  })

  test('by the first attempt of its webhook, whether it was taken or not', () => {
    const attempts = [
      sent('2026-06-05 15:00', 3, 'reservation.cancelled'),
      sent('2026-06-05 15:05', 3, 'reservation.cancelled'),
    ]
    expect(adaCancels('webhooks', ...attempts)).toBe(knownAt)
  })

  test('by the first file that holds the stay and knows the commit, with the guest whose stay it is', () => {
    const files = [file('2026-06-05 03:10', 2, 'ada', 'bea'), file('2026-06-06 03:10', 3, 'ada', 'bea')]
    expect(adaCancels('export', ...files)).toBe(at('2026-06-06 03:10'))
    expect(toldFacts(journal, files)[0]?.told.export).toBe(at('2026-06-05 03:10'))
  })

  test('by nobody, where the stay silently left the file', () => {
    const files = [file('2026-06-05 03:10', 2, 'ada', 'bea'), file('2026-06-06 03:10', 3, 'bea')]
    expect(adaCancels('export', ...files)).toBeNull()
  })

  test('by a file only of what it has a column for, and by a file of guests of each guest in it', async () => {
    const bare = (...fields: string[]) => ({ columns: fields.map(field => ({ field, header: field })) })
    const xml = { format: { kind: 'xml', message: 'OTA_HotelResNotifRQ' } } as const
    expect(await byTheFile({})).toEqual(['guest.updated', 'reservation.cancelled'])
    expect(await byTheFile(bare('number'))).toEqual([])
    expect(await byTheFile(bare('number', 'status', 'guest'))).toEqual(['reservation.cancelled'])
    expect(await byTheFile(bare('number', 'guest', 'email'))).toEqual(['guest.updated'])
    expect(await byTheFile({ ...xml, ...bare('amount') })).toEqual(['reservation.cancelled'])
    expect(await byTheFile({ grain: 'guest' })).toEqual(['guest.updated'])
    expect(await byTheFile({ grain: 'guest', ...bare('guest') })).toEqual([])
    expect(await byTheFile({}, { fields: { reservation: 'all', guest: [], folio: 'all' } })).toEqual([
      'reservation.cancelled',
    ])
  })

  test('by a file whose line in the transcript says no more than it did, where it tells of both', async () => {
    const { transcript } = await aNightWith({})
    const written = transcript.all().find(({ kind }) => kind === 'file-written')
    expect(Object.keys(written ?? {})).not.toEqual(expect.arrayContaining(['guests']))
    expect(Object.keys(written ?? {})).not.toEqual(expect.arrayContaining(['silentOn']))
  })
})

/** The evening on which Ada has another address, and cancels. */
async function aNightWith(plan: Partial<ExportPlan>, over: Partial<Persona> = {}) {
  const hotel = aHotel({ persona: withPlan(plan, over) })
  ask(hotel, register('ada', { email: 'ada@guests.example' }), book('r1'))
  ask(hotel, { kind: 'change-guest', guest: 'ada', changes: { email: 'new@guests.example' } } as unknown as Command)
  ask(hotel, cancel('r1'))
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  return hotel
}

async function byTheFile(plan: Partial<ExportPlan>, over: Partial<Persona> = {}): Promise<string[]> {
  const { journal, transcript } = await aNightWith(plan, over)
  const told = toldFacts(journal.after(0), transcript.all()).filter(({ told }) => told.export !== null)
  return told.map(({ type }) => type).filter(type => !type.endsWith('.created'))
}
