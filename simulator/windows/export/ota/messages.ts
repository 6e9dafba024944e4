/** The two OTA messages that hotels leave as files: OTA_HotelResNotifRQ, of reservations, and OTA_HotelStayInfoNotifRQ, of stays and what they cost. */
import { decimalOf } from '../../../domain/money.ts'
import type { Property } from '../../../domain/property/property.ts'
import { type HotelTime, instant } from '../../../domain/time.ts'
import type { ExportPlan, XmlFormat } from '../../../personas/export-plan.ts'
import type { Alphabet } from '../alphabet.ts'
import type { Column } from '../columns.ts'
import type { FolioLine, WholeStay } from '../rows.ts'
import type { Writing } from '../writing.ts'
import { type Has, hotelReservation, when } from './stay.ts'
import { type Element, escaped, type XmlWriter, xmlWriter } from './xml.ts'

export type Message = {
  readonly format: XmlFormat
  readonly grain: ExportPlan['grain']
  readonly columns: readonly Column[]
  readonly property: Property
  readonly at: HotelTime
}

export function otaWriting(message: Message, alphabet: Alphabet): Writing<WholeStay> {
  const { format, grain, columns, property, at } = message
  const names = new Set<string>(columns.map(({ name }) => name))
  const has: Has = field => names.has(field)
  const write = xmlWriter(alphabet)
  const isStayInfo = format.message === 'OTA_HotelStayInfoNotifRQ'
  const list = isStayInfo ? `StayInfos HotelCode="${escaped(property.id)}"` : 'HotelReservations'
  const one = isStayInfo ? stayInfo(grain, has) : reservation(grain, has)
  return {
    head:
      `<?xml version="1.0" encoding="${alphabet.charset.toUpperCase()}"?>\n` +
      `<${format.message} xmlns="http://www.opentravel.org/OTA/2003/05" Version="1.0" TimeStamp="${instant(at)}">\n` +
      `${sourceOf(write, property)}<${list}>\n`,
    batch: stays => stays.map(stay => write(one(stay))).join(''),
    tail: () => `</${list.split(' ')[0]}>\n</${format.message}>\n`,
  }
}

/** Type 10 of the OTA code list UIT is a hotel. */
const sourceOf = (write: XmlWriter, { id }: Property): string =>
  write({ POS: { Source: { RequestorID: { '@Type': '10', '@ID': id } } } })

const reservation = (grain: ExportPlan['grain'], has: Has) => (stay: WholeStay) => ({
  HotelReservation: hotelReservation(grain === 'room-night' ? stay : { ...stay, nights: [] }, has),
})

const stayInfo = (grain: ExportPlan['grain'], has: Has) => (stay: WholeStay) => ({
  StayInfo: {
    HotelReservation: hotelReservation({ ...stay, nights: [] }, has),
    RevenueCategories: { RevenueCategory: categoriesOf(stay, grain, has) },
  },
})

/** What a stay cost, summed up by transaction code; line by line where the file is about lines. Payments are no revenue. */
function categoriesOf({ state, lines, stay }: WholeStay, grain: ExportPlan['grain'], has: Has): Element[] {
  const { currency } = state.property
  const charges = lines.filter(line => line.kind === 'charge')
  const money = (minor: number) => ({ '@Amount': decimalOf({ minor, currency }), '@CurrencyCode': currency })
  const detail = ({ businessDate, text, transactionCode, gross }: Charge): Element => ({
    '@TransactionDate': when(has('business_date'), businessDate),
    '@Description': when(has('text'), [...text].slice(0, longestDescription).join('')),
    '@PMSRevenueCode': when(has('transaction_code'), transactionCode),
    ...(has('gross') ? money(gross) : {}),
    FolioIDs: { FolioID: { '#text': stay?.number } },
  })
  return [...Map.groupBy(charges, ({ transactionCode }) => transactionCode).values()].map(ofCode => ({
    SummaryAmount: has('gross') ? money(ofCode.reduce((sum, { gross }) => sum + gross, 0)) : null,
    RevenueDetails: grain === 'folio-line' ? { RevenueDetail: ofCode.map(detail) } : null,
  }))
}

type Charge = Extract<FolioLine, { kind: 'charge' }>

/** OTA's StringLength1to64. */
const longestDescription = 64
