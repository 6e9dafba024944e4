/** The two messages of OTA, as libxml2 finds them. */
import { expect, test } from 'vitest'
import { newYork } from '../../../../fixtures/hotels/new-york.ts'
import type { ExportPlan, XmlFormat } from '../../../../simulator/personas/export-plan.ts'
import type { Persona } from '../../../../simulator/personas/persona.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { aHotel, ask, book, cancel, checkIn, moment, register } from '../../a-hotel.ts'
import { item, post } from '../../domain/books/a-bill.ts'
import { aNastyHotel, lastFile, names, withPlan } from './a-nasty-hotel.ts'
import { type Found, xmlBack } from './xml-back.ts'

type Message = XmlFormat['message']
const message = (name: Message) => ({ kind: 'xml', message: name }) as const
const persona = (name: Message, plan: Partial<ExportPlan> = {}, over: Partial<Persona> = {}) =>
  withPlan({ ...plan, format: message(name) }, over)

async function nasty(name: Message, plan: Partial<ExportPlan> = {}, over: Partial<Persona> = {}): Promise<Found> {
  return xmlBack(wholeOf(lastFile(await aNastyHotel(persona(name, plan, over))).content), 'utf-8')
}

const stay = '/o:OTA_HotelResNotifRQ/o:HotelReservations/o:HotelReservation'
const info = '/o:OTA_HotelStayInfoNotifRQ/o:StayInfos/o:StayInfo'
const of = (reservation: string, path = stay) => `${path}[.//o:HotelReservationID/@ResID_Value="${reservation}"]`

test('a message says when it was written, by which house, and has one element for each stay', async () => {
  const { at } = await nasty('OTA_HotelResNotifRQ')
  expect(at('/*/@TimeStamp')).toEqual(['2026-06-03T01:10:00.000Z'])
  expect(at('/*/o:POS/o:Source/o:RequestorID/@ID')).toEqual(['harbour-house'])
  expect(at(`${stay}//o:HotelReservationID/@ResID_Value`)).toEqual([
    ...['leaves', 'goes', 'stays', 'missing', 'comes', 'far', 'off'],
  ])
  expect(at(`${stay}//o:BasicPropertyInfo/@HotelCode`)).toEqual(Array(7).fill('harbour-house'))
})

test('a reservation says its state, room, days, people and price', async () => {
  const { at } = await nasty('OTA_HotelResNotifRQ')
  expect(at(`${stay}/@ResStatus`)).toEqual([
    ...['Checked out', 'Checked out', 'In-house', 'No-show', 'Reserved', 'Reserved', 'Cancel'],
  ])
  const here = of('stays')
  expect(at(`${here}//o:RoomType/@RoomTypeCode`)).toEqual(['double'])
  expect(at(`${here}//o:RoomType/@RoomID`)).toEqual(['203'])
  expect(at(`${here}//o:RatePlan/@RatePlanCode`)).toEqual(['flexible'])
  expect(at(`${here}//o:TimeSpan/@*`)).toEqual(['2026-06-01', '2026-06-05'])
  expect(at(`${here}//o:GuestCount[@AgeQualifyingCode="10"]/@Count`)).toEqual(['2'])
  expect(at(`${here}//o:GuestCount[@AgeQualifyingCode="8"]/@Count`)).toEqual(['1'])
  expect(at(`${here}//o:Total/@*`)).toEqual(['518.00', 'EUR'])
  expect(at(`${of('far')}//o:RoomType/@RoomID`)).toEqual([])
  expect(at('//o:RoomRates')).toEqual([])
})

test('a guest has a name, an address and a consent, to the letter', async () => {
  const { at } = await nasty('OTA_HotelResNotifRQ')
  const here = of('stays')
  expect(at(`${here}//o:PersonName/*`)).toEqual(['Dr.', ...names.umlaut])
  expect(at(`${here}//o:AddressLine`)).toEqual(['Straße 5', '2. Stock'])
  expect(at(`${here}//o:Address/*[self::o:CityName or self::o:PostalCode or self::o:StateProv]`)).toEqual([
    'Köln',
    '50667',
  ])
  expect(at(`${of('leaves')}//o:Customer/@*`)).toEqual(['1990-02-11', 'fr'])
  expect(at(`${of('leaves')}//o:Telephone/@PhoneNumber`)).toEqual(['+33 1 40 00'])
  expect(at(`${of('leaves')}//o:CountryName/@Code`)).toEqual(['FR'])
  expect(at('//o:Email')).toEqual(['ada@guests.example', 'hana@guests.example', 'mueller@guests.example'])
  expect(at('//o:Email/@ShareMarketInd')).toEqual(['Yes', 'No', 'Yes'])
  expect(at(`${of('off')}//o:Surname`)).toEqual(['carriage\r\nreturn'])
})

test('of the grain of room nights each night has its price, and the days that it lasts', async () => {
  const { at } = await nasty('OTA_HotelResNotifRQ', { grain: 'room-night' })
  expect(at(`${of('comes')}//o:Rate/@EffectiveDate`)).toEqual(['2026-06-03', '2026-06-04', '2026-06-05'])
  expect(at(`${of('comes')}//o:Rate/@ExpireDate`)).toEqual(['2026-06-04', '2026-06-05', '2026-06-06'])
  expect(at(`${of('comes')}//o:Rate/o:Base/@AmountAfterTax`)).toEqual(['129.50', '129.50', '129.50'])
  expect(at('//o:Rate')).toHaveLength(14)
})

test('a price is before tax where the house adds tax to what it asks for a room, and else after it', async () => {
  const hotel = aHotel({ property: newYork, persona: persona('OTA_HotelResNotifRQ', { grain: 'room-night' }) })
  ask(hotel, register('ada'), book('r1'))
  await hotel.advanceTo(moment('2026-06-02T12:00:00Z'))
  const { at } = xmlBack(wholeOf(lastFile(hotel).content), 'utf-8')
  expect([at('//o:Total/@AmountBeforeTax'), at('//o:Base/@AmountBeforeTax')]).toEqual([
    ['600.00'],
    ['300.00', '300.00'],
  ])
  expect(at('//@AmountAfterTax')).toEqual([])
  const harbour = await nasty('OTA_HotelResNotifRQ', { grain: 'room-night' })
  expect([harbour.at('//@AmountBeforeTax').length, harbour.at('//@AmountAfterTax').length]).toEqual([0, 21])
})

test('stays say what they cost: a sum for each code, and of the grain of folio lines each charge of it, but no payment', async () => {
  const sums = await nasty('OTA_HotelStayInfoNotifRQ')
  const leaves = of('leaves', info)
  expect(sums.at('//o:StayInfos/@HotelCode')).toEqual(['harbour-house'])
  expect(sums.at(`${leaves}//o:SummaryAmount/@Amount`)).toEqual(['85.00', '15.00', '129.50'])
  expect(sums.at('//o:RevenueDetail')).toEqual([])
  expect(sums.at(`${of('stays', info)}//o:SummaryAmount/@Amount`)).toEqual(['9.90', '259.00'])
  const lines = await nasty('OTA_HotelStayInfoNotifRQ', { grain: 'folio-line' })
  expect(lines.at(`${leaves}//o:RevenueDetail/@PMSRevenueCode`)).toEqual(['2000', '2100', '1000'])
  expect(lines.at(`${leaves}//o:RevenueDetail/@Description`)[0]).toBe('Dîner; "menu"\nà deux')
  expect(lines.at(`${of('stays', info)}//o:RevenueDetail/@Amount`)).toEqual(['9.90', '129.50', '129.50'])
  expect(lines.at(`${of('stays', info)}//o:RevenueDetail/@TransactionDate`)).toEqual([
    '2026-06-01',
    '2026-06-01',
    '2026-06-02',
  ])
  const [number] = lines.at(`${leaves}/o:HotelReservation/o:UniqueID/@ID`)
  expect(new Set(lines.at(`${leaves}//o:FolioID`))).toEqual(new Set([number]))
})

test('of folio lines, a stay without any is in no message; nor is one with none since the file before, of a delta', async () => {
  const stays = async (plan: Partial<ExportPlan>) =>
    (await nasty('OTA_HotelStayInfoNotifRQ', { grain: 'folio-line', ...plan })).at(
      '//o:HotelReservationID/@ResID_Value',
    )
  expect(await stays({})).toEqual(['leaves', 'goes', 'stays', 'off'])
  expect(await stays({ optedOut: 'dropped', cancellations: 'dropped' })).toEqual(['leaves', 'stays'])
  expect(await stays({ scope: { kind: 'in-house' } })).toEqual(['stays'])
})

test('what the PMS keeps to itself, and what the plan does not name, stands in no message', async () => {
  const kept = await nasty(
    'OTA_HotelResNotifRQ',
    {},
    { fields: { reservation: ['arrival'], guest: ['lastName'], folio: [] } },
  )
  expect(kept.at('//o:GivenName|//o:Email|//o:Total|//o:TimeSpan/@End|//o:RoomType|//o:Address')).toEqual([])
  expect([kept.at('//o:Surname').length, kept.at('//o:TimeSpan/@Start').length]).toEqual([7, 7])
  const columns = [{ field: 'email', header: 'any' }]
  const named = await nasty('OTA_HotelResNotifRQ', { columns })
  expect([named.at('//o:Email').length, named.at('//o:Surname|//o:Total|//o:TimeSpan|//@ShareMarketInd')]).toEqual([
    3,
    [],
  ])
  const shy = await nasty(
    'OTA_HotelStayInfoNotifRQ',
    { grain: 'folio-line' },
    { fields: { reservation: 'all', guest: 'all', folio: [] } },
  )
  expect(shy.at('//o:StayInfo')).toEqual([])
})

test.each([
  ['signs of markup', '<!-- ]]> &amp; </Surname> "\'', '<!-- ]]> &amp; </Surname> "\''],
  ['blanks at both ends, and line ends', ' a\t\r\n ', ' a\t\r\n '],
  ['letters beyond the first plane', '🏨👩‍💻𠮷', '🏨👩‍💻𠮷'],
  ['what XML has no way to write', 'a\u0000b\u001bc\ufffed', 'a\ufffdb\ufffdc\ufffdd'],
  ['half a letter', 'a\ud83cb', 'a\ufffdb'],
  ['a reference to an entity', '&xxe; %pe;', '&xxe; %pe;'],
])('a guest and a dinner called with %s are read back', async (_, text, read) => {
  for (const encoding of ['utf-8', 'windows-1252'] as const) {
    const hotel = aHotel({ persona: persona('OTA_HotelStayInfoNotifRQ', { grain: 'folio-line', encoding }) })
    ask(hotel, register('ada', { firstName: text, lastName: text, phone: text }))
    ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }), checkIn('r1'))
    ask(hotel, post('dinner', [item('2000', 100, 1, text)]))
    await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
    const { at } = xmlBack(wholeOf(lastFile(hotel).content), encoding)
    expect(at('//o:PersonName/*|//o:Telephone/@PhoneNumber')).toEqual([read, read, read])
    expect(at('//o:RevenueDetail/@Description')[0]).toBe(read)
  }
})

test('a description is no longer than the 64 letters of OTA, and cuts none in two', async () => {
  const hotel = aHotel({ persona: persona('OTA_HotelStayInfoNotifRQ', { grain: 'folio-line' }) })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }), checkIn('r1'))
  ask(hotel, post('dinner', [item('2000', 100, 1, `${'x'.repeat(63)}🏨🏨`)]))
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const [description] = xmlBack(wholeOf(lastFile(hotel).content), 'utf-8').at('//o:RevenueDetail/@Description')
  expect(description).toBe(`${'x'.repeat(63)}🏨`)
})

test('a night without a stay to tell of is a message all the same', async () => {
  for (const name of ['OTA_HotelResNotifRQ', 'OTA_HotelStayInfoNotifRQ'] as const) {
    const hotel = aHotel({ persona: persona(name) })
    await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
    const { at } = xmlBack(wholeOf(lastFile(hotel).content), 'utf-8')
    expect([at('/*/*').length, at('//o:HotelReservation')]).toEqual([2, []])
  }
})

test('who was cancelled after the file before is told of as Cancel, of a delta', async () => {
  const hotel = aHotel({ persona: persona('OTA_HotelResNotifRQ', { scope: { kind: 'delta' } }) })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-08', departure: '2026-06-09' }), book('r2'))
  await hotel.advanceTo(moment('2026-06-02T07:00:00Z'))
  ask(hotel, cancel('r1'))
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  const { at } = xmlBack(wholeOf(lastFile(hotel).content), 'utf-8')
  expect(at('//@ResStatus|//@ResID_Value')).toEqual(expect.arrayContaining(['Cancel', 'r1']))
})
