/** What may be asked about a stay, from the first question to the key on the counter. */
import type { SettlingMethod } from '../books/lines.ts'
import type { Restrictions } from '../property/restrictions.ts'
import type { BusinessDate } from '../time.ts'
import type { BlockId, GuestId, RatePlanCode, ReservationId, RoomNumber, RoomTypeCode } from '../words.ts'
import type { Particulars } from './particulars.ts'
import type { Booking, Canceller } from './reservations.ts'

type About = { readonly reservation: ReservationId }

export type ReservationCommand =
  | ({ readonly kind: 'book' } & About & Booking)
  | ({ readonly kind: 'inquire' } & About & Booking)
  | ({ readonly kind: 'hold'; readonly until: BusinessDate } & About & Booking)
  | ({ readonly kind: 'waitlist' } & About & Booking)
  /** Arrives without a booking: booked from today on and checked in at once. */
  | ({ readonly kind: 'walk-in'; readonly room: RoomNumber | null } & About & Booking)
  /** A stay that is over comes with the books of the PMS before this one: no bill, nobody is told, and it stands in a guest's history. */
  | ({ readonly kind: 'take-over-stay'; readonly room: RoomNumber } & About & Booking)
  /** What was asked about, held or waited for is booked. */
  | ({ readonly kind: 'confirm' } & About)
  | ({ readonly kind: 'change-dates'; readonly arrival: BusinessDate; readonly departure: BusinessDate } & About)
  /** `feeNights` of the stay's price are kept, 0 where the guest owes nothing, and what the rate's policy says where null. */
  | ({
      readonly kind: 'cancel'
      readonly feeNights: number | null
      readonly by: Canceller
      readonly reason: string | null
    } & About)
  /** The house is full, and the guest sleeps in another. */
  | ({ readonly kind: 'relocate'; readonly to: string } & About)
  | ({ readonly kind: 'reinstate' } & About)
  | ({ readonly kind: 'mark-no-show' } & About)
  /** Without a room, the one that is kept for the guest or the first free one of the booked type is taken. */
  | ({ readonly kind: 'check-in'; readonly room: RoomNumber | null } & About)
  | ({ readonly kind: 'undo-check-in' } & About)
  /** Nobody leaves with an open bill: `settledBy` pays what deposit and firms do not, and null says that nothing is open then. */
  | ({ readonly kind: 'check-out'; readonly settledBy: SettlingMethod | null } & About)
  | ({ readonly kind: 'undo-check-out' } & About)
  /** Null keeps no room. */
  | ({ readonly kind: 'assign-room'; readonly room: RoomNumber | null } & About)
  /** `reprice` where the new room's type is paid for; else it is given. */
  | ({ readonly kind: 'move-room'; readonly room: RoomNumber; readonly reprice: boolean } & About)
  | ({ readonly kind: 'change-room-type'; readonly roomType: RoomTypeCode; readonly reprice: boolean } & About)
  /** `nightly` prices the nights to come; null takes those of the plan. */
  | ({
      readonly kind: 'change-rate'
      readonly ratePlan: RatePlanCode
      readonly nightly: number | null
    } & About)
  | ({ readonly kind: 'change-party'; readonly adults: number; readonly children: number } & About)
  | ({ readonly kind: 'change-particulars'; readonly changes: Partial<Particulars> } & About)
  /** Another guest comes in this one's place. */
  | ({ readonly kind: 'change-stay-guest'; readonly guest: GuestId } & About)
  /** Sleeps in the other's room; null ends that. */
  | ({ readonly kind: 'share-room'; readonly with: ReservationId | null } & About)
  | {
      readonly kind: 'block-rooms'
      readonly block: BlockId
      readonly name: string
      readonly roomType: RoomTypeCode
      readonly from: BusinessDate
      /** The day after the last night. */
      readonly to: BusinessDate
      readonly rooms: number
      /** What nobody has taken by the end of that business date is sold to others. */
      readonly cutOff: BusinessDate
    }
  | { readonly kind: 'release-block'; readonly block: BlockId }
  /** A revenue system says what nights cost that nobody has booked yet. */
  | {
      readonly kind: 'push-rates'
      readonly ratePlan: RatePlanCode
      readonly roomType: RoomTypeCode
      readonly from: BusinessDate
      /** The last night. */
      readonly to: BusinessDate
      readonly minor: number
    }
  | {
      readonly kind: 'push-restrictions'
      readonly ratePlan: RatePlanCode
      readonly from: BusinessDate
      readonly to: BusinessDate
      /** Null takes them back to the plan's own. */
      readonly restrictions: Restrictions | null
    }
