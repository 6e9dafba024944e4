/** Guests as the hotel knows them. */
import type { BusinessDate, HotelTime } from '../time.ts'
import type { GuestId } from '../words.ts'

export const consentStates = ['given', 'refused', 'never-asked'] as const
/** A guest who was never asked has given nothing. */
export type ConsentState = (typeof consentStates)[number]

export const channels = ['email', 'sms', 'post', 'phone'] as const
/** By which a guest may be written to for marketing. */
export type Channel = (typeof channels)[number]
export type Consent = Readonly<Record<Channel, ConsentState>>

export const neverAsked: Consent = {
  email: 'never-asked',
  sms: 'never-asked',
  post: 'never-asked',
  phone: 'never-asked',
}

export const consentSources = ['guest', 'desk', 'connector', 'import'] as const

/** Every change of mind, oldest first. */
export type ConsentChange = {
  readonly channel: Channel
  readonly to: ConsentState
  readonly by: (typeof consentSources)[number]
  readonly at: HotelTime
}

/** Whose address it is: a relay's forwards for one booking, an agency's and a placeholder are nobody's own. */
export const emailKinds = ['personal', 'relay', 'agency', 'placeholder'] as const

export type Address = {
  readonly lines: readonly string[]
  readonly city: string | null
  readonly postalCode: string | null
  readonly region: string | null
}

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
  readonly emailKind: (typeof emailKinds)[number] | null
  readonly address: Address | null
  /** The house's own word for it, such as `VIP1`. */
  readonly vip: string | null
  readonly loyalty: { readonly number: string; readonly tier: string | null } | null
  readonly preferences: readonly string[]
  readonly notes: string | null
}

/** What few hotels know of most guests. */
export const noFacts = {
  emailKind: null,
  address: null,
  vip: null,
  loyalty: null,
  preferences: [],
  notes: null,
} as const

/** What the hotel does not know of a guest who only gave a name. */
export const nothingMore = {
  ...{ title: null, email: null, phone: null, language: null, country: null, birthDate: null, consent: neverAsked },
  ...noFacts,
} as const satisfies Omit<GuestDetails, 'firstName' | 'lastName'>

export type ProfileStanding =
  | { readonly status: 'active' }
  /** The old id leads to the other profile for ever. */
  | { readonly status: 'merged'; readonly into: GuestId }
  | { readonly status: 'erased' }

export type Guest = {
  readonly id: GuestId
  /** The house in which the profile was made. */
  readonly property: string
  details: GuestDetails
  standing: ProfileStanding
  readonly consents: ConsentChange[]
  readonly createdAt: HotelTime
  updatedAt: HotelTime
  /** The sequence number of the commit that changed it last. */
  version: number
}

export const fullName = ({ firstName, lastName }: GuestDetails): string => `${firstName} ${lastName}`.trim()
