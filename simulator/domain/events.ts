/** What happened in the hotel. No word here for HTTP, webhooks, vendors or tokens. */
import type { BooksEvent } from './books/events.ts'
import type { DayEvent } from './day/events.ts'
import type { HouseEvent } from './house/events.ts'
import type { PaymentEvent } from './payments/events.ts'
import type { ProfileEvent } from './profiles/events.ts'
import type { ReservationEvent } from './reservations/events.ts'

export type HotelEvent = ProfileEvent | ReservationEvent | BooksEvent | PaymentEvent | HouseEvent | DayEvent

export type EventKind = HotelEvent['kind']
