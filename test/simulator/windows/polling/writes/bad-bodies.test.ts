/** Whatever is sent, the asker is told what is wrong with it, nothing is written, and nothing of it is our own trouble. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../../fixtures/hotels/harbour-house.ts'
import { aTwoWayServer, balanceOf, dinner, item, type Sent } from './a-two-way-hotel.ts'

const postings = 'reservations/r1/postings'

/** Sends it and expects that nothing was written. */
async function refused(path: string, body: unknown, sent: Sent = {}) {
  const { hotel, patch, post } = await aTwoWayServer()
  const { head } = hotel.journal
  const answer = await (path === postings ? post : patch)(path, body, { key: 'k1', ...sent })
  expect(hotel.journal.head).toBe(head)
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(answer.json.detail).toMatch(/\.$/)
  return { ...answer, errors: answer.json.errors as { where: string; found: string; expected: string }[] | undefined }
}

test.each([
  ['guests/ada?dryRun=true', { notes: 'x' }],
  ['reservations/r1?fields=notes', { notes: 'x' }],
])('a write to %s is answered 400, since no write takes a parameter', async (path, body) => {
  const { status, errors } = await refused(path, body)
  const [where, found] = (path.split('?')[1] ?? '').split('=')
  expect([status, errors]).toEqual([400, [{ where, found: `"${found}"`, expected: 'no parameter at all' }]])
})

test('charges are not posted to an address with a parameter, and the key stays free', async () => {
  const { hotel, post } = await aTwoWayServer()
  const before = balanceOf(hotel)
  expect((await post(`${postings}?test=1`, dinner, { key: 'k1' })).status).toBe(400)
  expect(balanceOf(hotel)).toBe(before)
  expect((await post(postings, dinner, { key: 'k1' })).status).toBe(201)
})

const type = (contentType: string) => ({ headers: { 'content-type': contentType } })

test.each<[string, string, Sent]>([
  ['text', 'guests/ada', type('text/plain')],
  ['a form', 'guests/ada', type('application/x-www-form-urlencoded')],
  ['XML', postings, type('application/xml')],
  ['a JSON Patch', 'guests/ada', type('application/json-patch+json')],
  ['a merge patch where nothing is there to patch', postings, type('application/merge-patch+json')],
  ['no type', 'guests/ada', type('')],
  ['Latin 1', 'guests/ada', type('application/json; charset=iso-8859-1')],
  ['UTF-16', 'guests/ada', type('application/json; charset="utf-16"')],
  ['JSON that is packed', 'guests/ada', { headers: { 'content-encoding': 'gzip' } }],
])('%s is answered 415 with what is read here', async (_, path, sent) => {
  const { status, json, headers } = await refused(path, '{}', sent)
  expect(status).toBe(415)
  expect(json.detail).toMatch(/this PMS reads application\/json/)
  const named = headers.get('accept-patch') ?? headers.get('accept') ?? headers.get('accept-encoding')
  expect(named).toMatch(/json|identity/)
})

test.each(['application/json; charset=UTF-8', 'Application/JSON;charset="utf-8"', 'application/merge-patch+json'])(
  '%s is read',
  async contentType => {
    const { patch } = await aTwoWayServer()
    expect((await patch('guests/ada', { notes: 'Zoë 🏨' }, type(contentType))).json.notes).toBe('Zoë 🏨')
  },
)

test.each<[string, string | Uint8Array]>([
  ['nothing', ''],
  ['blanks', '  \n'],
  ['half an object', '{"notes":"x"'],
  ['two objects', '{"notes":"x"}{"notes":"y"}'],
  ['a comma too many', '{"notes":"x",}'],
  ['NaN', '{"notes":NaN}'],
  ['a NUL between', '{"notes":\0"x"}'],
  ['bytes that are not UTF-8', Uint8Array.from([...Buffer.from('{"notes":"'), 0xe9, ...Buffer.from('"}')])],
  ['an open bracket, 60,000 times', '['.repeat(60_000)],
])('%s is answered 400: it is not JSON', async (_, body) => {
  const { status, json } = await refused('guests/ada', body)
  expect([status, json.title]).toEqual([400, 'Not JSON'])
})

const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
const deepObject = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`

test.each<[string, string, string, string]>([
  ['a list', '[]', 'body', 'a list of 0'],
  ['null', 'null', 'body', 'null'],
  ['a number', '7', 'body', '7'],
  ['lists in lists, 30,000 deep', deep, 'body', 'a list of 1'],
  ['objects in objects, 10,000 deep', deepObject, 'body', 'the field "a"'],
  ['deep lists as a note', `{"notes":${deep}}`, 'notes', 'a list of 1'],
  ['__proto__', '{"__proto__":{"email":"x"}}', 'body', 'the field "__proto__"'],
  ['constructor', '{"constructor":{"prototype":{"email":"x"}}}', 'body', 'the field "constructor"'],
  ['__proto__ in an address', '{"address":{"__proto__":{"city":"x"}}}', 'address', 'the field "__proto__"'],
  ['__proto__ as a consent', '{"consent":{"__proto__":"given"}}', 'consent', 'the field "__proto__"'],
  ['the id', '{"id":"bea"}', 'body', 'the field "id"'],
  ['the version', '{"version":99}', 'body', 'the field "version"'],
  ['a NUL in a name', '{"lastName":"By\\u0000ron"}', 'lastName', '"By\\u0000ron"'],
  ['a line break in a name', '{"lastName":"By\\nron"}', 'lastName', '"By\\nron"'],
  ['an escape in a note', '{"notes":"\\u001b[31m"}', 'notes', '"\\u001b[31m"'],
  ['half a character', '{"lastName":"\\ud83c"}', 'lastName', '"\\ud83c"'],
  ['a name of null', '{"lastName":null}', 'lastName', 'null'],
  ['a name of a number', '{"firstName":7}', 'firstName', '7'],
  ['a name too long', `{"lastName":"${'x'.repeat(201)}"}`, 'lastName', `"${'x'.repeat(60)}…"`],
  ['a language of three letters', '{"language":"fra"}', 'language', '"fra"'],
  ['a country in small letters', '{"country":"fr"}', 'country', '"fr"'],
  ['the 30th of February', '{"birthDate":"1990-02-30"}', 'birthDate', '"1990-02-30"'],
  ['a consent of true', '{"consent":{"email":true}}', 'consent.email', 'true'],
  ['a consent of null', '{"consent":{"email":null}}', 'consent.email', 'null'],
  ['consents of null', '{"consent":null}', 'consent', 'null'],
  ['a consent by post where it does not stand', '{"consent":{"post":"given"}}', 'consent', 'the field "post"'],
  ['an address in one line', '{"address":"12 quai"}', 'address', '"12 quai"'],
  [
    'an address of seven lines',
    `{"address":{"lines":${JSON.stringify('1234567'.split(''))}}}`,
    'address.lines',
    'a list of 7',
  ],
  ['a card number', '{"notes":"Card 4111-1111 1111 1111"}', 'notes', 'a card number'],
  ['a card number as a field', '{"4111111111111111":1}', 'body', 'the field a card number'],
])('%s is answered 400 with what was found, and where', async (_, body, where, found) => {
  const { status, errors } = await refused('guests/ada', body)
  expect([status, errors?.[0]?.where]).toEqual([400, where])
  expect(errors?.[0]?.found).toBe(found)
})

const one = (over: object) => ({ items: [{ ...item('2000', 1, 1000), ...over }] })
const unit = (minor: unknown, currency: unknown = 'EUR') => one({ unit: { minor, currency } })
const ofMinor = (text: string) => JSON.stringify(unit(0)).replace('"minor":0', `"minor":${text}`)

test.each<[string, unknown, string]>([
  ['an amount with a point', unit(10.5), 'items.0.unit.minor'],
  ['an amount as text', unit('1000'), 'items.0.unit.minor'],
  ['no amount', one({ unit: undefined }), 'items.0.unit'],
  ['an amount that is a bare number', one({ unit: 1000 }), 'items.0.unit'],
  ['an amount of null', unit(null), 'items.0.unit.minor'],
  ['an amount beyond any bill', unit(1_000_000_001), 'items.0.unit.minor'],
  ['an amount beyond any number', ofMinor('1e400'), 'items.0.unit.minor'],
  ['an amount beyond whole numbers', ofMinor('9007199254740993'), 'items.0.unit.minor'],
  ['a discount beyond any bill', unit(-1_000_000_001), 'items.0.unit.minor'],
  ['a line beyond any bill', one({ quantity: 10_000, unit: { minor: 100_001, currency: 'EUR' } }), 'items.0'],
  ['another currency', unit(1000, 'USD'), 'items.0.unit.currency'],
  ['a currency in small letters', unit(1000, 'eur'), 'items.0.unit.currency'],
  ['no currency', one({ unit: { minor: 1000 } }), 'items.0.unit.currency'],
  ['a quantity of none', one({ quantity: 0 }), 'items.0.quantity'],
  ['a quantity below none', one({ quantity: -1 }), 'items.0.quantity'],
  ['half a quantity', one({ quantity: 0.5 }), 'items.0.quantity'],
  ['a code that nobody has', one({ transactionCode: '9999' }), 'items.0.transactionCode'],
  ['a code as a number', one({ transactionCode: 2000 }), 'items.0.transactionCode'],
  ['an outlet that does not sell it', one({ outlet: 'spa' }), 'items.0.outlet'],
  ['a check number too long', { ...dinner, check: '1'.repeat(41) }, 'check'],
  ['a card number as a check', { ...dinner, check: '4111111111111111' }, 'check'],
  ['no items', { check: '1' }, 'items'],
  ['an empty list of items', { items: [] }, 'items'],
  ['51 items', { items: Array.from({ length: 51 }, () => item('2000', 1, 1)) }, 'items'],
  ['an id of its own', { ...dinner, posting: 'p1' }, 'body'],
])('%s is not posted', async (_, body, where) => {
  const { status, errors } = await refused(postings, body)
  expect([status, errors?.[0]?.where]).toEqual([400, where])
})

test('a body of nothing but nonsense is answered briefly', async () => {
  const nonsense = { items: Array.from({ length: 50 }, () => ({ unit: 1, quantity: 'x', text: 7 })) }
  const { status, text, errors } = await refused(postings, nonsense)
  expect([status, errors?.length]).toEqual([400, 20])
  expect(text.length).toBeLessThan(10_000)
})

test('a body of 64 KB is read, and one byte more is answered 413', async () => {
  const padded = (bytes: number) => `{"notes":"x"}${' '.repeat(bytes - 13)}`
  const { hotel, patch } = await aTwoWayServer()
  const { status, json } = await patch('guests/ada', padded(64 * 1024 + 1))
  expect([status, json.title]).toEqual([413, 'Too large'])
  expect(hotel.transcript.all().at(-1)).toMatchObject({
    kind: 'request',
    method: 'PATCH',
    path: '/api/v1/guests/ada',
    status: 413,
  })
  expect(hotel.state.guests.get('ada' as never)?.details.notes).toBeNull()
  expect((await patch('guests/ada', padded(64 * 1024))).status).toBe(200)
})

test('what is taken off a bill is below zero', async () => {
  const { hotel, post } = await aTwoWayServer()
  const body = { items: [item('2000', 1, 2000), item('2000', 1, -500)] }
  expect((await post(postings, body, { key: 'k1' })).json.total).toEqual({ minor: 1500, currency: 'EUR' })
  expect(balanceOf(hotel)).toBe(1500)
})

test.each([
  ['JPY', 1200],
  ['BHD', 1250],
] as const)('in %s an amount is whole units of that currency, whatever its digits', async (currency, minor) => {
  const { hotel, post } = await aTwoWayServer({ property: { ...harbourHouse, currency } })
  const { status, json } = await post(postings, { items: [item('2000', 3, minor, currency)] }, { key: 'k1' })
  expect([status, json.total]).toEqual([201, { minor: 3 * minor, currency }])
  expect(balanceOf(hotel)).toBe(3 * minor)
  expect((await post(postings, { items: [item('2000', 3, minor)] }, { key: 'k2' })).status).toBe(400)
})

test('the token of the run does not come into the hotel by a note', async () => {
  const { hotel, patch } = await aTwoWayServer()
  const { token } = hotel.options
  expect((await patch('guests/ada', { notes: `My token is ${token}.` }, { key: 'k1' })).status).toBe(200)
  expect(hotel.state.guests.get('ada' as never)?.details.notes).toBe('My token is •••.')
  expect(JSON.stringify([hotel.transcript.all(), hotel.journal.lines(), hotel.inputs])).not.toContain(token)
})
