/** A stay as OTA tells it: the part that both messages share. Element and attribute names are those of the OpenTravel schemas of 2003/05. */

import { decimalOf } from '../../../domain/money.ts'
import type { Books } from '../../../domain/property/books.ts'
import type { Reservation } from '../../../domain/reservations/reservations.ts'
import { addDays, type BusinessDate } from '../../../domain/time.ts'
import type { Money } from '../../../domain/words.ts'
import type { MessageField } from '../../../personas/export-fields.ts'
import type { GuestRecord, ReservationRecord } from '../../../views/records.ts'
import type { Night, WholeStay } from '../rows.ts'
import type { Element } from './xml.ts'

/** Whether a field stands in the file: the plan's columns, without what this PMS keeps to itself. */
export type Has = (field: MessageField) => boolean

/** PMS_ResStatusType and TransactionActionType of the OTA schemas; `Cancel` is what the field sends for a cancellation. */
const statuses = {
  inquired: 'Requested',
  optional: 'Hold',
  waitlisted: 'Waitlisted',
  confirmed: 'Reserved',
  'in-house': 'In-house',
  'checked-out': 'Checked out',
  cancelled: 'Cancel',
  'no-show': 'No-show',
} as const satisfies Record<Reservation['standing']['status'], string>

/** `nights` are told one by one where there are any. */
export function hotelReservation({ state, stay, guest, nights }: WholeStay, has: Has): Element {
  if (!stay) return {}
  const { property } = state
  return {
    '@ResStatus': statuses[stay.status],
    '@CreateDateTime': when(has('created_at'), stay.createdAt),
    '@LastModifyDateTime': when(has('updated_at'), stay.updatedAt),
    UniqueID: { '@Type': reservationId, '@ID': stay.number },
    RoomStays: {
      RoomStay: {
        '@SourceOfBusiness': when(has('origin'), stay.origin),
        RoomTypes: {
          RoomType: { '@RoomTypeCode': when(has('room_type'), stay.roomType), '@RoomID': when(has('room'), stay.room) },
        },
        RatePlans: { RatePlan: { '@RatePlanCode': when(has('rate_plan'), stay.ratePlan) } },
        RoomRates: has('rate') ? ratesOf(property.books, stay, nights, has) : null,
        GuestCounts: { GuestCount: guestCounts(stay, has) },
        TimeSpan: { '@Start': when(has('arrival'), stay.arrival), '@End': when(has('departure'), stay.departure) },
        Total: when(has('amount'), totalOf(property.books, stay.amount)),
        BasicPropertyInfo: { '@HotelCode': property.id, '@HotelName': when(has('property_name'), property.name) },
      },
    },
    ResGuests: { ResGuest: { Profiles: { ProfileInfo: guest ? profileOf(guest, has) : null } } },
    ResGlobalInfo: {
      Comments: { Comment: { Text: when(has('stay_notes'), stay.notes) } },
      HotelReservationIDs: {
        HotelReservationID: { '@ResID_Type': reservationId, '@ResID_Value': stay.id, '@ResID_Source': 'PMS' },
      },
    },
  }
}

/** OTA code list UIT. */
const reservationId = '14'
const profileId = '1'

export const when = <Value>(shown: boolean, value: Value): Value | null => (shown ? value : null)

/** A price is before tax where the house adds any to what it asks for a room. */
function totalOf({ codes, taxes, house }: Books, amount: Money): Element {
  const ofRooms = codes.find(({ code }) => code === house.room)?.taxes ?? []
  const isBeforeTax = taxes.some(({ code, included }) => !included && ofRooms.includes(code))
  return {
    [isBeforeTax ? '@AmountBeforeTax' : '@AmountAfterTax']: decimalOf(amount),
    '@CurrencyCode': amount.currency,
  }
}

function ratesOf(
  books: Books,
  { roomType, ratePlan, amount: { currency } }: ReservationRecord,
  nights: readonly Night[],
  has: Has,
): Element {
  const rate = ({ date, minor }: Night): Element => ({
    '@EffectiveDate': date,
    '@ExpireDate': addDays(date as BusinessDate, 1),
    Base: totalOf(books, { minor, currency }),
  })
  return {
    RoomRate: {
      '@RoomTypeCode': when(has('room_type'), roomType),
      '@RatePlanCode': when(has('rate_plan'), ratePlan),
      Rates: { Rate: nights.map(rate) },
    },
  }
}

/** Age qualifying codes of OTA: 10 is an adult, 8 a child. */
function guestCounts({ adults, children }: ReservationRecord, has: Has): Element[] {
  const grown = { '@AgeQualifyingCode': '10', '@Count': adults }
  const small = { '@AgeQualifyingCode': '8', '@Count': children }
  return [...(has('adults') ? [grown] : []), ...(has('children') && children > 0 ? [small] : [])]
}

function profileOf(guest: GuestRecord, has: Has): Element {
  const { address } = guest
  const email = has('email') ? guest.email : null
  const mayBeWritten = guest.consent.email === 'given' ? 'Yes' : 'No'
  return {
    UniqueID: { '@Type': profileId, '@ID': guest.id },
    Profile: {
      '@ProfileType': '1',
      Customer: {
        '@BirthDate': when(has('birth_date'), guest.birthDate),
        '@Language': when(has('language'), guest.language),
        PersonName: {
          NamePrefix: when(has('title'), guest.title),
          GivenName: when(has('first_name'), guest.firstName),
          Surname: when(has('last_name'), guest.lastName),
        },
        Telephone: { '@PhoneNumber': when(has('phone'), guest.phone) },
        Email: email === null ? null : { '@ShareMarketInd': when(has('consent_email'), mayBeWritten), '#text': email },
        Address: {
          AddressLine: has('address') ? (address?.lines ?? []).map(line => ({ '#text': line })) : null,
          CityName: when(has('city'), address?.city),
          PostalCode: when(has('postal_code'), address?.postalCode),
          StateProv: when(has('region'), address?.region),
          CountryName: { '@Code': when(has('country'), guest.country) },
        },
      },
    },
  }
}
