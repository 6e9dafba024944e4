/** The words that stories are written in. A story is a list of steps at hours of its own days; day 0 is its first. */
import type { Command } from '../simulator/domain/commands.ts'
import type { GuestDetails } from '../simulator/domain/profiles/guests.ts'
import type { HourOfDay, Property } from '../simulator/domain/property/property.ts'
import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import type { Booking } from '../simulator/domain/reservations/reservations.ts'
import { addDays, atWallClock, type BusinessDate, type HotelTime } from '../simulator/domain/time.ts'
import type { GuestId, RatePlanCode, ReservationId, RoomTypeCode } from '../simulator/domain/words.ts'
import type { TimeZone } from '../simulator/domain/zones.ts'

export type Setting = {
  /** Prefixes every id, so that stories can share a run. */
  readonly scope: string
  /** The business date of day 0. */
  readonly date: BusinessDate
  readonly property: Property
  readonly drawGuest: (key: string, fixed?: Partial<GuestDetails>) => GuestDetails
}

export type Step =
  | {
      readonly kind: 'command'
      readonly at: HotelTime
      readonly command: Command
      /** Where the hotel must refuse it, and the story goes on. */
      readonly refused?: true
    }
  /** Somebody who is not the hotel says by webhook that this guest cancelled. Left out where no webhooks are sent. */
  | {
      readonly kind: 'forged-cancellation'
      readonly at: HotelTime
      readonly reservation: ReservationId
      readonly flaw: Flaw
    }
  | FarSideStep
  /** The far side is looked at, beside the looks that follow each change by themselves. */
  | { readonly kind: 'look'; readonly at: HotelTime }

/** Somebody acts on the side of the connector, if its manifest says how. */
export type FarSideStep = {
  readonly kind: 'far-side'
  readonly at: HotelTime
  readonly action: FarSideAction
  readonly reservation: ReservationId
  /** A new address or number, a note, or an amount in whole minor units; null where the action needs none. */
  readonly value: string | null
}

export type FarSideAction = 'unsubscribe' | 'change-email' | 'change-phone' | 'add-note' | 'ring-up' | 'pay'

/** What is wrong with its signature; the last two are rightly signed, at another time. */
export const flaws = [
  ...(['wrong key', 'no signature', 'one bit off', 'unknown version', 'signature of another'] as const),
  ...(['hours old', 'hours ahead'] as const),
] as const
export type Flaw = (typeof flaws)[number]

/** Who plays what. A control is a guest to whom nothing happens, and who must get the very mails that the other must not. */
export type Part =
  | { readonly role: 'control'; readonly reservation: ReservationId }
  | { readonly role: 'cancels'; readonly reservation: ReservationId; readonly control: ReservationId }
  | {
      readonly role: 'moves'
      readonly reservation: ReservationId
      /** Stays on the dates that this one leaves. */
      readonly control: ReservationId
      /** Is booked from the start on the dates that this one moves to. */
      readonly newDatesControl: ReservationId
    }
  /** Somebody to whom something else happens; what that is, the journal says. */
  | {
      readonly role: 'subject'
      readonly reservation: ReservationId
      /** Is booked as this one was, and nothing happens to it; null where nothing is to be held against it. */
      readonly control: ReservationId | null
      /** Is booked from the start as this one is in the end, where that is worth seeing. */
      readonly alike?: ReservationId
    }
  /** Whose stay it is in truth: those of one person have one word. */
  | { readonly role: 'person'; readonly reservation: ReservationId; readonly person: string }
  | { readonly role: 'forged-about'; readonly reservation: ReservationId }
  /** A stay in a hotel that is not connected, of which a fault tells: the far side must not know it. */
  | { readonly role: 'elsewhere'; readonly reservation: ReservationId }

export type Script = {
  readonly steps: readonly Step[]
  readonly cast: readonly Part[]
  /** Checks by id to which something happens here that they ask about, and for which the story is too short, or has no guest to hold it against. */
  readonly leaves?: readonly string[]
  /** The end: past the next export and every bound after the last fact. */
  readonly until: HotelTime
  /**
   * What goes wrong in this story, mode by mode, as lines of a plan of faults: from its beginning to its end, where a line says nothing else. Hours
   * carry their date, since a story need not begin on the first day of its hotel.
   */
  readonly faults?: Readonly<Partial<Record<Way, readonly string[]>>>
}

/** How the hotel may be listened to. */
export type Way = 'polling' | 'webhooks' | 'export' | 'screens'

export type Story = {
  /** As in the catalogue, such as `CRM-01`. */
  readonly id: string
  readonly name: string
  readonly title: string
  /** What happens, in one sentence. */
  readonly about: string
  /** How many days it takes. */
  readonly days: number
  /** Where it is about one way of listening alone; in every way, where nothing is said. */
  readonly ways?: readonly Way[]
  /** The day on which it begins, for whoever would begin on this one; that day itself, where it is left out. The same day again gives the same. */
  readonly opens?: (date: BusinessDate, zone: TimeZone) => BusinessDate
  /** What the hotel has in its books when it opens, before any connector comes: guests, and stays that are over. */
  readonly past?: (setting: Setting) => readonly Command[]
  readonly script: (setting: Setting) => Script
}

export type Stay = { readonly arrival: BusinessDate; readonly departure: BusinessDate }

/** The desk of a story's hotel: what its guests do, as steps. `who` is a name of the author's choice. */
export function deskOf({ scope, date, property, drawGuest }: Setting) {
  const day = (count: number): BusinessDate => addDays(date, count)
  const on = (when: BusinessDate, hour: HourOfDay): HotelTime => atWallClock(property.timeZone, when, hour)
  const reservation = (who: string): ReservationId => `${scope}-${who}` as ReservationId
  const guest = (who: string): GuestId => `${scope}-${who}-guest` as GuestId
  const asks = (at: HotelTime, command: Command): Step => ({ kind: 'command', at, command })

  return {
    day,
    on,
    reservation,
    guest,
    /** Whatever the hotel can be asked for. */
    asks,
    /** Registers the guest and books the stay. */
    books: (
      at: HotelTime,
      who: string,
      stay: Stay,
      details: Partial<GuestDetails> = {},
      booking: Partial<Booking> = {},
    ): Step[] => [
      asks(at, { kind: 'register-guest', guest: guest(who), details: drawGuest(`${scope} ${who}`, details) }),
      asks(at, { kind: 'book', reservation: reservation(who), ...bookingOf(guest(who), stay), ...booking }),
    ],
    /** Makes a profile, and nothing more. */
    registers: (at: HotelTime, who: string, details: Partial<GuestDetails> = {}): Step =>
      asks(at, { kind: 'register-guest', guest: guest(who), details: drawGuest(`${scope} ${who}`, details) }),
    /** Another stay of a guest who is registered already. */
    booksAgain: (at: HotelTime, who: string, of: GuestId, stay: Stay, booking: Partial<Booking> = {}): Step =>
      asks(at, { kind: 'book', reservation: reservation(who), ...bookingOf(of, stay), ...booking }),
    /** A subject who is to get whatever the other one gets. */
    isAlike: (who: string, other: string): Subject => subject(reservation(who), reservation(other), reservation(other)),
    /** Asks for a room, and books none; the guest is registered already. */
    inquires: (at: HotelTime, who: string, stay: Stay): Step =>
      asks(at, { kind: 'inquire', reservation: reservation(who), ...bookingOf(guest(who), stay) }),
    cancels: (at: HotelTime, who: string, { feeNights }: { feeNights: number }): Step =>
      asks(at, { kind: 'cancel', reservation: reservation(who), feeNights, by: 'guest', reason: null }),
    moves: (at: HotelTime, who: string, stay: Stay): Step =>
      asks(at, { kind: 'change-dates', reservation: reservation(who), ...stay }),
    checksIn: (at: HotelTime, who: string): Step =>
      asks(at, { kind: 'check-in', reservation: reservation(who), room: null }),
    checksOut: (at: HotelTime, who: string): Step =>
      asks(at, { kind: 'check-out', reservation: reservation(who), settledBy: 'card' }),
    /** Something that is done at the far side about this stay, or by its guest. */
    atTheFarSide: (at: HotelTime, who: string, action: FarSideAction, value: string | null = null): Step => ({
      kind: 'far-side',
      ...{ at, action, reservation: reservation(who), value },
    }),
    isForgedAbout: (at: HotelTime, who: string, flaw: Flaw): Step => ({
      kind: 'forged-cancellation',
      at,
      reservation: reservation(who),
      flaw,
    }),
  }
}

export type Subject = Extract<Part, { role: 'subject' }>

/** Somebody to whom something happens, held against another; `alike` is booked from the start as this one is in the end. */
export const subject = (reservation: ReservationId, control: ReservationId | null, alike?: ReservationId): Subject => ({
  ...{ role: 'subject', reservation, control },
  ...(alike === undefined ? {} : { alike }),
})

/** A double room at the flexible rate, for two who come in the evening. */
export function bookingOf(guest: GuestId, { arrival, departure }: Stay): Booking {
  return {
    guest,
    roomType: 'double' as RoomTypeCode,
    ratePlan: 'flexible' as RatePlanCode,
    ...{ arrival, departure, expectedAt: '18:00' as const, adults: 2, children: 0, origin: 'direct' as const },
    particulars: noParticulars,
  }
}
