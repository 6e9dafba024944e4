/** A hotel for a test: Harbour House in Paris time on the first of June 2026, seven in the morning, and few words to ask things of it. */
import { harbourHouse } from '../../fixtures/hotels/harbour-house.ts'
import type { Command } from '../../simulator/domain/commands.ts'
import { type GuestDetails, neverAsked, nothingMore } from '../../simulator/domain/profiles/guests.ts'
import { explain } from '../../simulator/domain/refusals.ts'
import { noParticulars } from '../../simulator/domain/reservations/particulars.ts'
import type { Booking, Reservation } from '../../simulator/domain/reservations/reservations.ts'
import type { BusinessDate, HotelTime } from '../../simulator/domain/time.ts'
import type { GuestId, ReservationId } from '../../simulator/domain/words.ts'
import { Hotel, type HotelOptions } from '../../simulator/hotel.ts'
import { allWindows } from '../../simulator/personas/all-windows.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'

export const token = 'the-token-of-this-run'

/** The brands of the hotel's words have no bytes; a test writes plain ones. */
type Plain<Words> = { readonly [Key in keyof Words]?: Words[Key] extends string ? string : Words[Key] }

export function aHotel(over: Partial<HotelOptions> = {}): Hotel {
  return new Hotel({
    ...{ run: 'one', engine: 'test', seed: 7, date: day('2026-06-01') },
    ...{ property: harbourHouse, persona: allWindows, token, wireNow },
    ...over,
  })
}

export const register = (guest: string, over: Plain<GuestDetails> = {}): Command => ({
  kind: 'register-guest',
  guest: guest as GuestId,
  details: detailsOf(over),
})

export const detailsOf = (over: Plain<GuestDetails>): GuestDetails =>
  ({
    ...{ firstName: 'Ada', lastName: 'Byron', title: null, email: null, phone: null, language: null, country: null },
    ...{ ...nothingMore, consent: { ...neverAsked, email: 'given' } },
    ...over,
  }) as GuestDetails

/** A double for two nights from the 2nd of June, for the guest `ada`. */
export const book = (reservation: string, over: Plain<Booking> = {}): Command =>
  ({
    ...{ kind: 'book', reservation, guest: 'ada', roomType: 'double', ratePlan: 'flexible' },
    ...{ arrival: '2026-06-02', departure: '2026-06-04', expectedAt: null, adults: 1, children: 0, origin: 'direct' },
    ...over,
    particulars: { ...noParticulars, ...over.particulars },
  }) as Command

export const cancel = (reservation: string, feeNights = 0): Command => ({
  kind: 'cancel',
  reservation: reservation as ReservationId,
  feeNights,
  by: 'guest',
  reason: null,
})

export const checkIn = (reservation: string, room: string | null = null): Command =>
  ({ kind: 'check-in', reservation, room }) as Command

export const checkOut = (reservation: string): Command => ({
  kind: 'check-out',
  reservation: reservation as ReservationId,
  settledBy: 'card',
})

export const moveTo = (reservation: string, arrival: string, departure: string): Command =>
  ({ kind: 'change-dates', reservation, arrival, departure }) as Command

/** Asks for one thing after the other; a refusal ends the test. */
export function ask(hotel: Hotel, ...commands: readonly Command[]): void {
  for (const command of commands) {
    const obeyed = hotel.obey(command, 'desk')
    if (obeyed.kind === 'refused') throw new Error(`The hotel refused ${command.kind}: ${explain(obeyed.refusal)}`)
  }
}

/** The sentence with which the hotel refuses; obedience ends the test. */
export function refusalOf(hotel: Hotel, command: Command): string {
  const obeyed = hotel.obey(command, 'desk')
  if (obeyed.kind === 'committed') throw new Error(`The hotel obeyed ${command.kind}, which it should have refused.`)
  return explain(obeyed.refusal)
}

export function stay(hotel: Hotel, id: string): Reservation {
  const found = hotel.state.reservations.get(id as ReservationId)
  if (!found) throw new Error(`There is no reservation "${id}".`)
  return found
}

export const day = (text: string): BusinessDate => text as BusinessDate

/** An instant of hotel time, from RFC 3339. */
export const moment = (text: string): HotelTime => Date.parse(text) as HotelTime
