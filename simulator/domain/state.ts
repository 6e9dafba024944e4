/** The hotel as it stands, owned by one run and updated in place: copying it for every event was measured quadratic. */
import { type BooksState, noBooks } from './books/state.ts'
import type { DayState } from './day/state.ts'
import { emptyHouse, type HouseState } from './house/state.ts'
import { noPayments, type PaymentsState } from './payments/state.ts'
import { noProfiles, type ProfilesState } from './profiles/state.ts'
import type { Property } from './property/property.ts'
import { noReservations, type ReservationsState } from './reservations/state.ts'
import type { BusinessDate } from './time.ts'

export type HotelState = { readonly property: Property } & DayState &
  ProfilesState &
  ReservationsState &
  BooksState &
  PaymentsState &
  HouseState

/** `sister` is another house under the same PMS, which knows the same people and has the same ids. */
export const emptyHotel = (
  property: Property,
  businessDate: BusinessDate,
  firstNumber: number,
  sister?: HotelState,
): HotelState => ({
  property,
  businessDate,
  auditRunning: false,
  schemaVersion: property.schemaVersion,
  ...noProfiles(),
  ...noReservations(property, firstNumber),
  ...noBooks(),
  ...noPayments(),
  ...emptyHouse(),
  ...(sister && common(sister)),
})

const common = (sister: HotelState) => {
  const { guests, firms, staysOf, reservations, folios, routedTo, deposits, authorisations, requests, schemaVersion } =
    sister
  return { guests, firms, staysOf, reservations, folios, routedTo, deposits, authorisations, requests, schemaVersion }
}
