/** What happened in the house. */
import type { BusinessDate } from '../time.ts'
import type { KeyId, RequestId, ReservationId, RoomNumber } from '../words.ts'
import type { Closure, Condition, Key, Rights } from './state.ts'

export type HouseEvent =
  | { readonly kind: 'room-condition-set'; readonly room: RoomNumber; readonly condition: Condition }
  | ({ readonly kind: 'room-closed'; readonly room: RoomNumber } & { readonly closure: Closure })
  /** `from` says which closure ends. */
  | { readonly kind: 'room-reopened'; readonly room: RoomNumber; readonly from: BusinessDate }
  | {
      readonly kind: 'key-issued'
      readonly key: KeyId
      readonly reservation: ReservationId
      readonly room: RoomNumber
      readonly until: BusinessDate
    }
  | { readonly kind: 'key-extended'; readonly key: KeyId; readonly until: BusinessDate }
  | {
      readonly kind: 'key-voided'
      readonly key: KeyId
      readonly because: Extract<Key['because'], 'moved' | 'lost' | 'checked-out' | 'voided'>
    }
  | {
      readonly kind: 'wake-up-asked'
      readonly request: RequestId
      readonly reservation: ReservationId
      readonly date: BusinessDate
      readonly hour: string
    }
  | {
      readonly kind: 'wake-up-closed'
      readonly request: RequestId
      readonly outcome: 'answered' | 'no-answer' | 'cancelled'
    }
  | {
      readonly kind: 'message-left'
      readonly request: RequestId
      readonly reservation: ReservationId
      readonly text: string
    }
  | { readonly kind: 'message-delivered'; readonly request: RequestId }
  | { readonly kind: 'rights-set'; readonly reservation: ReservationId; readonly rights: Rights }
