/** What may be asked of the house: its rooms, its keys, and what its guests want of the desk. */
import type { BusinessDate } from '../time.ts'
import type { KeyId, RequestId, ReservationId, RoomNumber } from '../words.ts'
import type { Closure, Condition, Rights } from './state.ts'

export type HouseCommand =
  | { readonly kind: 'set-condition'; readonly room: RoomNumber; readonly condition: Condition }
  | ({
      readonly room: RoomNumber
      readonly from: BusinessDate
      /** The day on which it is back. */
      readonly to: BusinessDate
      readonly reason: string
    } & { readonly kind: 'close-room'; readonly as: Closure['kind'] })
  | { readonly kind: 'reopen-room'; readonly room: RoomNumber }
  /** One more key for who is in-house; it works until the day of departure. */
  | { readonly kind: 'issue-key'; readonly key: KeyId; readonly reservation: ReservationId }
  | { readonly kind: 'void-key'; readonly key: KeyId; readonly because: 'lost' | 'voided' }
  | {
      readonly kind: 'ask-wake-up'
      readonly request: RequestId
      readonly reservation: ReservationId
      readonly date: BusinessDate
      readonly hour: string
    }
  | {
      readonly kind: 'close-wake-up'
      readonly request: RequestId
      readonly outcome: 'answered' | 'no-answer' | 'cancelled'
    }
  | {
      readonly kind: 'leave-message'
      readonly request: RequestId
      readonly reservation: ReservationId
      readonly text: string
    }
  | { readonly kind: 'deliver-message'; readonly request: RequestId }
  | { readonly kind: 'set-rights'; readonly reservation: ReservationId; readonly rights: Rights }
