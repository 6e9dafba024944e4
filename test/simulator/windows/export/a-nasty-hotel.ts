/** Three days at the harbour with guests whose names no file likes: the same every time. */

import { neverAsked } from '../../../../simulator/domain/profiles/guests.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import type { ExportPlan } from '../../../../simulator/personas/export-plan.ts'
import { plainExport } from '../../../../simulator/personas/export-plan.ts'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import type { Persona } from '../../../../simulator/personas/persona.ts'
import type { ExportFile } from '../../../../simulator/windows/export/file.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, day, moment, register } from '../../a-hotel.ts'
import { item, pay, post } from '../../domain/books/a-bill.ts'

export const withPlan = (plan: Partial<ExportPlan>, over: Partial<Persona> = {}): Persona => ({
  ...nightlyFull,
  windows: { ...nightlyFull.windows, export: { ...plainExport, ...plan } },
  ...over,
})

/** By guest. */
export const names = {
  comma: ['Ada, "the Countess"', 'O’Brien; Jr.'],
  umlaut: ['Jürgen', 'Müßig & Söhne <GmbH>'],
  polish: ['Łucja', 'Wiśniewska-Żółć €'],
  greek: ['Ελένη', 'Παπαδοπούλου'],
  formula: ['=SUM(A1)', '@WEBSERVICE("http://x.example")'],
  broken: ['line\nfeed', 'carriage\r\nreturn'],
  refused: ['Hana', "O'Neil\\Back|slash\t"],
} as const

/** The morning after the second night: two files lie there. `called` gives guests other names. */
export async function aNastyHotel(
  persona: Persona,
  called: Partial<Record<keyof typeof names, readonly [string, string]>> = {},
): Promise<Hotel> {
  const hotel = aHotel({ persona })
  for (const [guest, [firstName, lastName]] of Object.entries({ ...names, ...called }))
    ask(hotel, register(guest, { firstName, lastName, ...facts[guest] }))
  const today = { arrival: '2026-06-01', departure: '2026-06-02' }
  ask(
    hotel,
    ...[book('leaves', { ...today, guest: 'comma' }), book('goes', { ...today, guest: 'refused' })],
    book('stays', { ...today, departure: '2026-06-05', guest: 'umlaut', adults: 2, children: 1 }),
    book('missing', { ...today, guest: 'formula' }),
    book('comes', { arrival: '2026-06-03', departure: '2026-06-06', guest: 'polish', expectedAt: '18:00' }),
    book('far', { arrival: '2026-12-30', departure: '2027-01-02', guest: 'greek', roomType: 'suite' }),
    book('off', { arrival: '2026-06-04', departure: '2026-06-05', guest: 'broken' }),
    ...['leaves', 'goes', 'stays'].map(stay => checkIn(stay)),
  )
  ask(
    hotel,
    post('dinner', [item('2000', 4250, 2, 'Dîner; "menu"\nà deux'), item('2100', 1500, 1, 'Vin €')], 'leaves', 'B-7'),
    post('snack', [item('2000', 990)], 'stays'),
    pay('on-account', 5000, { reservation: 'stays' }),
  )
  await hotel.advanceTo(moment('2026-06-02T07:00:00Z'))
  ask(hotel, checkOut('leaves'), checkOut('goes'), cancel('off', 1))
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  return hotel
}

const facts: Readonly<Record<string, Parameters<typeof register>[1]>> = {
  comma: {
    email: 'ada@guests.example',
    phone: '+33 1 40 00',
    language: 'fr',
    country: 'FR',
    birthDate: day('1990-02-11'),
  },
  umlaut: {
    ...{ email: 'mueller@guests.example', title: 'Dr.', notes: 'Kein Stockwerk über dem 3.\nRuhig, bitte!' },
    address: { lines: ['Straße 5', '2. Stock'], city: 'Köln', postalCode: '50667', region: null },
  },
  polish: { country: 'PL', loyalty: { number: '007', tier: 'złoto' } },
  refused: { email: 'hana@guests.example', consent: { ...neverAsked, email: 'refused' } },
}

/** The newest file. */
export const lastFile = (hotel: Hotel): ExportFile => hotel.files.at(-1) as ExportFile
