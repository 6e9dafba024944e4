/** Guests as the hotel knows them. */
import type { BusinessDate, HotelTime } from '../time.ts'
import type { GuestId } from '../words.ts'

/** A guest who was never asked has given nothing. */
export type ConsentState = 'given' | 'refused' | 'never-asked'
export type Consent = { readonly email: ConsentState; readonly sms: ConsentState }

export type GuestDetails = {
  readonly firstName: string
  readonly lastName: string
  readonly title: string | null
  readonly email: string | null
  readonly phone: string | null
  /** ISO 639-1. */
  readonly language: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly birthDate: BusinessDate | null
  readonly consent: Consent
}

export type Guest = {
  readonly id: GuestId
  details: GuestDetails
  readonly createdAt: HotelTime
  updatedAt: HotelTime
  /** The sequence number of the commit that changed it last. */
  version: number
}

export const fullName = ({ firstName, lastName }: GuestDetails): string => `${firstName} ${lastName}`.trim()
