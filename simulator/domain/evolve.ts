/** What an event makes of the hotel: the one place where its state changes. */
import { evolveBooks } from './books/evolve.ts'
import { evolveDay } from './day/evolve.ts'
import type { HotelEvent } from './events.ts'
import type { Evolvers } from './evolvers.ts'
import { evolveHouse } from './house/evolve.ts'
import { evolvePayments } from './payments/evolve.ts'
import { evolveProfile } from './profiles/evolve.ts'
import { evolveReservation } from './reservations/evolve.ts'
import type { HotelState } from './state.ts'
import type { HotelTime } from './time.ts'

const evolvers: Evolvers<HotelEvent> = {
  ...evolveProfile,
  ...evolveReservation,
  ...evolveBooks,
  ...evolvePayments,
  ...evolveHouse,
  ...evolveDay,
}

type Evolve = (state: HotelState, event: HotelEvent, at: HotelTime, seq: number) => void

/** `seq` and `at` are the commit's: they become the record's version and its time of change. */
export function evolve(state: HotelState, event: HotelEvent, at: HotelTime, seq: number): void {
  const evolveThis = evolvers[event.kind] as Evolve
  evolveThis(state, event, at, seq)
}
