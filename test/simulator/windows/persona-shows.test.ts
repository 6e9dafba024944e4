/** What a persona keeps to itself stays inside, whatever the window. */
import { expect, test } from 'vitest'
import { pollingRich } from '../../../simulator/personas/polling-rich.ts'
import { aHotel, ask, book, cancel, register } from '../a-hotel.ts'
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

test('a PMS that closes the door during night audit does so whatever the property says', async () => {
  for (const closes of [true, false]) {
    const hotel = aHotel({ persona: { ...pollingRich, nightAuditClosesTheDoor: closes } })
    expect(hotel.state.property.nightAudit.closesTheDoor).toBe(closes)
  }
})
