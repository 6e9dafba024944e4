/** What a connector may write, and what it is told: over real HTTP. */
import { expect, test } from 'vitest'
import { tokyo } from '../../../../../fixtures/hotels/tokyo.ts'
import { cloudTwoWay } from '../../../../../simulator/personas/cloud-two-way.ts'
import { ask, book, cancel, checkIn } from '../../../a-hotel.ts'
import { aTwoWayServer, balanceOf, dinner, item } from './a-two-way-hotel.ts'

test('contact details are written, and the answer is the card as it is now, byte for byte as it is read', async () => {
  const { hotel, patch, read } = await aTwoWayServer()
  const { status, headers, text, json } = await patch('guests/ada', {
    ...{ email: 'a.byron@guests.example', phone: null, language: 'fr', lastName: 'Lovelace' },
    address: { city: 'Paris' },
  })
  expect([status, headers.get('etag')]).toEqual([200, `"${hotel.journal.length}"`])
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(text).toBe((await read('guests/ada')).text)
  expect(json).toMatchObject({
    ...{ firstName: 'Ada', lastName: 'Lovelace', email: 'a.byron@guests.example', phone: null, language: 'fr' },
    ...{ address: { lines: [], city: 'Paris', postalCode: null, region: null }, version: hotel.journal.length },
  })
  expect(hotel.journal.after(hotel.journal.length - 1)).toMatchObject([
    { by: 'connector', command: { kind: 'change-guest' } },
  ])
})

test('an address is merged line by line, and null takes it away', async () => {
  const { patch } = await aTwoWayServer()
  await patch('guests/ada', { address: { lines: ['12 quai'], city: 'Paris', postalCode: '75001' } })
  const moved = await patch('guests/ada', { address: { city: 'Lyon', postalCode: null } })
  expect(moved.json.address).toEqual({ lines: ['12 quai'], city: 'Lyon', postalCode: null, region: null })
  expect((await patch('guests/ada', { address: null })).json.address).toBeNull()
})

test('a consent is written for each channel, and it is kept that the connector said so', async () => {
  const { hotel, patch } = await aTwoWayServer()
  const { json } = await patch('guests/ada', { consent: { email: 'refused' }, moreConsent: { post: 'given' } })
  expect(json).toMatchObject({
    consent: { email: 'refused', sms: 'never-asked' },
    moreConsent: { post: 'given', phone: 'never-asked' },
  })
  const { consents } = hotel.state.guests.get('ada' as never) ?? {}
  expect(consents?.map(({ channel, to, by }) => `${channel} ${to} ${by}`)).toEqual([
    'email given desk',
    'email refused connector',
    'post given connector',
  ])
})

test('who writes what is so already changes nothing', async () => {
  const { hotel, patch, read } = await aTwoWayServer()
  const before = hotel.journal.head
  for (const body of [{}, { email: 'ada@guests.example', consent: { email: 'given' }, notes: null }]) {
    const { status, text } = await patch('guests/ada', body)
    expect([status, text]).toEqual([200, (await read('guests/ada')).text])
  }
  expect(hotel.journal.head).toBe(before)
})

test('of a new e-mail address it is not known whose it is, unless that is said', async () => {
  const { hotel, patch } = await aTwoWayServer()
  const kindNow = async (body: object) => (await patch('guests/ada', body)).json.emailKind
  expect(await kindNow({ emailKind: 'relay' })).toBe('relay')
  expect(await kindNow({ email: 'ada@home.example' })).toBeNull()
  expect(await kindNow({ email: 'ada@office.example', emailKind: 'personal' })).toBe('personal')
  expect(hotel.state.guests.get('ada' as never)?.details.email).toBe('ada@office.example')
})

test('what is noted of a stay is written, line breaks and all; whose, when and where is the desk’s own', async () => {
  const { hotel, patch, read } = await aTwoWayServer()
  const { status, text, headers } = await patch('reservations/r1', {
    notes: 'Late.\nQuiet.',
    preferences: ['high floor'],
  })
  expect([status, headers.get('etag')]).toEqual([200, `"${hotel.journal.length}"`])
  expect(text).toBe((await read('reservations/r1')).text)
  expect(JSON.parse(text)).toMatchObject({ notes: 'Late.\nQuiet.', preferences: ['high floor'] })
  expect((await patch('reservations/r1', { preferences: null, notes: null })).json).toMatchObject({
    ...{ notes: null, preferences: [] },
  })
  const moved = await patch('reservations/r1', { arrival: '2026-07-01' })
  expect(moved.status).toBe(400)
  expect(moved.json.errors).toEqual([
    { where: 'body', found: 'the field "arrival"', expected: 'no other fields than preferences, notes' },
  ])
})

test('a check is charged to the room, line by line, with its taxes', async () => {
  const { hotel, post } = await aTwoWayServer()
  const { status, headers, json } = await post('reservations/r1/postings', dinner, { key: 'k1' })
  expect([status, headers.get('etag')]).toEqual([201, `"${json.id}"`])
  expect(json).toEqual({
    ...{
      id: expect.stringMatching(/^post-[0-9a-f]{24}$/),
      reservation: 'r1',
      businessDate: '2026-06-01',
      check: '4711',
    },
    lines: [
      {
        ...{ id: `${json.id}.1`, folio: 'r1', window: 1, transactionCode: '2000', outlet: 'restaurant' },
        ...{ text: 'At the bar', quantity: 2, unit: 1450, net: 2636, taxes: [{ tax: 'V10', minor: 264 }], gross: 2900 },
      },
      {
        ...{ id: `${json.id}.2`, folio: 'r1', window: 1, transactionCode: '2100', outlet: 'restaurant' },
        ...{ text: 'At the bar', quantity: 1, unit: 900, net: 750, taxes: [{ tax: 'V20', minor: 150 }], gross: 900 },
      },
    ],
    total: { minor: 3800, currency: 'EUR' },
  })
  expect(balanceOf(hotel)).toBe(3800)
})

test('the hotel’s own refusal is answered 409, and nothing is written', async () => {
  const { hotel, post, patch } = await aTwoWayServer()
  const refusedWith = async (path: string, body: unknown) => {
    const { status, json } = await (path.endsWith('postings') ? post : patch)(path, body, { key: 'k1' })
    return [status, json.detail]
  }
  ask(hotel, { kind: 'set-credit', reservation: 'r1' as never, noPost: true, creditLimit: null })
  const before = hotel.journal.head
  expect(await refusedWith('reservations/r1/postings', dinner)).toEqual([
    409,
    'Ada Byron may not charge to the room. Take another tender.',
  ])
  expect(hotel.journal.head).toBe(before)
  ask(hotel, { kind: 'set-credit', reservation: 'r1' as never, noPost: false, creditLimit: 1000 })
  expect(await refusedWith('reservations/r1/postings', dinner)).toEqual([
    409,
    expect.stringMatching(/^Ada Byron would owe 38\.00 EUR, and the limit is 10\.00 EUR/),
  ])
  ask(hotel, { kind: 'check-out', reservation: 'r1' as never, settledBy: 'card' })
  expect(await refusedWith('reservations/r1/postings', dinner)).toEqual([
    409,
    'Ada Byron cannot be charged: the reservation is checked-out. Take another tender.',
  ])
  ask(hotel, { kind: 'erase-guest', guest: 'ada' as never })
  expect(await refusedWith('guests/ada', { email: 'again@guests.example' })).toEqual([
    409,
    expect.stringMatching(/^The profile "ada" was erased at the guest's wish/),
  ])
  expect(await refusedWith('reservations/r1', { notes: 'again' })).toEqual([
    409,
    expect.stringMatching(/nothing more is written to that stay/),
  ])
})

test('while night audit closes the door nothing is posted, and it is said when to ask again', async () => {
  const { hotel, post } = await aTwoWayServer({ persona: { ...cloudTwoWay, nightAuditClosesTheDoor: true } })
  ask(hotel, { kind: 'start-night-audit' })
  const shut = await post('reservations/r1/postings', dinner, { key: 'k1' })
  expect([shut.status, shut.headers.get('retry-after')]).toEqual([409, '600'])
  expect(shut.json.detail).toMatch(/^Night audit is closing 2026-06-01, and nothing is posted until it ends/)
  ask(hotel, { kind: 'end-night-audit' })
  const landed = await post('reservations/r1/postings', dinner, { key: 'k1' })
  expect([landed.status, landed.json.businessDate]).toEqual([201, '2026-06-02'])
})

test('a stay that is over is still noted something about', async () => {
  const { hotel, patch } = await aTwoWayServer()
  ask(hotel, book('r2', { arrival: '2026-06-20', departure: '2026-06-22' }), cancel('r2'))
  expect((await patch('reservations/r2', { notes: 'Wrote to her.' })).json).toMatchObject({
    ...{ status: 'cancelled', notes: 'Wrote to her.' },
  })
})

test('an amount in a currency that is not the hotel’s is not posted', async () => {
  const { post } = await aTwoWayServer()
  const { status, json } = await post(
    'reservations/r1/postings',
    { items: [item('2000', 1, 1000, 'USD')] },
    { key: 'k' },
  )
  expect(status).toBe(400)
  expect(json.errors).toEqual([{ where: 'items.0.unit.currency', found: '"USD"', expected: 'EUR' }])
})

test('in a group a check goes to the house of the stay, in its currency and under its codes', async () => {
  const { hotel, post } = await aTwoWayServer({ sisters: [{ ...tokyo, id: 'sister-house' }] })
  const [room] = tokyo.rooms
  const plan = tokyo.ratePlans[0]?.code
  const stay = { arrival: '2026-06-01', departure: '2026-06-03', roomType: room?.type, ratePlan: plan }
  ask(hotel, { ...book('s1', stay as never), property: 'sister-house' } as never, checkIn('s1'))
  const code = tokyo.books.codes.find(({ kind }) => kind === 'food')?.code ?? ''
  const path = 'reservations/s1/postings'
  expect((await post(path, { items: [item(code, 1, 1200)] }, { key: 'k1' })).json.errors).toEqual([
    { where: 'items.0.unit.currency', found: '"EUR"', expected: 'JPY' },
  ])
  const { status, json } = await post(path, { items: [item(code, 1, 1200, 'JPY')] }, { key: 'k1' })
  expect([status, (json.total as { currency: string }).currency]).toEqual([201, 'JPY'])
  expect(hotel.houses.get('sister-house')?.postings.has(json.id as never)).toBe(true)
  expect(hotel.state.postings.has(json.id as never)).toBe(false)
})

test('a change that does not count is answered all the same, with what is there now', async () => {
  const { hotel, patch, read } = await aTwoWayServer({ persona: { ...cloudTwoWay, changes: ['guest.created'] } })
  const { headers, text } = await patch('guests/ada', { phone: '+33 2 00' })
  expect([text, headers.get('etag')]).toEqual([(await read('guests/ada')).text, `"${hotel.journal.length}"`])
  expect((await patch('guests/ada', { phone: null }, { ifMatch: String(headers.get('etag')) })).status).toBe(200)
})
