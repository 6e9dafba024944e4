/** Whoever is forgotten is nowhere to be found. */
import { expect } from 'vitest'
import { resolved } from '../../../../simulator/domain/profiles/merging.ts'
import type { Reservation } from '../../../../simulator/domain/reservations/reservations.ts'
import type { HotelState } from '../../../../simulator/domain/state.ts'
import type { ReservationId } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { alone } from './invariants.ts'

/** Every guest's words carry the number of the step that registered them; what was merged into an erased guest is forgotten with it. */
export function expectTheForgottenForgotten(state: Readonly<HotelState>, { shelves }: Hotel): void {
  const erased = [...state.guests.keys()].filter(id => resolved(state, id)?.standing.status === 'erased')
  if (erased.length === 0) return
  const { property: _, invoices: __, ...rest } = state
  const feed = shelves.changes.page(0, shelves.changes.length, '[', ']')
  const guests = shelves.guests.page(0, state.guests.size, '[', () => ']').body
  const all = [JSON.stringify(rest, plainly), String(feed), String(guests)].join('\n')
  for (const id of erased) {
    const number = id.slice(1)
    for (const word of [`First${number}"`, `Last${number}"`, `g${number}@example.com`, `"of${number}"`])
      expect([id, word, all.includes(word)]).toEqual([id, word, false])
  }
  const own = [...alone(state).reservations.values()].filter(({ booking }) => erased.includes(booking.guest))
  for (const reservation of own) expectNoWordsAt(state, reservation)
  expectPlainLines(state, new Set(own.map(({ id }) => id)))
}

/** But on bills, which the law wants kept. */
function expectNoWordsAt(state: Readonly<HotelState>, { id, booking, standing }: Reservation): void {
  const { preferences, notes, crsNumber, channel } = booking.particulars
  const reason = standing.status === 'cancelled' ? standing.reason : null
  const messages = [...state.requests.values()].flatMap(each =>
    each.reservation === id && each.kind === 'message' ? [each.text] : [],
  )
  const words = [...preferences, notes, crsNumber, channel?.number, reason, ...messages].filter(Boolean)
  expect([id, words]).toEqual([id, []])
}

/** Nor in what was charged, whoever pays for it. What takes a line back may be said anew to whoever pays. */
function expectPlainLines(state: Readonly<HotelState>, stays: ReadonlySet<ReservationId>): void {
  const names = new Map(state.property.books.codes.map(({ code, name }) => [code, name]))
  for (const { reservation, charges, windows } of state.folios.values()) {
    const isTheirs = stays.has(reservation)
    const told = charges.filter(
      ({ stay, window, transactionCode, text, reverses }) =>
        (isTheirs || (stays.has(stay) && reverses === null)) &&
        windows.get(window)?.invoice === null &&
        text !== names.get(transactionCode),
    )
    expect([reservation, told]).toEqual([reservation, []])
  }
}

const plainly = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value
