/** Which rows stand in a file: by what a row is about, and by whom the file is about. */
import { describe, expect, test } from 'vitest'
import { berlin } from '../../../../fixtures/hotels/berlin.ts'
import type { Command } from '../../../../simulator/domain/commands.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import type { ExportPlan, ExportScope } from '../../../../simulator/personas/export-plan.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { aHotel, ask, book, checkIn, checkOut, day, moment, register } from '../../a-hotel.ts'
import { asked, item, pay, post, takeBack } from '../../domain/books/a-bill.ts'
import { aNastyHotel, lastFile, withPlan } from './a-nasty-hotel.ts'
import { jsonRows } from './read-back.ts'

const plain = (plan: Partial<ExportPlan>) => withPlan({ format: { kind: 'json-lines' }, ...plan })
const rowsOf = (hotel: Hotel, file = lastFile(hotel)) => jsonRows(wholeOf(file.content).toString())
const nasty = async (plan: Partial<ExportPlan>) => rowsOf(await aNastyHotel(plain(plan)))

const scopes = {
  full: { kind: 'full' },
  delta: { kind: 'delta' },
  inHouse: { kind: 'in-house' },
  arrivals: { kind: 'arrivals', nextDays: 15 },
  departed: { kind: 'departed', lastDays: 1, nextDays: 3 },
} as const satisfies Record<string, ExportScope>

/** The file that closes the 2nd of June: leaves and goes left that day, off was cancelled, stays sleeps here, missing never came. */
const stays = {
  full: ['leaves', 'goes', 'stays', 'missing', 'comes', 'far', 'off'],
  delta: ['leaves', 'goes', 'off'],
  inHouse: ['stays'],
  arrivals: ['stays', 'comes', 'off'],
  departed: ['leaves', 'goes', 'comes', 'off'],
} as const satisfies Record<keyof typeof scopes, string[]>

const guests = {
  full: ['comma', 'umlaut', 'polish', 'greek', 'formula', 'broken', 'refused'],
  delta: [],
  inHouse: ['umlaut'],
  arrivals: ['umlaut', 'polish', 'broken'],
  departed: ['comma', 'refused', 'polish', 'broken'],
} as const satisfies Record<keyof typeof scopes, string[]>

const nights: Readonly<Record<string, string[]>> = {
  ...{ leaves: ['2026-06-01'], goes: ['2026-06-01'], missing: ['2026-06-01'], off: ['2026-06-04'] },
  ...{ stays: ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'] },
  ...{ comes: ['2026-06-03', '2026-06-04', '2026-06-05'], far: ['2026-12-30', '2026-12-31', '2027-01-01'] },
}

/** Charges and payments, each with its day. */
const lines: Readonly<Record<string, string[]>> = {
  leaves: ['charge 01 85.00', 'charge 01 15.00', 'charge 01 129.50', 'payment 02 229.50'],
  goes: ['charge 01 129.50', 'payment 02 129.50'],
  stays: ['charge 01 9.90', 'charge 01 129.50', 'charge 02 129.50', 'payment 01 50.00'],
  off: ['charge 02 129.50'],
}

describe.each(Object.keys(scopes) as (keyof typeof scopes)[])('of the scope %s', name => {
  const scope = scopes[name]

  test('a file of reservations has a row for each stay', async () => {
    expect((await nasty({ scope })).map(({ reservation }) => reservation)).toEqual(stays[name])
  })

  test('a file of room nights has a row for each night of each stay, at its price', async () => {
    const rows = await nasty({ scope, grain: 'room-night' })
    expect(rows.map(({ reservation, night }) => [reservation, night])).toEqual(
      stays[name].flatMap(stay => (nights[stay] ?? []).map(night => [stay, night])),
    )
    for (const { reservation, rate } of rows) expect(rate).toBe(reservation === 'far' ? '249.00' : '129.50')
  })

  test('a file of guests has a row for each of them, once', async () => {
    expect((await nasty({ scope, grain: 'guest' })).map(({ guest }) => guest)).toEqual(guests[name])
  })

  test('a file of folio lines has their charges and payments, and of a delta those of the days since', async () => {
    const rows = await nasty({ scope, grain: 'folio-line' })
    const told = rows.map(({ reservation, kind, business_date: date, gross, paid }) => [
      ...[reservation, `${kind} ${String(date).slice(-2)} ${gross ?? paid}`],
    ])
    const about = name === 'delta' ? stays.full : stays[name]
    const isTold = (line: string) => name !== 'delta' || line.includes(' 02 ')
    expect(told).toEqual(about.flatMap(stay => (lines[stay] ?? []).filter(isTold).map(line => [stay, line])))
  })
})

test('a line of a folio says what was sold, for how much of it is tax, and with which check; a payment how it was paid', async () => {
  const rows = await nasty({ grain: 'folio-line' })
  expect(rows[0]).toMatchObject({
    ...{ reservation: 'leaves', line: 'dinner.1', posting: 'dinner', charge_of: 'leaves', business_date: '2026-06-01' },
    ...{ window: 1, transaction_code: '2000', text: 'Dîner; "menu"\nà deux', quantity: 2, unit: '42.50', net: '77.27' },
    ...{ tax: '7.73', gross: '85.00', paid: null, currency: 'EUR', method: null, check: 'B-7', reverses: null },
    ...{ guest: 'comma', first_name: 'Ada, "the Countess"' },
  })
  expect(rows[3]).toMatchObject({
    ...{
      reservation: 'leaves',
      kind: 'payment',
      business_date: '2026-06-02',
      paid: '229.50',
      method: 'card',
      currency: 'EUR',
    },
    ...{ transaction_code: null, gross: null, net: null, quantity: null, text: null },
  })
})

test('what is taken back or given back is a line of its own, below zero, of the day on which that was done', async () => {
  const hotel = aHotel({ persona: plain({ grain: 'folio-line', scope: { kind: 'delta' } }) })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-04' }), checkIn('r1'))
  ask(hotel, post('dinner', [item('2000', 4250, 2)]), pay('deposit', 20_000, { method: 'cash' }))
  await hotel.advanceTo(moment('2026-06-02T07:00:00Z'))
  const refund = { kind: 'refund-payment', payment: 'back', of: 'deposit', minor: 5000 } as const
  const sorry = { kind: 'adjust-line', posting: 'sorry', line: 'dinner.1', minor: 4250 } as const
  ask(hotel, asked({ ...refund, reason: 'Too much' }), asked({ ...sorry, reason: 'Cold soup' }))
  ask(hotel, post('wrong', [item('2100', 900)]), takeBack('wrong'))
  await hotel.advanceTo(moment('2026-06-03T07:00:00Z'))
  const told = rowsOf(hotel).map(({ kind, transaction_code: code, quantity, net, gross, paid, reverses }) => ({
    ...{ kind, code, quantity, net, gross, paid, reverses },
  }))
  expect(told).toEqual([
    // Half of a tax of 7.73.
    { kind: 'charge', code: '2000', quantity: -1, net: '-38.63', gross: '-42.50', paid: null, reverses: 'dinner.1' },
    { kind: 'charge', code: '2100', quantity: 1, net: '7.50', gross: '9.00', paid: null, reverses: null },
    { kind: 'charge', code: '2100', quantity: -1, net: '-7.50', gross: '-9.00', paid: null, reverses: 'wrong.1' },
    { kind: 'charge', code: '1000', quantity: 1, net: '117.73', gross: '129.50', paid: null, reverses: null },
    { kind: 'payment', code: null, quantity: null, net: null, gross: null, paid: '-50.00', reverses: 'deposit' },
  ])
})

test.each([
  ['reservation', 'goes', 6],
  ['room-night', 'goes', 13],
  ['folio-line', 'goes', 9],
] as const)(
  'who refused marketing by e-mail stands in no file of the grain %s that drops them',
  async (grain, gone, rest) => {
    const rows = await nasty({ grain, optedOut: 'dropped' })
    expect([rows.length, rows.some(({ reservation }) => reservation === gone)]).toEqual([rest, false])
  },
)

test('who refused marketing by e-mail stands in no list of guests that drops them', async () => {
  const rows = await nasty({ grain: 'guest', optedOut: 'dropped' })
  expect(rows.map(({ guest }) => guest)).toEqual(guests.full.filter(guest => guest !== 'refused'))
})

test('who says no after the first night leaves the files of the nights to come', async () => {
  const hotel = aHotel({ persona: plain({ optedOut: 'dropped' }) })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-08', departure: '2026-06-09' }))
  await hotel.advanceTo(moment('2026-06-02T07:00:00Z'))
  expect(rowsOf(hotel)).toHaveLength(1)
  ask(hotel, { kind: 'set-consent', guest: 'ada', channel: 'email', to: 'refused', by: 'guest' } as Command)
  await hotel.advanceTo(moment('2026-06-03T07:00:00Z'))
  expect(rowsOf(hotel)).toEqual([])
})

test('where cancellations are dropped, a cancelled stay leaves every kind of file, with its nights and its fee', async () => {
  for (const grain of ['reservation', 'room-night', 'folio-line'] as const) {
    const rows = await nasty({ grain, cancellations: 'dropped' })
    expect([rows.length > 0, rows.some(({ reservation }) => reservation === 'off')]).toEqual([true, false])
  }
  const coming = await nasty({ grain: 'guest', scope: scopes.arrivals, cancellations: 'dropped' })
  expect(coming.map(({ guest }) => guest)).toEqual(['umlaut', 'polish'])
})

test('the net amount is the bill without its taxes, to the cent: two nights with breakfast over the New Year on which VAT changes', async () => {
  const columns = ['amount', 'net_amount'].map(field => ({ field, header: field }))
  const hotel = aHotel({ persona: plain({ columns }), property: berlin, date: day('2025-12-31') })
  ask(hotel, register('ada'), book('r1', { arrival: '2025-12-31', departure: '2026-01-02' }), checkIn('r1'))
  await hotel.advanceTo(moment('2026-01-01T08:00:00Z'))
  // The 31st: 120.00 at 7 % is 112.15, food of 16.00 at 19 % is 13.45, drinks of 4.00 at 19 % are 3.36. On the 1st food is at 7 %: 14.95.
  expect(rowsOf(hotel)).toEqual([{ amount: '280.00', net_amount: '259.42' }])
  await hotel.advanceTo(moment('2026-01-02T08:00:00Z'))
  ask(hotel, checkOut('r1'))
  const charges = [...hotel.state.folios.values()].flatMap(folio => folio.charges)
  const revenue = charges.filter(({ transactionCode }) => transactionCode !== '9000')
  expect(revenue.map(({ net }) => net).sort((a, b) => a - b)).toEqual([336, 336, 1345, 1495, 11_215, 11_215])
})
