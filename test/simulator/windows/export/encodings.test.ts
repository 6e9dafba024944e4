/** What somebody else's reader finds in a file, in every format and every encoding: the hotel's guests, as far as the encoding has letters for them. */
import { describe, expect, test } from 'vitest'
import { type ExportPlan, encodings, plainExport } from '../../../../simulator/personas/export-plan.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { aNastyHotel, lastFile, names, withPlan } from './a-nasty-hotel.ts'
import { decoded } from './decoded.ts'
import { csvCells, jsonRows } from './read-back.ts'
import { xmlBack } from './xml-back.ts'

type Encoding = ExportPlan['encoding']

const inOrder = ['comma', 'refused', 'umlaut', 'formula', 'polish', 'greek', 'broken'] as const
const wholeNames: string[][] = inOrder.map(guest => [...names[guest]])

/** In CSV, which has no way to write a letter that the encoding lacks: the base letter, or a question mark. */
const csvNames = {
  'utf-8': wholeNames,
  'utf-8-bom': wholeNames,
  'windows-1252': wholeNames.with(4, ['?ucja', 'Wisniewska-Zó?c €']).with(5, ['?????', '????????????']),
  'iso-8859-15': wholeNames
    .with(0, ['Ada, "the Countess"', 'O?Brien; Jr.'])
    .with(4, ['?ucja', 'Wisniewska-Zó?c €'])
    .with(5, ['?????', '????????????']),
  cp850: wholeNames
    .with(0, ['Ada, "the Countess"', 'O?Brien; Jr.'])
    .with(4, ['?ucja', 'Wisniewska-Zó?c ?'])
    .with(5, ['?????', '????????????']),
} as const satisfies Record<Encoding, string[][]>

const columns = [
  { field: 'number', header: 'No' },
  { field: 'first_name', header: 'Vorname' },
  { field: 'last_name', header: 'Größe' },
  { field: 'amount', header: 'Total' },
  { field: 'arrival', header: 'From' },
]

async function written(plan: Partial<ExportPlan>) {
  const hotel = await aNastyHotel(withPlan(plan))
  const { content, contentType, rows } = lastFile(hotel)
  const stays = [...hotel.state.reservations.values()]
  const facts = stays.map(({ number, amount, booking }) => ({
    number: String(number),
    total: (amount.minor / 100).toFixed(2),
    arrival: booking.arrival as string,
  }))
  expect(rows).toBe(7)
  return { bytes: wholeOf(content), contentType, facts }
}

describe.each(encodings)('in %s', encoding => {
  test('CSV has the records of the hotel, and for letters that there are not the nearest', async () => {
    const { bytes, contentType, facts } = await written({ encoding, columns })
    const cells = csvCells(decoded(bytes, encoding), plainExport.format as never)
    expect(cells).toEqual([
      columns.map(({ header }) => header),
      ...facts.map(({ number, total, arrival }, at) => [number, ...(csvNames[encoding][at] ?? []), total, arrival]),
    ])
    expect(contentType).toContain(`charset=${charsets[encoding]}`)
  })

  test('JSON Lines has the records of the hotel to the letter', async () => {
    const { bytes, contentType, facts } = await written({ encoding, columns, format: { kind: 'json-lines' } })
    expect(jsonRows(decoded(bytes, encoding))).toEqual(
      facts.map(({ number, total, arrival }, at) => {
        const [Vorname, Größe] = wholeNames[at] ?? []
        return { No: number, Vorname, Größe, Total: total, From: arrival }
      }),
    )
    expect(contentType).toBe(`application/jsonl; charset=${charsets[encoding]}`)
  })

  test.each([
    ['OTA_HotelResNotifRQ', '/o:OTA_HotelResNotifRQ/o:HotelReservations/o:HotelReservation'],
    ['OTA_HotelStayInfoNotifRQ', '/o:OTA_HotelStayInfoNotifRQ/o:StayInfos/o:StayInfo/o:HotelReservation'],
  ] as const)('%s is well-formed and has the records of the hotel to the letter', async (message, stays) => {
    const { bytes, contentType, facts } = await written({ encoding, format: { kind: 'xml', message } })
    const { at } = xmlBack(bytes, encoding)
    expect(at(`${stays}/o:UniqueID/@ID`)).toEqual(facts.map(({ number }) => number))
    expect(at(`${stays}//o:GivenName`)).toEqual(wholeNames.map(([first]) => first))
    expect(at(`${stays}//o:Surname`)).toEqual(wholeNames.map(([, last]) => last))
    expect(at(`${stays}//o:Total/@AmountAfterTax`)).toEqual(facts.map(({ total }) => total))
    expect(at(`${stays}//o:TimeSpan/@Start`)).toEqual(facts.map(({ arrival }) => arrival))
    expect(contentType).toBe(`application/xml; charset=${charsets[encoding]}`)
  })
})

const charsets = {
  ...{ 'utf-8': 'utf-8', 'utf-8-bom': 'utf-8', 'windows-1252': 'windows-1252' },
  ...{ 'iso-8859-15': 'iso-8859-15', cp850: 'IBM850' },
} as const satisfies Record<Encoding, string>

test('letters that a guest writes in two parts stay in two parts where the encoding has both, and become one where it has not', async () => {
  const apart = 'Zoe\u0308'
  const first = async (encoding: Encoding) => {
    const hotel = await aNastyHotel(withPlan({ encoding, columns, scope: { kind: 'full' } }), {
      comma: [apart, 'A\u030a'],
    })
    return csvCells(decoded(wholeOf(lastFile(hotel).content), encoding), plainExport.format as never)[1]?.slice(1, 3)
  }
  expect(await first('utf-8')).toEqual([apart, 'A\u030a'])
  for (const old of ['windows-1252', 'iso-8859-15', 'cp850'] as const) expect(await first(old)).toEqual(['Zoë', 'Å'])
})
