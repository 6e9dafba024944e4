/** What a PMS shows of a bill, and keeps back, is the same wherever somebody reads it. */
import { expect, test } from 'vitest'
import { type ExportPlan, plainExport } from '../../../simulator/personas/export-plan.ts'
import { wholeOf } from '../../../simulator/windows/export/content.ts'
import { aHotel, ask, book, checkIn, checkOut, moment, register, token } from '../a-hotel.ts'
import { item, pay, post } from '../domain/books/a-bill.ts'
import { look } from './an-answer.ts'
import { aPersonaThat } from './polling/a-reading-hotel.ts'

/** Ada's dinner of 18.00 and two nights on her bill, and 7.00 of it paid, as each window tells of it. */
async function bill(folio: 'all' | readonly string[], reservation: 'all' | readonly string[] = 'all') {
  const base = aPersonaThat({}, { fields: { reservation, guest: 'all', folio } })
  const nightly: ExportPlan = { ...plainExport, grain: 'folio-line' }
  const persona = { ...base, windows: { ...base.windows, screens: { idleMinutes: 600 }, export: nightly } }
  const hotel = aHotel({ persona })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }), checkIn('r1', '201'))
  ask(hotel, post('p1', [item('2000', 1800, 1, 'Sole')]), pay('y1', 700))
  await hotel.advanceTo(moment('2026-06-02T07:00:00Z'))
  const signedIn = look(hotel, '/screens/sign-in', 'POST', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(`user=desk&password=${token}`),
  })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  const screen = look(hotel, '/screens/folio?id=r1', 'GET', { headers: { cookie } }).text
  const file = wholeOf(hotel.files[0]?.content as never).toString('utf8')
  const [record, payments] = ['/api/v1/folios/r1', '/api/v1/payments'].map(path => look(hotel, path).text)
  await hotel.advanceTo(moment('2026-06-03T07:00:00Z'))
  ask(hotel, pay('y2', 27000), checkOut('r1'))
  await hotel.advanceTo(moment('2026-06-03T08:00:00Z'))
  return { polling: `${record}\n${payments}`, file, screen, history: look(hotel, '/api/v1/history').text }
}

type Bill = Awaited<ReturnType<typeof bill>>

/** Each thing that can be told of the bill, and how each window says it; null where that window never does. */
const things: Readonly<Record<string, { [window in 'polling' | 'file' | 'screen']: string | null }>> = {
  'the text of a charge': { polling: '"Sole"', file: 'Sole', screen: '>Sole<' },
  'what a charge came to': { polling: '"gross":1800', file: 'gross', screen: 'data-column="gross"' },
  'the tax of a charge': { polling: '"vat":164', file: '1.64', screen: '>1.64 EUR<' },
  'what is which tax': { polling: '"taxes":[', file: null, screen: 'data-table="taxes"' },
  'the method of a payment': { polling: '"method":"card"', file: ',card,', screen: '>Card<' },
  'the amount of a payment': { polling: '"amount":{"minor":700', file: ',7.00', screen: '>7.00 EUR<' },
  'the day of a payment': { polling: '"businessDate":"2026-06-01"', file: 'business_date', screen: '"date"' },
  'who pays': { polling: '"payer":', file: null, screen: 'data-column="payer"' },
  'what is open': { polling: '"balance":{"minor":14050', file: null, screen: '>140.50 EUR<' },
}

const told = (windows: Bill, window: 'polling' | 'file' | 'screen') =>
  Object.keys(things).filter(thing => {
    const words = things[thing]?.[window]
    return typeof words === 'string' && windows[window].includes(words)
  })

const lists: readonly ['all' | string[], told: string[], spent: boolean][] = [
  ['all', Object.keys(things), true],
  [[], [], false],
  [['balance', 'gross', 'text'], ['what is open'], true],
  [['gross', 'text', 'vat', 'taxes', 'businessDate'], [], false],
  [['lines', 'text'], ['the text of a charge'], false],
  [['lines', 'gross'], ['what a charge came to'], true],
  [['lines', 'vat'], ['the tax of a charge'], false],
  [['lines', 'taxes'], ['what is which tax'], false],
  [['payments'], [], false],
  [['method', 'amount'], [], false],
  [['balance', 'payments'], ['what is open'], true],
  [['payments', 'method'], ['the method of a payment'], false],
  [['payments', 'amount'], ['the amount of a payment'], false],
  [['payments', 'businessDate'], ['the day of a payment'], false],
  [['payer'], [], false],
  [['windows', 'payer'], ['who pays'], false],
]

test.each(lists)('of a bill with %j every window tells the same', async (folio, expected, isSpentTold) => {
  const windows = await bill(folio)
  for (const window of ['polling', 'file', 'screen'] as const) {
    const tellable = expected.filter(thing => things[thing]?.[window] !== null)
    // The head of a file says what it has columns for, and a file without a line says nothing else.
    const said = window === 'file' && !/\n./.test(windows.file) ? [] : told(windows, window)
    expect([window, said]).toEqual([window, tellable])
  }
  expect(windows.history.includes('"spent":{"minor":27700')).toBe(isSpentTold)
  expect(windows.screen.includes('data-fact="charged"')).toBe(isSpentTold)
})

test('an earlier stay says its nights where it says the departure', async () => {
  const nights = async (...fields: string[]) => (await bill([], fields)).history.includes('"nights":2')
  expect([await nights('arrival', 'departure'), await nights('arrival')]).toEqual([true, false])
})

test('a chosen field of what this PMS keeps back is none', async () => {
  const hotel = aHotel({
    persona: aPersonaThat({}, { fields: { reservation: 'all', guest: 'all', folio: ['amount'] } }),
  })
  expect(look(hotel, '/api/v1/payments?fields=amount').status).toBe(400)
  expect(look(hotel, '/api/v1/history?fields=spent').status).toBe(400)
  expect(look(hotel, '/api/v1/history?fields=nights').status).toBe(200)
})
