/** What the screens say: all that the hotel knows of a stay, in each release, and nothing that this PMS keeps back. */
import { describe, expect, test } from 'vitest'
import { screensOnly } from '../../../../simulator/personas/screens-only.ts'
import { ask, book, checkIn, register, stay } from '../../a-hotel.ts'
import { aHotelWithScreens, atTheDesk, linksOf, textsOf } from './a-desk.ts'
import { aHotelWithAFullStay, upgrade } from './a-full-stay.ts'

const everyFact = {
  'reservation?id=r1': [
    ...['Byron, Ada', 'In-house', 'Mon 1 Jun 2026', 'Wed 3 Jun 2026', '18:00', '205', 'double room (double)', '2', '1'],
    ...[
      'Flexible (flexible)',
      '259.00 EUR',
      '129.50 EUR',
      'OTA',
      'Business',
      'Acme & Sons',
      'Tours Ltd',
      'Booker, Bob',
    ],
    ...['Companion, Cleo', 'Channel One', 'BX-991', 'CRS-5', 'group-8', 'Card', 'late breakfast', 'Quiet, please.'],
    ...['2000 Food', 'Fruit basket', '3', '15.00 EUR', 'Stay', 'Mon 1 Jun 2026, 07:00', 'r1', 'harbour-house'],
  ],
  'guest?id=ada': [
    ...['Countess', 'Ada', 'Byron', '10 Dec 1990', 'en', 'GB', 'ada@guests.example', 'Personal', '+44 7700 900123'],
    ...['12 Square, SW1Y 4LE London', 'VIP1', 'L-4711', 'gold', 'high floor', 'Likes Earl Grey.', 'Active'],
    ...['Given', 'Refused', 'Never asked', 'ada'],
  ],
  'folio?id=r1': [
    ...['Mon 1 Jun 2026', '2100 Drinks', 'Red wine', 'Restaurant', 'C-1001', '2', '24.00 EUR', '40.00 EUR', '8.00 EUR'],
    ...['48.00 EUR', 'VAT 20 %', 'Card', 'Card ending 1111', '12.34 EUR', '35.66 EUR', 'Byron, Ada'],
  ],
}

describe.each([1, 2] as const)('in release %i', release => {
  test('every fact of a stay, its guest and its bill is on its pages', async () => {
    const hotel = aHotelWithAFullStay()
    if (release === 2) ask(hotel, upgrade)
    const desk = await atTheDesk(hotel)
    for (const [page, facts] of Object.entries(everyFact)) {
      const texts = textsOf((await desk.open(`/${page}`)).text)
      expect(facts.filter(fact => !texts.includes(fact))).toEqual([])
    }
    const number = stay(hotel, 'r1').number
    expect(textsOf((await desk.open(`/reservation?number=${number}`)).text)).toContain(number)
  })

  test('names with markup in them are read as they are, and never as markup', async () => {
    const hotel = aHotelWithScreens({ property: aHotelWithAFullStay().options.property })
    const odd = `<script>alert("1")</script>'"><b onclick='x'>&amp;</title>`
    ask(hotel, register('o', { firstName: odd, lastName: odd, notes: odd, email: odd, preferences: [odd] }))
    const particulars = { notes: odd, preferences: [odd], channel: { name: odd, number: odd } } as never
    ask(hotel, book('o"><script>', { guest: 'o', arrival: '2026-06-01', particulars }), checkIn('o"><script>'))
    if (release === 2) ask(hotel, upgrade)
    const desk = await atTheDesk(hotel)
    const id = encodeURIComponent('o"><script>')
    const pages = [`reservation?id=${id}`, 'guest?id=o', `folio?id=${id}`, 'arrivals', 'in-house', 'rooms']
    for (const page of [...pages, `search?q=${encodeURIComponent(odd)}`, `guest?id=${id}`, `arrivals?date=${id}`]) {
      const { text } = await desk.open(`/${page}`)
      expect(text).not.toMatch(/<script|<b |onclick='|"1"|&amp;/)
      if (!page.startsWith('guest?id=o%') && !page.includes('date='))
        expect(textsOf(text).some(each => each.includes(odd))).toBe(true)
    }
  })

  test('what this PMS keeps back is on no page', async () => {
    const persona = {
      ...screensOnly,
      consents: 'none',
      fields: {
        reservation: ['arrival', 'departure', 'room'],
        guest: ['lastName'],
        folio: ['lines', 'businessDate', 'text', 'balance'],
      },
    } as const
    const hotel = aHotelWithAFullStay({ persona })
    if (release === 2) ask(hotel, upgrade)
    const desk = await atTheDesk(hotel)
    const pages = 'arrivals departures in-house rooms search?q=byron search?q=ada search?q=BX-991'.split(' ')
    const texts: string[] = []
    for (const page of [...pages, ...Object.keys(everyFact)]) texts.push(...textsOf((await desk.open(`/${page}`)).text))
    const kept =
      /Ada|ada@|7700|1990|London|L-4711|floor|Earl|Quiet|Channel|BX-991|CRS|Acme|Booker|Flexible|129|259|VAT|C-1001|1111|12\.34|Given|Refused|Consent/
    expect(texts.filter(text => kept.test(text)).sort()).toEqual(['Search for BX-991'])
    for (const shown of ['Byron', '205', 'Wed 3 Jun 2026', 'Red wine', '35.66 EUR']) expect(texts).toContain(shown)
  })
})

test('nobody finds a guest or a stay by what this PMS keeps back', async () => {
  const stays = async (fields: typeof screensOnly.fields, asked: string) => {
    const desk = await atTheDesk(aHotelWithAFullStay({ persona: { ...screensOnly, fields } }))
    return linksOf((await desk.open(`/search?q=${asked}`)).text).filter(to => to.startsWith('reservation')).length
  }
  for (const asked of ['ada', 'BX-991', 'CRS-5']) {
    expect([asked, await stays(screensOnly.fields, asked)]).toEqual([asked, 1])
    expect([asked, await stays({ reservation: ['arrival'], guest: ['lastName'], folio: [] }, asked)]).toEqual([
      asked,
      0,
    ])
  }
})

test('both releases say the same facts, and draw them with other elements, ids, classes and order', async () => {
  const hotel = aHotelWithAFullStay()
  const desk = await atTheDesk(hotel)
  const pages = [
    ...Object.keys(everyFact),
    'arrivals',
    'in-house',
    'departures?date=2026-06-03',
    'search?q=ada',
    'rooms',
  ]
  const read = async () => Promise.all(pages.map(async page => (await desk.open(`/${page}`)).text))
  const before = await read()
  ask(hotel, upgrade)
  const after = await read()
  before.forEach((page, index) => {
    const [older, newer] = [inMain(page), inMain(after[index] ?? '')]
    expect(textsOf(newer).sort()).toEqual(textsOf(older).sort())
    expect(textsOf(newer)).not.toEqual(textsOf(older))
    const marks = (text: string) => [...text.matchAll(/ (?:id|class)="([^"]+)"/g)].map(([, mark]) => mark)
    expect(marks(older).filter(mark => marks(newer).includes(mark))).toEqual([])
  })
})

/** Without what stands around it, and without the form that asks for a day. */
const inMain = (page: string): string =>
  page.replace(/[\s\S]*<h1>/, '<h1>').replace(/<form class="(dsel|day)">.*?<\/form>/, '')
