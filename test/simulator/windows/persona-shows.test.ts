/** What a persona keeps to itself stays inside, whatever the window. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { Command } from '../../../simulator/domain/commands.ts'
import { nightlyFull } from '../../../simulator/personas/nightly-full.ts'
import { pollingRich } from '../../../simulator/personas/polling-rich.ts'
import { aHotel, ask, book, cancel, checkIn, moment, register } from '../a-hotel.ts'
import { listOf, look } from './an-answer.ts'

const names = (record: object | undefined) => Object.keys(record ?? {})

test('a field that is not listed stands in no record and in no change; ids, versions and states always do', () => {
  const persona = {
    ...pollingRich,
    fields: { ...pollingRich.fields, reservation: ['arrival', 'departure'], guest: ['lastName'] },
  }
  const hotel = aHotel({ persona })
  ask(hotel, register('ada'), book('r1'))
  const shown = [
    'id',
    'number',
    'property',
    'version',
    'status',
    'guest',
    'arrival',
    'departure',
    'createdAt',
    'updatedAt',
  ]
  expect(names(listOf(hotel, '/api/v1/reservations', 'reservations')[0])).toEqual(shown)
  expect(names(look(hotel, '/api/v1/guests/ada').json)).toEqual([
    'id',
    'property',
    'version',
    'lastName',
    'createdAt',
    'updatedAt',
    'status',
  ])
  const [, booked] = listOf(hotel, '/api/v1/changes', 'changes')
  expect(names(booked?.data as object)).toEqual(shown)
})

test('a PMS without consents shows none', () => {
  const hotel = aHotel({ persona: { ...pollingRich, consents: 'none' } })
  ask(hotel, register('ada'))
  expect(names(look(hotel, '/api/v1/guests/ada').json)).not.toContain('consent')
  expect(names(look(hotel, '/api/v1/guests/ada').json)).toContain('vip')
})

test('a change that does not count moves nothing on, and is there for whoever looks', () => {
  const hotel = aHotel({
    persona: { ...pollingRich, changes: ['guest.created', 'reservation.created', 'reservation.cancelled'] },
  })
  ask(hotel, register('ada'), register('bea'), book('r1'))
  const [next, feed] = ['guests', 'changes'].map(list => look(hotel, `/api/v1/${list}`).json.next)
  ask(hotel, { kind: 'change-guest', guest: 'ada' as never, changes: { email: 'ada@guests.example' } })
  expect(listOf(hotel, `/api/v1/guests?after=${next}`, 'guests')).toEqual([])
  expect(listOf(hotel, `/api/v1/changes?after=${feed}`, 'changes')).toEqual([])
  expect(listOf(hotel, '/api/v1/guests', 'guests').map(({ id, email }) => `${id} ${email}`)).toEqual([
    'ada ada@guests.example',
    'bea null',
  ])
  ask(hotel, cancel('r1'))
  expect(listOf(hotel, `/api/v1/changes?after=${feed}`, 'changes')).toMatchObject([{ type: 'reservation.cancelled' }])
})

test('who reads a record after a change that does not count has read that change', () => {
  const hotel = aHotel({ persona: { ...pollingRich, changes: ['guest.created'] } })
  ask(hotel, register('ada'), { kind: 'change-guest', guest: 'ada' as never, changes: { email: 'ada@guests.example' } })
  look(hotel, '/api/v1/guests/ada')
  look(hotel, '/api/v1/guests')
  expect(hotel.transcript.all()).toMatchObject([{ facts: { seqs: [2] } }, { facts: { seqs: [2] } }])
})

test('a field that is kept back has no column in the file either', async () => {
  const fields = { reservation: ['arrival', 'departure'], guest: ['lastName', 'consent'], folio: [] }
  const headers = async (consents: 'one-way' | 'none') => {
    const hotel = aHotel({ persona: { ...nightlyFull, fields, consents } })
    ask(hotel, register('ada'), book('r1'))
    await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
    return look(hotel, '/exports/reservations-2026-06-01.csv').text.split('\r\n')[0]
  }
  const [before, after] = [
    'reservation,number,version,status,arrival,departure,guest,last_name,',
    'created_at,updated_at',
  ]
  expect(await headers('one-way')).toBe(`${before}consent_email,consent_sms,${after}`)
  expect(await headers('none')).toBe(`${before}${after}`)
})

test('a PMS that closes the door posts nothing during night audit, and another does, whatever the property says', () => {
  for (const closes of [true, false]) {
    const property = { ...harbourHouse, nightAudit: { ...harbourHouse.nightAudit, closesTheDoor: !closes } }
    const hotel = aHotel({ property, persona: { ...pollingRich, nightAuditClosesTheDoor: closes } })
    const today = { arrival: '2026-06-01', departure: '2026-06-03' }
    ask(hotel, register('ada'), book('r1', today), checkIn('r1'), { kind: 'start-night-audit' })
    const item = { transactionCode: harbourHouse.books.house.room, text: 'Late bed', quantity: 1, unit: 500 }
    const posting = { kind: 'post-charge', posting: 'p1', reservation: 'r1', check: null, items: [item] }
    expect(hotel.obey(posting as Command, 'desk').kind).toBe(closes ? 'refused' : 'committed')
  }
})
