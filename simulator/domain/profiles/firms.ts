/** Companies and travel agents. */
import type { ProfileId } from '../words.ts'
import type { Address } from './guests.ts'

export type FirmDetails = {
  readonly name: string
  readonly email: string | null
  readonly address: Address | null
  /** Its receivables, where it may pay later. */
  readonly account: string | null
} & (
  | { readonly kind: 'company'; readonly vatId: string | null }
  /** `commissionPpm` is its share of the room's price, in parts per million. */
  | { readonly kind: 'travel-agent'; readonly iata: string | null; readonly commissionPpm: number }
)

export type Firm = { readonly id: ProfileId; details: FirmDetails }
